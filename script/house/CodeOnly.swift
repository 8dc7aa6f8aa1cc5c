/// Swift source with its comments and the insides of its string literals turned into spaces, line for line, so that
/// a word in a sentence is not taken for code. Code inside `\(…)` stays.
struct CodeOnly {
  private var bytes: [UInt8]
  private var position = 0

  static func of(_ source: String) -> String {
    var reader = CodeOnly(bytes: Array(source.utf8))
    reader.code(insideParentheses: false)
    return String(decoding: reader.bytes, as: UTF8.self)
  }

  private mutating func code(insideParentheses: Bool) {
    var depth = 0
    while position < bytes.count {
      if starts("//") {
        blank(upTo: "\n")
      } else if starts("/*") {
        blockComment()
      } else if let opening = openingOfString() {
        string(hashes: opening.hashes, quotes: opening.quotes)
      } else {
        if starts("(") { depth += 1 }
        if starts(")") { depth -= 1 }
        position += 1
        if insideParentheses && depth < 0 { return }
      }
    }
  }

  /// A string literal that opens here: how many `#` and how many quotation marks.
  private func openingOfString() -> (hashes: Int, quotes: Int)? {
    guard starts("#") || starts("\"") else { return nil }
    let hashes = bytes[position...].prefix { $0 == UInt8(ascii: "#") }.count
    let quotes = bytes[(position + hashes)...].prefix { $0 == UInt8(ascii: "\"") }.count
    guard quotes > 0 else { return nil }
    return (hashes, quotes >= 3 ? 3 : 1)
  }

  private mutating func string(hashes: Int, quotes: Int) {
    let pounds = String(repeating: "#", count: hashes)
    let end = String(repeating: "\"", count: quotes) + pounds
    position += hashes + quotes
    while position < bytes.count {
      if starts(end) {
        position += hashes + quotes
        return
      } else if quotes == 1 && starts("\n") {
        return
      } else if starts("\\\(pounds)(") {
        blank(2 + hashes)
        code(insideParentheses: true)
      } else {
        blank(starts("\\\(pounds)") ? 2 + hashes : 1)
      }
    }
  }

  private mutating func blockComment() {
    var depth = 0
    repeat {
      if starts("/*") {
        depth += 1
        blank(2)
      } else if starts("*/") {
        depth -= 1
        blank(2)
      } else {
        blank(1)
      }
    } while depth > 0 && position < bytes.count
  }

  private mutating func blank(upTo end: String) {
    while position < bytes.count && !starts(end) { blank(1) }
  }

  private mutating func blank(_ count: Int) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] != UInt8(ascii: "\n") { bytes[position] = UInt8(ascii: " ") }
      position += 1
    }
  }

  private func starts(_ text: String) -> Bool {
    guard position < bytes.count, bytes[position] == text.utf8.first else { return false }
    return bytes[position...].starts(with: text.utf8)
  }
}
