import Yams

/// Reads text as YAML where it can be read in reasonable time: a few lines of aliases of lists of aliases stand for
/// more than any machine holds.
///
/// - Returns: nil where the text is empty.
/// - Throws: `YamlError`; `TooManyAliases`.
func composed(_ text: String) throws -> Node? {
  if let problem = TooManyAliases(in: text) { throw problem }
  return try compose(yaml: text, .basic)
}

/// A file says `*name` for what stands at `&name` so often that what it stands for may not be counted out.
struct TooManyAliases: Error {
  /// The line of the first that is too many, from 1.
  let line: Int

  /// The most aliases of lists and objects, which may hold others: sixteen multiply to some hundreds at worst.
  private static let mostOfLists = 16
  /// The most aliases in all.
  private static let most = 1_000

  var message: String {
    "This file uses aliases (*name) for more than \(Self.mostOfLists) lists or objects, or more than a thousand in all, and is not read: together they may stand for more than a machine holds. Write out what they stand for."
  }

  /// - Returns: nil where the text has no more than can be read.
  fileprivate init?(in text: String) {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return nil }
    let anchors = TooManyAliases.names(after: UInt8(ascii: "&"), in: bytes)
    let known = Set(anchors.map { bytes[$0] }), lists = Set(anchors.filter { isList(bytes, $0) }.map { bytes[$0] })
    var count = 0, countOfLists = 0
    for alias in TooManyAliases.names(after: UInt8(ascii: "*"), in: bytes) where known.contains(bytes[alias]) {
      count += 1
      if lists.contains(bytes[alias]) { countOfLists += 1 }
      guard count > Self.most || countOfLists > Self.mostOfLists else { continue }
      line = 1 + bytes[..<alias.lowerBound].count { $0 == UInt8(ascii: "\n") }
      return
    }
    return nil
  }

  /// The places of every name that a sign stands before, in prose as well: a name counts only where both signs have it.
  private static func names(after sign: UInt8, in bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.filter { bytes[$0] == sign }.compactMap { place in
      let end = bytes[(place + 1)...].firstIndex { !$0.isOfName } ?? bytes.endIndex
      return end > place + 1 ? place + 1..<end : nil
    }
  }
}

/// Whether what is anchored is no plain text: it stands between brackets, on the next line, or after a tag.
private func isList(_ bytes: [UInt8], _ anchor: Range<Int>) -> Bool {
  let next = bytes[anchor.upperBound...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
  return next.map { "\r\n[{!#".utf8.contains($0) } ?? true
}

extension UInt8 {
  /// A sign that the name of an anchor may have.
  fileprivate var isOfName: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
