import Glibc

/// The reverse proxy in front of a server. What it says of who asked is believed; what others say is not.
public struct TrustedProxy: Sendable {
  private let address: String

  /// - Parameter address: on the network, as numbers; nil where it is none.
  public init?(_ address: String) {
    guard TrustedProxy.isAddress(address) else { return nil }
    self.address = address
  }

  /// From where a request comes.
  ///
  /// - Parameters:
  ///   - peer: who is connected.
  ///   - forwarded: the values of `X-Forwarded-For`. Each proxy adds whom it has heard from at the end.
  func origin(_ peer: String, _ forwarded: [String]) -> String {
    guard peer == address, let last = forwarded.last?.split(separator: ",").last else { return peer }
    let visitor = String(last.filter { $0 != " " })
    return TrustedProxy.isAddress(visitor) ? visitor : peer
  }

  private static func isAddress(_ text: String) -> Bool {
    var room = in6_addr()
    return text.utf8.count < 46
      && (inet_pton(AF_INET, text, &room) == 1 || inet_pton(AF_INET6, text, &room) == 1)
  }
}
