import Findings
import PublishedData
import Screening
import Workbooks

/// Gathers the figures of a data set from its files.
struct FigureReader {
  private let dataSet: DataSet
  private let areas: Set<LocationID>
  /// By their names in small letters, since publications differ in capitals.
  private let regions: [String: LocationID]
  private let names: [LocationID: String]
  private var found: [Key: [LocationID: ObservationSeries.Observation]] = [:]
  private var periods: [Key: TimePeriod] = [:]
  /// Codes of the file being read that are no area's: where first, and in how many rows.
  private var unknown: [String: (line: Int, rows: Int)] = [:]
  /// The same of all files that were read.
  private(set) var unknownAreas: [UnknownArea] = []
  private var counts = RowsLeftOut()

  private struct Key: Hashable {
    let column, name, label: String
  }

  init(dataSet: DataSet, areas: [Area]) {
    self.dataSet = dataSet
    self.areas = Set(areas.map(\.id))
    names = Dictionary(areas.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let named = areas.filter { $0.type == .region || $0.type == .subregion }
      .flatMap { area in FigureReader.names(area.name).map { ($0, area.id) } }
    regions = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// `London (Inner)`, which other publications call `Inner London`.
  private static func names(_ name: String) -> [String] {
    let name = name.lowercased()
    let parts = name.split { $0 == "(" || $0 == ")" }.map { $0.filter { !$0.isWhitespace } }
    return parts.count == 2 ? [name, "\(parts[1]) \(parts[0])"] : [name]
  }

  var series: [FigureSeries] {
    found.keys.sorted { ($0.name, $0.label) < ($1.name, $1.label) }.compactMap { key in
      periods[key].map { period in
        FigureSeries(
          name: key.name, column: key.column, period: period,
          observations: (found[key] ?? [:]).values.sorted { $0.area < $1.area })
      }
    }
  }

  mutating func read(_ file: FileBytes) throws -> [Finding] {
    let layout = FigureLayout(dataSet)
    let text = StandardTable(file: file)
    try text.checkText()
    var rows: [RowKey: FigureRow] = [:]
    var findings = FileFindings(file: file.name)
    let table = CSVTable(
      file: file, columns: layout.columns, mayHoldMore: true, optional: [dataSet.fileName(of: "region_name")])
    try table.read(&findings) { row, _, findings in
      counts.count()
      let fields = layout.columns.indices.compactMap { row.text($0) }
      guard fields.count == layout.columns.count else {
        return findings.add("not-utf8", "This line is not UTF-8 text.", line: row.line)
      }
      if row.isNote { return counts.leaveOut(.note, line: row.line) }
      if let value = layout.nearlyRead(fields) {
        return findings.add(
          "wrong-value", "“\(value)” is nearly a value that is read, but for spaces or capitals: correct it.",
          line: row.line)
      }
      if let reason = reason(fields, layout) { return counts.leaveOut(reason, line: row.line) }
      guard let key = key(fields, layout, row.line, &findings),
        let figures = FigureRow(layout.figures(fields), layout.part(fields), dataSet, row.line, &findings)
      else { return }
      add(figures, to: &rows, at: key, row.line, &findings)
    }
    unknownAreas += unknown.sorted(by: { $0.value.line < $1.value.line }).map { code, found in
      UnknownArea(
        column: dataSet.fileName(of: "old_la_code"), code: code, rows: found.rows, file: file.name, line: found.line)
    }
    keep(whole(rows, &findings), header: file.firstLine, &findings)
    if found.isEmpty && findings.errors.isEmpty {
      findings.add("empty-file", "No line of this file is one of those that the data set “\(dataSet.id)” names.")
    }
    try findings.throwErrors()
    let leftOut = counts.finding(in: file.name)
    (unknown, counts) = ([:], RowsLeftOut())
    return (file.table?.notes ?? []) + findings.findings + [leftOut].compactMap(\.self)
  }

  /// Why a row is left out; nil where it is to be read.
  private func reason(_ fields: [String], _ layout: FigureLayout) -> RowsLeftOut.Reason? {
    let level = fields[1]
    if let filter = layout.filter(leavingOut: fields) {
      return StandardLevel.all.contains { $0.name == level }
        ? .filtered(column: filter.column, wanted: filter.wanted)
        : .noRow(level: level, column: dataSet.fileName(of: "geographic_level"))
    }
    guard level != "National", level != "Local authority", StandardLevel.all.contains(where: { $0.name == level })
    else { return nil }
    guard level == "Regional" else { return .level(level, column: dataSet.fileName(of: "geographic_level")) }
    return regions[fields[3].lowercased()] == nil
      ? .region(fields[3], column: dataSet.fileName(of: "region_name")) : nil
  }

  /// What a row is of: one, unless rows are added.
  private struct RowKey: Hashable {
    let area: LocationID
    let group: String?
    let period: TimePeriod
  }

  private mutating func key(
    _ fields: [String], _ layout: FigureLayout, _ line: Int, _ findings: inout FileFindings
  ) -> RowKey? {
    guard let area = area(level: fields[1], code: fields[2], region: fields[3], line, &findings) else { return nil }
    let identifier = dataSet.identifier == .none ? nil : fields[4]
    guard let period = TimePeriod(ees: fields[0], identifier: identifier, in: dataSet) else {
      let said = identifier.map { " with time_identifier “\($0)”" } ?? ""
      findings.add("wrong-value", "time_period “\(fields[0])”\(said) names no time known here.", line: line)
      return nil
    }
    return RowKey(area: area, group: layout.group(fields), period: period)
  }

  /// The area; nil for an area that is not among those given.
  private mutating func area(
    level: String, code: String, region: String, _ line: Int, _ findings: inout FileFindings
  ) -> LocationID? {
    switch level {
    case "National": return .england
    case "Regional": return regions[region.lowercased()]
    case "Local authority":
      let id = LocationID(.localAuthority, code)
      if areas.contains(id) { return id }
      unknown[code, default: (line, 0)].rows += 1
      return nil
    default:
      findings.add(
        "wrong-value",
        "geographic_level “\(level)” is none of the standard.\(meant(level, in: StandardLevel.all.map(\.name)))",
        line: line)
      return nil
    }
  }

  private func add(
    _ row: FigureRow, to rows: inout [RowKey: FigureRow], at key: RowKey, _ line: Int, _ findings: inout FileFindings
  ) {
    guard let isNew = rows[key].map({ $0.parts.isDisjoint(with: row.parts) }) else { return rows[key] = row }
    guard row.part != nil, isNew else { return findings.add("twice", twice(key), line: line) }
    // In its place: a copy of what was added so far, at each of many rows, takes hours.
    rows[key]?.add(row)
  }

  private func twice(_ key: RowKey) -> String {
    "\(dataSet.columnsRead.first ?? dataSet.id) has two lines for \(names[key.area] ?? "\(key.area)") in \(key.period.label)."
  }

  /// The rows; where rows are added, one of a place without a part that it has in another period is missing.
  private func whole(_ rows: [RowKey: FigureRow], _ findings: inout FileFindings) -> [RowKey: FigureRow] {
    guard let column = dataSet.addedOver else { return rows }
    let parts = Dictionary(grouping: rows, by: \.key.area).mapValues { Set($0.flatMap(\.value.parts)) }
    var whole = rows
    for (key, row) in rows.sorted(by: { $0.value.line < $1.value.line }) {
      let absent = (parts[key.area] ?? []).subtracting(row.parts).sorted().map { "“\($0)”" }
      guard !absent.isEmpty else { continue }
      findings.warn(
        "part-missing",
        "\(names[key.area] ?? "\(key.area)") has no row in \(key.period.label) whose \(column) is \(absent.joined(separator: ", ")), as in other periods: its figures are missing.",
        line: row.line)
      whole[key] = row.missing
    }
    return whole
  }

  private mutating func keep(_ rows: [RowKey: FigureRow], header line: Int, _ findings: inout FileFindings) {
    for (key, row) in rows.sorted(by: { $0.value.line < $1.value.line }) {
      let whole = row.besideWholes(of: dataSet) { rows[RowKey(area: key.area, group: $0, period: key.period)] }
      keep(whole, at: key, &findings)
    }
    let national = Set(rows.keys.filter { $0.area == .england }.map(\.period.label))
    for label in Set(rows.keys.map(\.period.label)).subtracting(national).sorted() {
      findings.warn("no-national-row", "There is no row for England in \(label).", line: line)
    }
  }

  private mutating func keep(_ row: FigureRow, at key: RowKey, _ findings: inout FileFindings) {
    for figure in row.figures(of: dataSet) {
      if let problem = row.problem(figure, of: dataSet) {
        return findings.add(
          "wrong-value", "\(names[key.area] ?? "\(key.area)") in \(key.period.label): \(problem)", line: row.line)
      }
      let series = Key(
        column: figure.column, name: dataSet.name(of: figure.column, group: key.group), label: key.period.label)
      guard found[series]?[key.area] == nil else { return findings.add("twice", twice(key), line: row.line) }
      periods[series] = key.period
      found[series, default: [:]][key.area] = ObservationSeries.Observation(
        area: key.area, text: figure.text, value: figure.value)
    }
  }
}
