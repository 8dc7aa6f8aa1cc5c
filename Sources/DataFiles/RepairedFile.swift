import Findings
import Screening
import Workbooks

/// A data file with what can be put right in it without touching a figure: that it is a workbook, how its bytes stand for
/// text, empty lines, spaces around values, lines that repeat another, thousands separators in figures. What could mean two
/// things stays as it is, for a person.
public struct RepairedFile: Sendable {
  /// UTF-8 text of commas, lines ended by line feeds.
  public let bytes: [UInt8]
  /// What was put right, in the order of the list above: `3 empty lines removed`. Never empty.
  public let repairs: [String]

  /// - Parameters:
  ///   - name: as the person named the file; `.gz` and workbooks are unpacked.
  ///   - metadata: its metadata file, which says which columns are figures; without it no separator is touched.
  /// - Returns: nil where there is nothing to put right, or the file can't be read as CSV at all.
  public init?(name: String, bytes sent: [UInt8], metadata: (name: String, bytes: [UInt8])?) {
    guard let file = try? SentFile(name: name, bytes: sent) else { return nil }
    self.init(file, metadata: metadata.flatMap { try? SentFile(name: $0.name, bytes: $0.bytes) })
  }

  /// The same of files that are unpacked already.
  public init?(_ sent: SentFile, metadata: SentFile?) {
    let file = sent.file
    guard let text = file.bytes.decoded else { return nil }
    let described = metadata.flatMap { try? MetadataReader(file: $0.file).read() }
    var writer = RepairWriter(figures: Set(described?.indicatorColumns ?? []))
    guard text.bytes.withUnsafeBufferPointer({ writer.write($0) }) else { return nil }
    let sheet = file.table.map { ["the sheet “\($0.sheet)” made CSV UTF-8"] } ?? []
    let encoding = text.encoding == .utf8 ? [] : ["\(text.encoding.rawValue) made UTF-8"]
    repairs = sheet + encoding + writer.counts.words
    guard !repairs.isEmpty else { return nil }
    bytes = writer.output
  }
}

/// How much was put right.
private struct RepairCounts {
  var blank = 0, spaced = 0, repeated = 0, separated = 0

  var words: [String] {
    [
      (blank, "empty line removed", "empty lines removed"),
      (spaced, "value freed of spaces around it", "values freed of spaces around them"),
      (repeated, "line that repeats another removed", "lines that repeat another removed"),
      (separated, "figure freed of its thousands separators", "figures freed of their thousands separators"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
  }
}

/// Writes a file's records again, one by one.
private struct RepairWriter {
  private(set) var output: [UInt8] = []
  private(set) var counts = RepairCounts()
  private let figures: Set<String>
  private var seen: Set<String> = []
  /// For each column whether it holds figures; empty before the header was read.
  private var isFigure: [Bool] = []

  init(figures: Set<String>) { self.figures = figures }

  /// - Returns: false where a quotation mark is not closed.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    output.reserveCapacity(bytes.count)
    var (reader, record) = (CSVReader(bytes), CSVRecord())
    do {
      while try reader.next(&record) { add(record.fields.map { bytes.text($0) }) }
      return true
    } catch {
      return false
    }
  }

  private mutating func add(_ fields: [String]) {
    guard fields.contains(where: { !$0.isEmpty && !$0.allSatisfy(\.isWhitespace) }) else { return counts.blank += 1 }
    var values = fields.map { field in
      let trimmed = field.trimmed
      if trimmed != field { counts.spaced += 1 }
      return trimmed
    }
    if isFigure.isEmpty {
      isFigure = values.map(figures.contains)
    } else {
      for place in values.indices where place < isFigure.count && isFigure[place] {
        guard let plain = values[place].withoutSeparators else { continue }
        values[place] = plain
        counts.separated += 1
      }
    }
    let line = values.map(\.quoted).joined(separator: ",")
    guard seen.insert(line).inserted else { return counts.repeated += 1 }
    output.append(contentsOf: line.utf8)
    output.append(UInt8(ascii: "\n"))
  }
}

extension String {
  fileprivate var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// `1234.5` of `1,234.5`; nil where it is no number with separators in their places.
  fileprivate var withoutSeparators: String? {
    guard contains(",") else { return nil }
    let sign = hasPrefix("-") ? "-" : ""
    let halves = dropFirst(sign.count).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
    let isNumber = groups.indices.allSatisfy { place in
      groups[place].allSatisfy { $0.isASCII && $0.isNumber }
        && (place == 0 ? 1...3 ~= groups[place].count : groups[place].count == 3)
    }
    let fraction = halves.count > 1 ? halves[1] : "0"
    guard isNumber, !fraction.isEmpty, fraction.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return sign + groups.joined() + (halves.count > 1 ? "." + halves[1] : "")
  }

  /// As a field of CSV.
  fileprivate var quoted: String {
    contains { $0 == "," || $0 == "\"" || $0.isNewline } ? "\"\(replacing("\"", with: "\"\""))\"" : self
  }
}

extension [UInt8] {
  /// As UTF-8, and what it was; nil where the bytes are not what they were taken for: no sign is ever lost.
  fileprivate var decoded: (bytes: [UInt8], encoding: TextEncoding)? {
    let encoding = TextEncoding(of: self)
    switch encoding {
    case .utf8: return (self, encoding)
    case .utf16LittleEndian, .utf16BigEndian:
      guard count.isMultiple(of: 2) else { return nil }
      let (low, high) = encoding == .utf16LittleEndian ? (0, 1) : (1, 0)
      let units = stride(from: 0, to: count, by: 2).map { UInt16(self[$0 + low]) | UInt16(self[$0 + high]) << 8 }
      let text = String(validating: units.first == 0xFEFF ? units[1...] : units[...], as: UTF16.self)
      return text.flatMap { $0.utf8.contains(0) ? nil : (Array($0.utf8), encoding) }
    case .windows1252:
      var text = String.UnicodeScalarView()
      for byte in self { text.append(Unicode.Scalar(windows1252: byte)) }
      return (Array(String(text).utf8), encoding)
    case .none: return nil
    }
  }
}

extension Unicode.Scalar {
  /// The sign of a byte of Windows-1252 (WHATWG Encoding Standard); the five without a meaning are no text
  /// (`TextEncoding`), and never come here.
  fileprivate init(windows1252 byte: UInt8) {
    self = 0x80...0x9F ~= byte ? Unicode.Scalar.windowsSigns[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  /// What stands where Latin-1 has controls.
  private static let windowsSigns: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{02C6}",
    "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{8D}", "\u{017D}", "\u{8F}", "\u{90}", "\u{2018}", "\u{2019}",
    "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}",
    "\u{0153}", "\u{9D}", "\u{017E}", "\u{0178}",
  ]
}
