/// What stands behind the question mark of an address.
public struct Query: Sendable {
  /// Names and values in the order given: each name once, only those that the page reads, none without a value.
  public let items: [(String, String)]
  /// Whether a name came without a value, twice, or is one that the page does not read.
  public let isLoose: Bool
  /// The names that came with a value and that the page does not read.
  public let unread: Set<String>
  /// The first name that makes it loose; nil where none does.
  public let looseName: String?

  /// - Parameter known: the names that the page reads.
  /// - Returns: nil where a percent sign has not its two digits, or the bytes are not UTF-8.
  init?(_ text: String, known: Set<String>) {
    var items: [(String, String)] = []
    var looseName: String?
    var unread: Set<String> = []
    for item in text.split(separator: "&") {
      let halves = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Percent.decoded(halves[0], plusIsSpace: true),
        let value = Percent.decoded(halves.count > 1 ? halves[1] : "", plusIsSpace: true)
      else { return nil }
      let trimmed = Query.trimmed(value)
      if trimmed.isEmpty || !known.contains(name) || items.contains(where: { $0.0 == name }) {
        looseName = looseName ?? name
        if !trimmed.isEmpty, !known.contains(name) { unread.insert(name) }
      } else {
        items.append((name, trimmed))
      }
    }
    self.items = items
    self.looseName = looseName
    isLoose = looseName != nil
    self.unread = unread
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The value of a name; nil where it has none.
  public subscript(name: String) -> String? { items.first { $0.0 == name }?.1 }
}
