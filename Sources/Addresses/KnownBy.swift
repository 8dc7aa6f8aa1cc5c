/// The day by which something had to be known to count, as it stands in addresses: `known-by=2026-05-01`. What was asked as
/// of a day leads on as of that day.
public enum KnownBy {
  public static let name = "known-by"

  /// Where a link of a page leads that was asked for as of a day.
  ///
  /// - Parameters:
  ///   - link: as it stands on the page as it is now.
  ///   - day: as addresses have it: `2026-05-01`.
  /// - Returns: the link with the day; as it is where it leads off the site, to a page that takes no day, or names one
  ///   itself.
  public static func carried(_ day: String, to link: String) -> String {
    guard link.hasPrefix("/"), !link.hasPrefix("//") else { return link }
    let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let address = Address(halves[0]), isTaken(by: address), address.knownBy == nil else { return link }
    let path = halves[0] + (halves[0].contains("?") ? "&" : "?") + "\(name)=\(Percent.encoded(day))"
    return ([path] + halves.dropFirst()).joined(separator: "#")
  }

  /// Whether what a link leads to, or a form asks for, takes a day.
  public static func isTaken(by link: String) -> Bool { Address(link).map(isTaken) ?? false }

  /// Whether what is at an address takes a day.
  public static func isTaken(by address: Address) -> Bool { address.route?.rule.asks.contains(name) ?? false }
}

extension Address {
  /// The day by which something had to be known to count, as it was typed; nil where none was.
  public var knownBy: String? { query[KnownBy.name] }

  /// Whether a day was sent by which something had to be known, to a page that is the same on every day.
  public var isDayUnread: Bool { route != nil && query.unread.contains(KnownBy.name) }

  /// The same with all that is known now.
  public var now: String { Paths.query(path, query.items.filter { $0.0 != KnownBy.name }) }
}
