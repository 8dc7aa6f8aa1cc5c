/// An address of a site: over https, or over http to this machine alone.
public struct SiteAddress: Equatable, Sendable {
  public let text: String
  /// From the first slash after the host; empty where there is none.
  public let path: String

  /// - Returns: nil for another scheme, for signs that no address needs, and for anything before or behind host and
  ///   path: a name and password, a question mark, a hash.
  public init?(_ text: String) {
    guard text.utf8.count <= 500,
      let match = text.wholeMatch(of: /(https?):\/\/([A-Za-z0-9.\-]+|\[[0-9A-Fa-f:]+\])(:[0-9]{1,5})?(\/[!-~]*)?/),
      !text.contains(where: { "?#\\\"<>`{|}^@".contains($0) })
    else { return nil }
    guard match.1 == "https" || SiteAddress.isThisMachine(match.2.lowercased()) else { return nil }
    self.text = text
    path = String(match.4 ?? "")
  }

  private static func isThisMachine(_ host: String) -> Bool { ["127.0.0.1", "localhost", "[::1]"].contains(host) }

  /// What is expected, for messages.
  public static let expected = "an address such as https://cairn.council.gov.uk; http only for 127.0.0.1"
}
