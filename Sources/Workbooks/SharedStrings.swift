/// The texts that cells refer to by number.
struct SharedStrings {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// - Parameter path: of the part; nil where the workbook has none.
  /// - Throws: `FindingsError` where it is damaged.
  init(_ path: String?, in parts: Parts) throws {
    guard let path, let reader = try parts.reader(path) else { return }
    let item = reader.name("si")
    var text = TextRuns(reader)
    while let node = try reader.next() {
      text.take(node, reader, into: &bytes)
      if reader.name == item, node == .end || (node == .start && reader.isEmpty) { ends.append(bytes.count) }
    }
  }

  /// Where a text lies in `bytes`; nil where there is none of this number.
  func range(_ number: Int) -> Range<Int>? {
    guard ends.indices.contains(number) else { return nil }
    return (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }
}

/// Gathers the text of `<t>` elements, one or several runs; how it is read aloud (`<rPh>`) is left out.
struct TextRuns {
  private let text, phonetic: PartReader.Name?
  private let space: PartReader.Name?
  private var isText = false, isPhonetic = false, keepsSpace = false
  private var start = 0

  init(_ reader: PartReader) {
    (text, phonetic, space) = (reader.name("t"), reader.name("rPh"), reader.name("space"))
  }

  mutating func take(_ node: PartReader.Node, _ reader: PartReader, into bytes: inout [UInt8]) {
    switch node {
    case .text where isText && !isPhonetic:
      if let value = reader.value { bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: value.length)) }
    case .start where reader.name == phonetic: isPhonetic = !reader.isEmpty
    case .end where reader.name == phonetic: isPhonetic = false
    case .start where reader.name == text: begin(reader, bytes.count)
    case .end where reader.name == text: end(&bytes)
    default: break
    }
  }

  private mutating func begin(_ reader: PartReader, _ place: Int) {
    isText = !reader.isEmpty
    (start, keepsSpace) = (place, false)
    guard isText else { return }
    reader.attributes { name, value in
      if name == space { keepsSpace = value.pointee == UInt8(ascii: "p") }
    }
  }

  /// Without `xml:space="preserve"`, spaces around a text are of the XML and not of the text.
  private mutating func end(_ bytes: inout [UInt8]) {
    isText = false
    guard !isPhonetic else { return }
    if !keepsSpace {
      while bytes.count > start, bytes[bytes.count - 1].isSpace { bytes.removeLast() }
      let lead = bytes[start...].prefix { $0.isSpace }.count
      if lead > 0 { bytes.removeSubrange(start..<start + lead) }
    }
    bytes.decodeEscapes(from: start)
  }
}

extension UnsafePointer<UInt8> {
  /// Bytes before the ending zero.
  var length: Int {
    var count = 0
    while self[count] != 0 { count += 1 }
    return count
  }
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension [UInt8] {
  /// `_x000D_` stands for a sign that XML can't hold (ISO 29500-1, 22.9.2.19).
  fileprivate mutating func decodeEscapes(from start: Int) {
    var place = start, end = start
    while place < count {
      guard place + 6 < count, self[place] == UInt8(ascii: "_"), self[place + 1] == UInt8(ascii: "x"),
        self[place + 6] == UInt8(ascii: "_"),
        let code = UInt32(String(decoding: self[place + 2..<place + 6], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code), code > 0
      else {
        self[end] = self[place]
        (place, end) = (place + 1, end + 1)
        continue
      }
      for byte in String(Character(scalar)).utf8 {
        self[end] = byte
        end += 1
      }
      place += 7
    }
    removeSubrange(end...)
  }
}
