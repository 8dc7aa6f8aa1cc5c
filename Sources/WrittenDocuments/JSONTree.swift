/// A value of JSON (RFC 8259), as pandoc writes its trees.
enum JSONTree {
  case object([String: JSONTree])
  case array([JSONTree])
  case string(String)
  case number(Int)
  case other

  /// How deep a tree may be.
  private static let deepest = 400

  /// - Returns: nil where it is not JSON, or too deep.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    guard let value = reader.value(depth: JSONTree.deepest) else { return nil }
    self = value
  }

  subscript(_ key: String) -> JSONTree {
    guard case .object(let members) = self else { return .other }
    return members[key] ?? .other
  }

  subscript(_ place: Int) -> JSONTree {
    let all = items
    return all.indices.contains(place) ? all[place] : .other
  }

  /// The members of an array; none for another value.
  var items: [JSONTree] {
    guard case .array(let items) = self else { return [] }
    return items
  }

  var text: String {
    guard case .string(let text) = self else { return "" }
    return text
  }

  var integer: Int {
    guard case .number(let number) = self else { return 0 }
    return number
  }
}

private struct Reader {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func value(depth: Int) -> JSONTree? {
    guard depth > 0, let next = peek() else { return nil }
    switch next {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    default: return word()
    }
  }

  /// The next byte that is no white space.
  private mutating func peek() -> UInt8? {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    return place < bytes.count ? bytes[place] : nil
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: byte) else { return false }
    place += 1
    return true
  }

  private mutating func object(_ depth: Int) -> JSONTree? {
    place += 1
    var members: [String: JSONTree] = [:]
    if take("}") { return .object(members) }
    repeat {
      guard peek() == UInt8(ascii: "\""), let key = string(), take(":"), let value = value(depth: depth - 1) else {
        return nil
      }
      members[key] = value
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array(_ depth: Int) -> JSONTree? {
    place += 1
    var items: [JSONTree] = []
    if take("]") { return .array(items) }
    repeat {
      guard let value = value(depth: depth - 1) else { return nil }
      items.append(value)
    } while take(",")
    return take("]") ? .array(items) : nil
  }

  private mutating func string() -> String? {
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard let escaped = escaped() else { return nil }
      text += Array(escaped.utf8)
    }
    return nil
  }

  private mutating func escaped() -> String? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    switch bytes[place] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return " "
    case UInt8(ascii: "u"): return unit()
    default: return String(decoding: [bytes[place]], as: UTF8.self)
    }
  }

  /// `\u2019`; half of a pair becomes the sign for what can't be shown.
  private mutating func unit() -> String? {
    guard place + 4 < bytes.count else { return nil }
    let digits = String(decoding: bytes[place + 1...place + 4], as: UTF8.self)
    place += 4
    return UInt32(digits, radix: 16).map { String(Unicode.Scalar($0) ?? "\u{FFFD}") }
  }

  private mutating func word() -> JSONTree? {
    let start = place
    while place < bytes.count, !",]} \n".utf8.contains(bytes[place]) { place += 1 }
    guard place > start else { return nil }
    return Int(String(decoding: bytes[start..<place], as: UTF8.self)).map { .number($0) } ?? .other
  }
}
