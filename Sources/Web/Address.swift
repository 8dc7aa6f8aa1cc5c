import Operations
import Pages

/// An address as it was asked for: the path in pieces, the kind of file, and what stands behind the question mark.
struct Address: Sendable {
  /// `["compare", "attainment-8"]`, the file ending taken off the last.
  let segments: [String]
  let kind: FileKind
  /// In the order given, those without a value left out.
  let query: Query
  /// Whether the address says the same with less: an empty field of a form, a slash at the end.
  let isLoose: Bool

  enum FileKind: String, CaseIterable { case page, csv, json, svg }

  /// The longest address that is answered, in bytes.
  static let mostBytes = 2_000

  /// The same where a single sign-on comes back: its code is the issuer's, and some are long.
  private static let mostReturned = 16_000

  /// - Parameter uri: path and query as they stand in the request.
  /// - Returns: nil where it is not an address: too long, a percent sign without its two digits, bytes that are not UTF-8.
  init?(_ uri: String) {
    let most = uri.hasPrefix(Paths.signOnReturn + "?") ? Address.mostReturned : Address.mostBytes
    guard uri.utf8.count <= most else { return nil }
    let halves = uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let pieces = halves[0].split(separator: "/").map { Percent.decoded($0, plusIsSpace: false) }
    guard var names = pieces as? [String], let query = Query(halves.count > 1 ? String(halves[1]) : "") else {
      return nil
    }
    let found = FileKind.allCases.first { kind in kind != .page && names.last?.hasSuffix(".\(kind)") ?? false }
    kind = found ?? .page
    if let found, let last = names.popLast() { names.append(String(last.dropLast(found.rawValue.count + 1))) }
    segments = names
    self.query = query
    isLoose = query.isLoose || (halves[0].count > 1 && halves[0].hasSuffix("/"))
  }

  /// The address without what says nothing.
  var canonical: String {
    let path = "/" + segments.map(Percent.encoded).joined(separator: "/")
    return Paths.query(kind == .page ? path : Paths.file(path, kind.rawValue), query.items)
  }
}

/// What stands behind the question mark of an address.
struct Query: Sendable {
  /// Names and values in the order given: each name once, only known ones, none without a value.
  let items: [(String, String)]
  /// Whether a name came without a value, twice, or is one that no page knows.
  let isLoose: Bool

  /// Every name that a page knows.
  private static let known: Set = [
    "against", "area", "board", "company", "data", "group", "groups", "indicator", "neighbours", "objective", "on",
    "period", "places", "q", "quarter", "since", "topic", "verdict",
  ]

  /// - Returns: nil where a percent sign has not its two digits, or the bytes are not UTF-8.
  init?(_ text: String) {
    var items: [(String, String)] = []
    var isLoose = false
    for item in text.split(separator: "&") {
      let halves = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Percent.decoded(halves[0], plusIsSpace: true),
        let value = Percent.decoded(halves.count > 1 ? halves[1] : "", plusIsSpace: true)
      else { return nil }
      let trimmed = value.trimmed
      if trimmed.isEmpty || !Query.known.contains(name) || items.contains(where: { $0.0 == name }) {
        isLoose = true
      } else {
        items.append((name, trimmed))
      }
    }
    self.items = items
    self.isLoose = isLoose
  }

  /// The first value of a name; nil where it has none.
  subscript(name: String) -> String? { items.first { $0.0 == name }?.1 }
}

extension Refusal {
  /// A page without a chart of its own was asked for as one.
  init(noChart address: Address) {
    self.init(
      .notFound, "There is no chart at /\(address.segments.joined(separator: "/")): comparisons and measures have one.")
  }
}
