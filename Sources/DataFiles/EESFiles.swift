import Days
public import Findings
import FoundationEssentials
public import PublishedData

/// A folder of files in the layout of Explore Education Statistics, read for the counts a data set names.
public struct EESFiles {
  public let directory: String
  public let dataSet: DataSet
  /// Names the exact files, so that the same release is known again whatever folder it lies in.
  public let fingerprint: String
  /// What a person should know about the files, though they can be used.
  public private(set) var findings: [Finding] = []
  private let files: [FileBytes]

  /// - Throws: `FindingsError` when there is no file, or one can't be read.
  public init(_ directory: String, _ dataSet: DataSet) throws {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".csv.gz") }
    guard !names.isEmpty else {
      throw FindingsError([Finding("cannot-read", "This folder holds no .csv or .csv.gz file.", file: directory)])
    }
    self.directory = directory
    self.dataSet = dataSet
    files = try names.map { try FileBytes(directory, $0) }
    fingerprint = files.map(\.fingerprint).joined(separator: "; ")
  }

  /// Reads every count of England and of the local authorities given, in the order of names and of time.
  ///
  /// - Throws: `FindingsError` when any line can't be kept as it stands.
  public mutating func read(_ areas: [Area]) throws -> [CountSeries] {
    var reader = CountReader(dataSet: dataSet, areas: Set(areas.map(\.id)))
    for file in files { findings += try reader.read(file) }
    return reader.series
  }
}

/// The published counts of one column, one group and one period.
public struct CountSeries {
  /// As the data set calls them.
  public let name: String
  public let column: String
  public let period: TimePeriod
  public let observations: [ObservationSeries.Observation]
}

/// Gathers the counts of a data set from its files.
private struct CountReader {
  let dataSet: DataSet
  let areas: Set<LocationID>
  private var found: [Key: [LocationID: ObservationSeries.Observation]] = [:]
  private var periods: [Key: TimePeriod] = [:]

  private struct Key: Hashable {
    let column, name, label: String
  }

  init(dataSet: DataSet, areas: Set<LocationID>) { (self.dataSet, self.areas) = (dataSet, areas) }

  private static let keys = ["time_period", "time_identifier", "geographic_level", "old_la_code"]

  var series: [CountSeries] {
    found.keys.sorted { ($0.name, $0.label) < ($1.name, $1.label) }.compactMap { key in
      periods[key].map { period in
        CountSeries(
          name: key.name, column: key.column, period: period,
          observations: (found[key] ?? [:]).values.sorted { $0.area < $1.area })
      }
    }
  }

  mutating func read(_ file: FileBytes) throws -> [Finding] {
    let filters = dataSet.rows.sorted { $0.key < $1.key }
    let group = dataSet.groupColumn.map { [$0] } ?? []
    let columns = CountReader.keys + filters.map(\.key) + group + dataSet.columns
    var findings = FileFindings(file: file.name)
    try CSVTable(file: file, columns: columns, mayHoldMore: true).read(&findings) { row, _, findings in
      let fields = columns.indices.compactMap { row.text($0) }
      guard fields.count == columns.count else {
        return findings.add("not-utf8", "This line is not UTF-8 text.", line: row.line)
      }
      let values = fields[CountReader.keys.count...]
      guard zip(filters, values).allSatisfy({ $0.value == $1 }) else { return }
      guard let area = area(level: fields[2], code: fields[3], row.line, &findings) else { return }
      guard let period = TimePeriod(ees: fields[0], identifier: fields[1]) else {
        return findings.add(
          "wrong-value", "time_period “\(fields[0])” with time_identifier “\(fields[1])” names no time known here.",
          line: row.line)
      }
      let counts = values.dropFirst(filters.count + group.count)
      let named = group.isEmpty ? nil : values.dropFirst(filters.count).first
      for (column, text) in zip(dataSet.columns, counts) {
        let key = Key(column: column, name: dataSet.name(of: column, group: named), label: period.label)
        add(text, column, area: area, at: key, period, row.line, &findings)
      }
    }
    if found.isEmpty && findings.errors.isEmpty {
      findings.add("empty-file", "No line of this file is one of those that the data set “\(dataSet.id)” names.")
    }
    try findings.throwErrors()
    return findings.findings
  }

  /// The area; nil for a region, and for an area that is not among those given.
  private func area(level: String, code: String, _ line: Int, _ findings: inout FileFindings) -> LocationID? {
    switch level {
    case "National": return .england
    case "Local authority":
      let id = LocationID(.localAuthority, code)
      if areas.contains(id) { return id }
      findings.warn("unknown-area", "old_la_code “\(code)” is no area of the release held; left out.", line: line)
      return nil
    default: return nil
    }
  }

  private mutating func add(
    _ text: String, _ column: String, area: LocationID, at key: Key, _ period: TimePeriod, _ line: Int,
    _ findings: inout FileFindings
  ) {
    guard let value = PublishedValue(count: text) else {
      return findings.add(
        "wrong-value", "\(column) “\(text)” is neither a count nor a symbol for a missing one.", line: line)
    }
    guard found[key]?[area] == nil else {
      return findings.add("twice", "\(column) has two lines for \(area) in \(key.label).", line: line)
    }
    periods[key] = period
    found[key, default: [:]][area] = ObservationSeries.Observation(area: area, text: text, value: value)
  }
}

extension TimePeriod {
  /// `202425` of an academic or financial year, `2024` of a calendar one.
  fileprivate init?(ees label: String, identifier: String) {
    let types: [String: YearType] = [
      "Academic year": .academicYear, "Financial year": .financialYear, "Calendar year": .calendarYear,
      "Reporting year": .yearToMarch, "January": .january,
    ]
    guard let type = types[identifier] else { return nil }
    let written = PeriodLabel(label)
    let isSplit = [.academicYear, .financialYear].contains(type)
    guard written.form == (isSplit ? .splitYear : .singleYear), written.status == .unmarked else { return nil }
    self = written.period(in: type)
  }
}

extension PublishedValue {
  /// A count that is not negative, or one of the symbols of missing figures.
  fileprivate init?(count text: String) {
    if let number = Double(text), number.isFinite, number >= 0,
      text.utf8.allSatisfy({ $0 == 46 || (48...57).contains($0) })
    {
      self = .number(number)
    } else if let symbol = DataSymbol.all.first(where: { $0.text == text.lowercased() }) {
      self = .missing(symbol)
    } else {
      return nil
    }
  }
}
