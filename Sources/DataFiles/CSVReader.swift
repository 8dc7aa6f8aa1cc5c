import Findings

/// One record of a CSV file: where each field lies in the bytes.
struct CSVRecord {
  struct Field {
    var range: Range<Int>
    /// Whether doubled quotes inside must be undone.
    var hasDoubledQuotes: Bool

    /// The field's text with doubled quotes undone.
    func undoubled(_ text: String) -> String {
      hasDoubledQuotes
        ? text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"") : text
    }
  }

  /// The line on which the record begins, from 1; of a workbook, the row of its sheet.
  var line = 0
  var fields: [Field] = []
}

/// Reads RFC 4180 CSV from bytes, record by record, into one reused record: about 250 MB/s, where SwiftCSV reads 9 MB/s
/// (docs/decisions/0004-own-csv-reader.md).
struct CSVReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0
  private var line = 1
  private let rows: [Int32]?
  private var records = 0

  /// The most fields of a record: what a sheet of Excel has columns, and a hundred times what a release has. A field takes
  /// more memory than the comma that makes it.
  static let mostFields = 16_384

  private static let quote = UInt8(ascii: "\""), comma = UInt8(ascii: ",")
  private static let carriageReturn = UInt8(ascii: "\r"), lineFeed = UInt8(ascii: "\n")

  /// - Parameters:
  ///   - bytes: the whole file, alive as long as the reader.
  ///   - rows: of a workbook, the number that each record has on its sheet.
  init(_ bytes: UnsafeBufferPointer<UInt8>, rows: [Int32]? = nil) {
    self.bytes = bytes
    self.rows = rows
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.count >= 3, bytes[0..<3].elementsEqual(mark) { offset = 3 }
  }

  /// Reads the next record.
  ///
  /// - Returns: false at the end of the file.
  /// - Throws: `Problem` for a quote that never closes or has text after it, and for more fields than any release has.
  mutating func next(_ record: inout CSVRecord) throws(Problem) -> Bool {
    record.fields.removeAll(keepingCapacity: true)
    record.line = line
    guard offset < bytes.count else { return false }
    if let rows {
      if records < rows.count { record.line = Int(rows[records]) }
      records += 1
    }
    while true {
      guard record.fields.count < CSVReader.mostFields else {
        throw Problem(
          line: record.line,
          message:
            "This line has more than \(CSVReader.mostFields) fields, which no release has: look whether its line ends are lost."
        )
      }
      record.fields.append(try field())
      guard offset < bytes.count else { return true }
      let end = bytes[offset]
      offset += 1
      if end == CSVReader.comma { continue }
      if end == CSVReader.carriageReturn, offset < bytes.count, bytes[offset] == CSVReader.lineFeed { offset += 1 }
      line += 1
      return true
    }
  }

  /// What is wrong with the CSV itself.
  struct Problem: Error {
    let line: Int
    let message: String
  }

  /// Reads one field and stops at the comma or line end after it.
  private mutating func field() throws(Problem) -> CSVRecord.Field {
    if offset < bytes.count, bytes[offset] == CSVReader.quote { return try quotedField() }
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == CSVReader.comma || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn { break }
      offset += 1
    }
    return CSVRecord.Field(range: start..<offset, hasDoubledQuotes: false)
  }

  private mutating func quotedField() throws(Problem) -> CSVRecord.Field {
    let opened = line
    offset += 1
    let start = offset
    var hasDoubledQuotes = false
    while offset < bytes.count {
      switch bytes[offset] {
      case CSVReader.quote where offset + 1 < bytes.count && bytes[offset + 1] == CSVReader.quote:
        hasDoubledQuotes = true
        offset += 2
      case CSVReader.quote:
        let range = start..<offset
        offset += 1
        guard
          offset == bytes.count
            || [CSVReader.comma, CSVReader.lineFeed, CSVReader.carriageReturn].contains(bytes[offset])
        else {
          throw Problem(line: line, message: "There is text after a closing quote; double the quotes inside a field.")
        }
        return CSVRecord.Field(range: range, hasDoubledQuotes: hasDoubledQuotes)
      case CSVReader.lineFeed:
        line += 1
        offset += 1
      default: offset += 1
      }
    }
    throw Problem(line: opened, message: "A quote that opens here never closes.")
  }
}
