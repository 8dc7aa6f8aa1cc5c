import Findings

/// A CSV file with known columns, read record by record.
struct CSVTable {
  let file: FileBytes
  let columns: [String]
  /// Whether the file may hold other columns too, in any order.
  var mayHoldMore = false
  /// Columns that the file may be without: their fields are then empty.
  var optional: Set<String> = []

  /// The record being read.
  struct Row {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let record: CSVRecord
    /// Where each column stands in the file, nil for one that it is without; nil where they stand in their own order.
    fileprivate var positions: [Int?]?

    var line: Int { record.line }

    /// Whether one of its fields is filled and no other.
    var isNote: Bool { record.fields.count > 1 && record.fields.count { !$0.range.isEmpty } == 1 }

    /// The field's bytes as they lie in the file, quotes around it left out.
    func bytes(_ column: Int) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[field(column).range] }

    private func field(_ column: Int) -> CSVRecord.Field {
      guard let position = positions.map({ $0[column] }) ?? column else {
        return CSVRecord.Field(range: 0..<0, hasDoubledQuotes: false)
      }
      return record.fields[position]
    }

    /// The field's text; nil where it is not UTF-8, or holds a NUL, which no text does.
    func text(_ column: Int) -> String? {
      guard let text = String(validating: bytes(column), as: UTF8.self), !text.utf8.contains(0) else { return nil }
      return field(column).undoubled(text)
    }
  }

  /// Reads every record after the header.
  ///
  /// - Parameters:
  ///   - findings: gets what is wrong with the table's shape; the caller adds what is wrong with its contents.
  ///   - each: one record, with the share of the file read so far (0 to 1).
  func read(_ findings: inout FileFindings, _ each: (Row, Double, inout FileFindings) throws -> Void) throws {
    try file.bytes.withUnsafeBufferPointer { bytes in
      var reader = CSVReader(bytes, rows: file.rows)
      var record = CSVRecord()
      var width = columns.count
      var positions: [Int?]?
      do throws(CSVReader.Problem) {
        guard try reader.next(&record) else {
          return findings.add("wrong-columns", "This file is empty. \(rule)", line: 1)
        }
        guard checkHeader(Row(bytes: bytes, record: record), &findings) else { return }
        width = record.fields.count
        if mayHoldMore { positions = self.positions(in: Row(bytes: bytes, record: record)) }
      } catch {
        return findings.add("broken-csv", error.message, line: error.line)
      }
      while advance(&reader, &record, &findings) {
        if record.fields.count == width {
          try each(
            Row(bytes: bytes, record: record, positions: positions), Double(reader.offset) / Double(bytes.count),
            &findings)
        } else {
          findings.add("wrong-columns", ragged(record, width), line: record.line)
        }
      }
    }
  }

  private func advance(_ reader: inout CSVReader, _ record: inout CSVRecord, _ findings: inout FileFindings) -> Bool {
    do throws(CSVReader.Problem) {
      return try reader.next(&record)
    } catch {
      findings.add("broken-csv", error.message, line: error.line)
      return false
    }
  }

  private func ragged(_ record: CSVRecord, _ width: Int) -> String {
    let count = record.fields.count
    let advice =
      count == 1
      ? "What stands under a table, such as a note, has to go."
      : "A comma inside a value needs quotation marks around it."
    return "This line has \(count) \(count == 1 ? "field" : "fields") where the header has \(width). \(advice)"
  }

  private var rule: String {
    "The columns must be \(columns.filter { !optional.contains($0) }.joined(separator: ","))."
  }

  private func positions(in header: Row) -> [Int?] {
    let found = header.record.fields.indices.map { header.text($0) ?? "?" }
    return columns.map { found.firstIndex(of: $0) }
  }

  private func checkHeader(_ row: Row, _ findings: inout FileFindings) -> Bool {
    let found = row.record.fields.indices.map { row.text($0) ?? "?" }
    if found == columns { return true }
    let missing = columns.filter { !found.contains($0) && !optional.contains($0) }
    if mayHoldMore, missing.isEmpty { return true }
    let extra = mayHoldMore ? [] : found.filter { !columns.contains($0) }
    var parts: [String] = []
    if !missing.isEmpty { parts.append("Missing: \(missing.joined(separator: ", ")).") }
    if !extra.isEmpty { parts.append("Not expected: \(extra.prefix(8).joined(separator: ", ")).") }
    if parts.isEmpty { parts.append("The columns are in another order.") }
    parts += meant(missing, among: found.filter { !columns.contains($0) })
    parts.append(rule)
    findings.add("wrong-columns", parts.joined(separator: " "), line: row.line)
    return false
  }

  /// Columns of the file that are nearly those that are missing: `Did you mean “breakdown ” for breakdown?`
  private func meant(_ missing: [String], among found: [String]) -> [String] {
    let names = found.prefix(CSVTable.mostNames).filter { $0.count <= CSVTable.longestName }
    return missing.compactMap { column in
      let spaced = names.first { $0.split { $0.isWhitespace }.joined(separator: " ") == column }
      if let spaced { return "Did you mean “\(spaced)” for \(column)? Take the spaces around it out." }
      return nearest(to: column, in: names).map { "Did you mean “\($0)” for \(column)?" }
    }
  }

  /// So many names of columns are compared, none longer than so many signs.
  private static let mostNames = 1_000, longestName = 80
}

/// What is wrong with one file, up to a readable number.
struct FileFindings {
  let file: String
  private(set) var findings: [Finding] = []
  /// After so many a person fetches the file again rather than reading on: the others are counted.
  static let most = 20

  init(file: String) { self.file = file }

  private var errorCount = 0

  var errors: [Finding] { findings.filter { $0.severity == .error } }

  mutating func add(_ check: String, _ message: String, line: Int? = nil) {
    errorCount += 1
    guard errorCount <= FileFindings.most else { return }
    findings.append(Finding(check, message, file: file, line: line))
  }

  /// Adds what a person should look at, though the file can be used.
  mutating func warn(_ check: String, _ message: String, line: Int) {
    findings.append(Finding(check, message, severity: .warning, file: file, line: line))
  }

  /// - Throws: `FindingsError` if any finding is an error.
  func throwErrors() throws {
    guard !errors.isEmpty else { return }
    let more = errorCount - FileFindings.most
    let rest = more > 0 ? [Finding("more", "And \(more) more like these in this file.", file: file)] : []
    throw FindingsError(errors + rest)
  }
}
