import Findings
public import PublishedData

/// The published lines of one measure and one period.
public struct ObservationSeries {
  public let measure: Measure
  public let period: TimePeriod
  /// The file's own words for the item, where it has any.
  public let dataItem: String
  /// In the file's order.
  public let observations: [Observation]

  public struct Observation: Equatable, Sendable {
    public let area: LocationID
    /// The cell exactly as published: `83.599999999999994`, `-`.
    public let text: String
    public let value: PublishedValue
  }
}

/// Reads `observations.csv.gz` line by line and hands on whole series.
struct ObservationReader {
  let file: FileBytes
  /// By DfE's number, as the file's lines name them.
  let areas: [Int: Area]
  let measures: [String: Measure]

  private static let columns = [
    "measure_short", "data_item", "period_label", "la_number", "area_name", "region", "value",
  ]

  init(file: FileBytes, areas: [Area], measures: [Measure]) {
    self.file = file
    self.areas = Dictionary(uniqueKeysWithValues: areas.compactMap { area in area.id.number.map { ($0, area) } })
    self.measures = Dictionary(uniqueKeysWithValues: measures.map { ($0.shortName, $0) })
  }

  /// - Returns: what a person should know, though every line could be kept.
  func read(progress: (Double) -> Void, _ handOn: (ObservationSeries) throws -> Void) throws -> [Finding] {
    var findings = FileFindings(file: file.name)
    var current: SeriesInReading?
    var finished = SeriesFinished()

    try CSVTable(file: file, columns: ObservationReader.columns).read(&findings) { row, share, findings in
      if current?.isContinued(by: row) != true {
        try hand(current, on: handOn, &finished, &findings)
        current = start(row, &findings)
        progress(share)
      }
      current?.add(row, areas: areas, &findings)
    }
    try hand(current, on: handOn, &finished, &findings)
    if let first = finished.first { findings.add("series-twice", words(first, finished.count), line: first.line) }
    if finished.isEmpty && findings.errors.isEmpty { findings.add("empty-file", "This file holds no observations.") }
    try findings.throwErrors()
    return findings.findings
  }

  private func start(_ row: CSVTable.Row, _ findings: inout FileFindings) -> SeriesInReading? {
    guard let name = row.text(0), let item = row.text(1), let label = row.text(2) else {
      findings.add("not-utf8", "This line is not UTF-8 text.", line: row.line)
      return nil
    }
    guard let measure = measures[name] else {
      findings.add("unknown-measure", "measure_short “\(name)” is not in measures.csv.", line: row.line)
      return nil
    }
    let period = PeriodLabel(label).period(in: measure.yearType)
    if period.span == nil {
      findings.warn(
        "unrecognised-period",
        "“\(name)” has the period “\(label)”, which names no time: its lines are kept and never judged.",
        line: row.line)
    }
    return SeriesInReading(row: row, measure: measure, period: period, dataItem: item)
  }

  private func hand(
    _ series: SeriesInReading?, on handOn: (ObservationSeries) throws -> Void, _ finished: inout SeriesFinished,
    _ findings: inout FileFindings
  ) throws {
    guard let series else { return }
    let key = SeriesKey(measure: series.measure.shortName, label: series.period.label)
    finished.end(key, line: series.firstLine)
    if finished.first == nil, findings.errors.isEmpty { try handOn(series.whole) }
  }

  private func words(_ torn: (key: SeriesKey, line: Int), _ count: Int) -> String {
    let more = count > 1 ? " The same in \(count - 1) more \(count == 2 ? "place" : "places")." : ""
    return
      "“\(torn.key.measure)”, “\(torn.key.label)” begins again here; a series must stand in one piece. Sort the lines by measure_short, data_item and period_label, or fetch the file again.\(more)"
  }

  private struct SeriesKey: Hashable {
    let measure, label: String
  }

  /// The series that were read, and where one of them began again.
  private struct SeriesFinished {
    private var keys: Set<SeriesKey> = []
    private(set) var first: (key: SeriesKey, line: Int)?
    private(set) var count = 0

    var isEmpty: Bool { keys.isEmpty }

    mutating func end(_ key: SeriesKey, line: Int) {
      guard !keys.insert(key).inserted else { return }
      if first == nil { first = (key, line) }
      count += 1
    }
  }
}

/// A series whose lines are being read.
private struct SeriesInReading {
  let measure: Measure
  let period: TimePeriod
  let firstLine: Int
  private let dataItem: String
  private let keyBytes: [[UInt8]]
  private var observations: [ObservationSeries.Observation] = []
  private var seen: Set<Int> = []

  init(row: CSVTable.Row, measure: Measure, period: TimePeriod, dataItem: String) {
    self.measure = measure
    self.period = period
    self.dataItem = dataItem
    firstLine = row.line
    keyBytes = (0..<3).map { Array(row.bytes($0)) }
  }

  /// Whether a line has this series' measure, item and period.
  func isContinued(by row: CSVTable.Row) -> Bool { (0..<3).allSatisfy { row.bytes($0).elementsEqual(keyBytes[$0]) } }

  var whole: ObservationSeries {
    ObservationSeries(measure: measure, period: period, dataItem: dataItem, observations: observations)
  }

  /// Keeps one line, or says why it can't be kept.
  mutating func add(_ row: CSVTable.Row, areas: [Int: Area], _ findings: inout FileFindings) {
    guard let number = wholeNumber(row.bytes(3)), let area = areas[number] else {
      let text = row.text(3) ?? "?"
      return findings.add("unknown-area", "la_number “\(text)” is not in areas.csv.", line: row.line)
    }
    guard row.bytes(4).elementsEqual(area.name.utf8), row.bytes(5).elementsEqual(area.region.utf8) else {
      return findings.add(
        "area-differs",
        "area_name or region differs from areas.csv, which has “\(area.name)”, “\(area.region)” for \(number).",
        line: row.line)
    }
    guard let text = row.text(6), let value = PublishedValue(laitCell: text) else {
      return findings.add(
        "wrong-value", "value “\(row.text(6) ?? "?")” is neither a number nor “-”.", line: row.line)
    }
    guard seen.insert(number).inserted else {
      return findings.add(
        "twice", "“\(measure.shortName)”, “\(period.label)” has two lines for \(area.name).", line: row.line)
    }
    observations.append(ObservationSeries.Observation(area: area.id, text: text, value: value))
  }

  private func wholeNumber(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard (1...4).contains(bytes.count) else { return nil }
    return bytes.reduce(0 as Int?) { sum, byte in
      guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      return sum * 10 + Int(byte - UInt8(ascii: "0"))
    }
  }
}

extension PublishedValue {
  /// A cell of LAIT: a finite decimal number, or the one sign it writes for every missing figure.
  fileprivate init?(laitCell text: String) {
    if text == DataSymbol.dash.text {
      self = .missing(.dash)
    } else if let first = text.utf8.first, first == UInt8(ascii: "-") || (48...57).contains(first),
      let number = Double(text), number.isFinite, !text.utf8.contains(UInt8(ascii: "x"))
    {
      self = .number(number)
    } else {
      return nil
    }
  }
}
