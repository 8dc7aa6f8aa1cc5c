import Days
import Findings
import PublishedData

extension LAITFiles {
  /// The dictionary's columns, in their order.
  public static let dictionaryColumns = [
    "measure_code", "topic", "measure_short", "measure_name", "chart_title", "polarity", "polarity_raw", "axis_unit",
    "decimal_places", "year_type", "no_quartile_raw", "no_quartile", "state_funded_only", "source_table", "owner",
    "last_update", "last_update_raw", "next_update", "next_update_raw", "description", "periods_total",
    "periods_with_any_value",
  ]
}

/// Reads `measures.csv`: every line as published, and each measure once.
///
/// A measure under two topics has two lines. The line with the later update speaks for it; where the lines disagree on
/// whether there are quartile bands, that is a finding, because it decides what is shown.
func readDictionary(_ file: FileBytes) throws -> ([DictionaryLine], [Measure], [Finding]) {
  let columns = LAITFiles.dictionaryColumns
  var findings = FileFindings(file: file.name)
  var lines: [DictionaryLine] = []
  var order: [String] = []
  var byName: [String: [(line: Int, measure: Measure)]] = [:]
  try CSVTable(file: file, columns: columns).read(&findings) { row, _, findings in
    let fields = columns.indices.compactMap { row.text($0) }
    guard fields.count == columns.count else {
      return findings.add("not-utf8", "This line is not UTF-8 text.", line: row.line)
    }
    lines.append(DictionaryLine(line: row.line, fields: fields))
    let named = Dictionary(uniqueKeysWithValues: zip(columns, fields))
    guard let measure = measure(from: named, line: row.line, &findings) else { return }
    if byName[measure.shortName] == nil { order.append(measure.shortName) }
    byName[measure.shortName, default: []].append((row.line, measure))
  }
  try findings.throwErrors()
  let measures = order.compactMap { name in byName[name].flatMap { merged($0, &findings) } }
  return (lines, measures, findings.findings)
}

private func measure(from fields: [String: String], line: Int, _ findings: inout FileFindings) -> Measure? {
  let text = { fields[$0] ?? "" }
  guard !text("measure_short").isEmpty else {
    findings.add("missing-value", "measure_short is empty; it is the key of every observation.", line: line)
    return nil
  }
  guard let polarity = Polarity(rawValue: text("polarity")) else {
    findings.add("wrong-value", "polarity “\(text("polarity"))” is not high, low, none or unstated.", line: line)
    return nil
  }
  guard let yearType = YearType(rawValue: text("year_type")) else {
    let known = YearType.allCases.map(\.rawValue).joined(separator: ", ")
    findings.add("wrong-value", "year_type “\(text("year_type"))” is not one of \(known).", line: line)
    return nil
  }
  return Measure(
    shortName: text("measure_short"), name: text("measure_name"), chartTitle: text("chart_title"),
    topics: [text("topic")], polarity: polarity, axisUnit: text("axis_unit"),
    decimalPlaces: Int(text("decimal_places")), yearType: yearType, hasNoQuartile: text("no_quartile") == "true",
    owner: text("owner"), lastUpdate: Day(text("last_update")), nextUpdate: Day(text("next_update")),
    description: text("description"))
}

/// One measure from its lines: the line updated last, with the topics of all.
private func merged(_ lines: [(line: Int, measure: Measure)], _ findings: inout FileFindings) -> Measure? {
  let newest = lines.reduce(lines[0]) { best, next in
    (next.measure.lastUpdate?.number ?? 0) > (best.measure.lastUpdate?.number ?? 0) ? next : best
  }
  let measure = newest.measure
  for other in lines where other.measure.hasNoQuartile != measure.hasNoQuartile {
    findings.warn(
      "disagrees-with-itself",
      """
      “\(measure.shortName)” has a line with quartile bands and one without (lines \(newest.line) and \(other.line)); \
      line \(newest.line), updated last, is used.
      """, line: other.line)
  }
  return Measure(
    shortName: measure.shortName, name: measure.name, chartTitle: measure.chartTitle,
    topics: lines.flatMap(\.measure.topics), polarity: measure.polarity, axisUnit: measure.axisUnit,
    decimalPlaces: measure.decimalPlaces, yearType: measure.yearType, hasNoQuartile: measure.hasNoQuartile,
    owner: measure.owner, lastUpdate: measure.lastUpdate, nextUpdate: measure.nextUpdate,
    description: measure.description)
}
