/// What a form with a file sent (RFC 7578): texts by name, and the bytes of files by name.
struct Multipart {
  private(set) var texts: [String: String] = [:]
  private(set) var files: [String: [UInt8]] = [:]
  /// What the files are called where they come from, by name.
  private(set) var fileNames: [String: String] = [:]

  /// More parts than any form of ours has.
  private static let mostParts = 20

  /// The boundary that a content type names; nil where it is none of such a form.
  static func boundary(of contentType: String) -> String? {
    guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
    let pieces = contentType.split(separator: ";").map { $0.drop { $0 == " " } }
    guard let found = pieces.first(where: { $0.lowercased().hasPrefix("boundary=") }) else { return nil }
    let name = found.dropFirst("boundary=".count).filter { $0 != "\"" }
    return 1...70 ~= name.utf8.count ? String(name) : nil
  }

  /// - Returns: nil where the bytes are no such form: a part without an end, without a name, texts that are not UTF-8.
  init?(_ body: [UInt8], boundary: String) {
    let mark = Array("\r\n--\(boundary)".utf8)
    // The first mark stands at the very beginning.
    var rest = ([13, 10] + body)[...]
    guard rest.starts(with: mark) else { return nil }
    rest = rest.dropFirst(mark.count)
    for _ in 0..<Multipart.mostParts {
      if rest.starts(with: Array("--".utf8)) { return }
      guard rest.starts(with: [13, 10]), let end = rest.range(of: mark), take(rest[rest.startIndex + 2..<end]) else {
        return nil
      }
      rest = rest[(end + mark.count)...]
    }
    return nil
  }

  /// One part: its headers, an empty line, its bytes.
  private mutating func take(_ part: ArraySlice<UInt8>) -> Bool {
    let gap: [UInt8] = [13, 10, 13, 10]
    guard let end = part.range(of: gap), let head = String(validating: part[..<end], as: UTF8.self) else {
      return false
    }
    let lines = head.split(whereSeparator: \.isNewline)
    guard let place = lines.first(where: { $0.lowercased().hasPrefix("content-disposition: form-data") }),
      let name = Multipart.value("name", in: place)
    else { return false }
    let bytes = part[(end + gap.count)...]
    if let called = Multipart.value("filename", in: place) {
      if files[name] == nil { (files[name], fileNames[name]) = (Array(bytes), Multipart.plain(called)) }
      return true
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    texts[name] = texts[name] ?? text
    return true
  }

  /// `name="file"`
  private static func value(_ key: String, in line: Substring) -> String? {
    line.firstRange(of: "; \(key)=\"").map { String(line[$0.upperBound...].prefix { $0 != "\"" }) }
  }

  /// The last part of a file's name, in signs that can be shown, of 120 or fewer.
  private static func plain(_ name: String) -> String {
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    return String(
      String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }).suffix(120))
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes begin; nil where they don't stand here.
  fileprivate func range(of bytes: [UInt8]) -> Int? {
    guard let first = bytes.first, count >= bytes.count else { return nil }
    var place = startIndex
    while let found = self[place...].firstIndex(of: first), found + bytes.count <= endIndex {
      if self[found..<found + bytes.count].elementsEqual(bytes) { return found }
      place = found + 1
    }
    return nil
  }
}
