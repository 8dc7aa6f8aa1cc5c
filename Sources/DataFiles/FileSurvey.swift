import Findings
public import Screening
import Workbooks

/// What the columns of a data file hold, for whoever decides what of it is kept. Of a folder: of all its files together.
public struct FileSurvey {
  public let rowCount: Int
  /// In the order of the header.
  public let columns: [Column]
  private let files: [FileBytes]

  public struct Column: Sendable {
    public let name: String
    public let kind: Kind
    /// What the metadata file says of it; nil where there is none, or it says nothing.
    public let described: Metadata.Row?
    /// Its values in the order of their first appearance; empty where there are more than `FileSurvey.mostValues`.
    public let values: [String]
    public let figures: Figures
    /// Whether every file has it, where there are several.
    public let isInEvery: Bool

    /// Its unit as the metadata file has it: `%`; nil where there is no such file, empty where it says none.
    public var unit: String? { described?[.unit] }
  }

  public enum Kind: Sendable {
    /// Words: a filter, or a name or a code of a place.
    case words
    case figures
    /// Nothing, or only signs for missing figures.
    case nothing
  }

  /// What the numbers of a column are like.
  public struct Figures: Sendable {
    /// The most digits after the point.
    public var decimals = 0
    public var isBelowZero = false
    public var largest = 0.0
  }

  /// Values that stand in rows together, and in how many.
  public struct Combination: Sendable {
    public let texts: [String]
    public let rows: Int
  }

  /// More values than any filter that is chosen from.
  static let mostValues = 1_000

  /// - Parameters:
  ///   - path: of a data file, or of a folder of them.
  ///   - metadata: the metadata file; nil for none.
  ///   - sheet: of a workbook, the one that is meant.
  /// - Throws: `FindingsError` where a file can't be read.
  public init(_ path: String, metadata: String?, sheet: String? = nil) throws {
    let described = try metadata.map { try MetadataReader(file: FileBytes(path: $0)).read() }
    try self.init(try EESFiles.opened(path, sheet: sheet).files, described)
  }

  /// The same of files that came another way.
  ///
  /// - Throws: as above.
  public init(
    data: (name: String, bytes: [UInt8]), metadata: (name: String, bytes: [UInt8])?
  ) throws {
    let described = try metadata.map {
      try MetadataReader(file: FileBytes(sent: $0.name, bytes: $0.bytes)).read()
    }
    try self.init([FileBytes(sent: data.name, bytes: data.bytes)], described)
  }

  /// - Parameter most: how many values of a column are kept.
  init(_ files: [FileBytes], _ described: Metadata?, most: Int = FileSurvey.mostValues) throws {
    self.files = files
    var found: [String: ColumnInReading] = [:]
    var order: [String] = [], count = 0, times: [String: Int] = [:]
    for file in files {
      let read = try FileSurvey.read(file, most)
      count += read.rows
      for (name, column) in read.columns {
        if found[name] == nil { order.append(name) }
        found[name] = found[name]?.with(column) ?? column
        times[name, default: 0] += 1
      }
    }
    rowCount = count
    let rows = Dictionary((described?.rows ?? []).map { ($0[.name], $0) }, uniquingKeysWith: { first, _ in first })
    let groups = Set((described?.rows ?? []).map { $0[.group] })
    columns = order.compactMap { name in
      found[name].map {
        $0.column(name, rows[name], isGroup: groups.contains(name), isInEvery: times[name] == files.count)
      }
    }
  }

  /// A column by its name.
  public subscript(name: String) -> Column? { columns.first { $0.name == name } }

  /// Which values of columns stand in one row together.
  ///
  /// - Parameter names: of columns that all files have.
  /// - Throws: `FindingsError` where a file has no such column.
  public func combinations(of names: [String]) throws -> [Combination] {
    var counts: [[String]: Int] = [:], order: [[String]] = []
    for file in files {
      try FileSurvey.combinations(of: names, in: file) { texts, rows in
        if counts[texts] == nil { order.append(texts) }
        counts[texts, default: 0] += rows
      }
    }
    return order.map { Combination(texts: $0, rows: counts[$0] ?? 0) }
  }

  private static func combinations(
    of names: [String], in file: FileBytes, _ each: ([String], Int) -> Void
  ) throws {
    try withRows(of: file) { header, bytes, next in
      let places = try names.map { name in
        guard let place = header.firstIndex(of: name) else {
          throw FindingsError([Finding("wrong-columns", "This file has no column “\(name)”.", file: file.name)])
        }
        return place
      }
      var values = places.map { _ in ValueIndex() }, together = CombinationIndex()
      while let record = try next() {
        let numbers = places.indices.map { values[$0].add(record.fields[places[$0]], line: record.line, in: bytes) }
        together.add(Array(places.indices), of: numbers, line: record.line)
      }
      for found in together.found {
        each(zip(values, found.numbers).map { bytes.text($0.fields[$1]) }, found.count)
      }
    }
  }

  private static func read(
    _ file: FileBytes, _ most: Int
  ) throws -> (rows: Int, columns: [(String, ColumnInReading)]) {
    try withRows(of: file) { header, bytes, next in
      var columns = header.map { _ in ColumnInReading(most: most) }, rows = 0
      while let record = try next() {
        rows += 1
        for index in header.indices { columns[index].add(record.fields[index], line: record.line, in: bytes) }
      }
      guard rows > 0 else {
        throw FindingsError([
          Finding("file_read", "This file has a header and no rows.", file: file.name, line: file.firstLine)
        ])
      }
      return (rows, zip(header, columns).map { ($0, $1.closed(bytes)) })
    }
  }

  /// Reads a file row by row: the names of its columns, and then each record, nil at the end.
  private static func withRows<Value>(
    of file: FileBytes,
    _ read: ([String], UnsafeBufferPointer<UInt8>, () throws -> CSVRecord?) throws -> Value
  ) throws -> Value {
    let table = StandardTable(file: file)
    try table.checkText()
    return try file.bytes.withUnsafeBufferPointer { bytes in
      var reader = CSVReader(bytes, rows: file.rows), record = CSVRecord()
      do {
        guard try reader.next(&record) else { throw table.fault("This file is empty.", line: 1) }
        let header = try table.header(record, bytes)
        return try read(header, bytes) {
          guard try reader.next(&record) else { return nil }
          if record.isBlank, reader.offset == bytes.count { return nil }
          guard record.fields.count == header.count else { throw table.ragged(record, header.count) }
          return record
        }
      } catch let problem as CSVReader.Problem {
        throw table.fault(problem.message, line: problem.line)
      }
    }
  }
}
