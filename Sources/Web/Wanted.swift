import Accounts
import Addresses
import Pages

/// The page that somebody asked for before they had signed in: they are led there afterwards. Kept in a cookie and not in
/// an address, so that it stands in nobody's history or log.
struct Wanted: Equatable, Sendable {
  /// On this site: a path, with its question mark.
  let path: String

  /// For how long the browser keeps it, in seconds.
  private static let lasts = 15 * 60

  /// - Returns: nil where it leads off this site, or is no address of it.
  init?(_ path: String) {
    guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"), path.utf8.count <= Address.mostBytes,
      let address = Address(path), let reading = address.route?.rule.reading, reading != .enter
    else { return nil }
    self.path = address.canonical
  }

  init?(cookies: String?) {
    let pairs = (cookies ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
    guard let found = pairs.first(where: { $0.hasPrefix("\(Cookie.wanted)=") }),
      let path = Percent.decoded(found.dropFirst(Cookie.wanted.count + 1), plusIsSpace: false)
    else { return nil }
    self.init(path)
  }

  var cookie: String { Cookie.short(Cookie.wanted, Percent.encoded(path), Wanted.lasts) }
}
