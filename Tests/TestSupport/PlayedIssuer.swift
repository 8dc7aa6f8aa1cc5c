import Secrets
import Synchronization

/// An invented issuer that answers as one would over the network, faults included.
public final class PlayedIssuer: Sendable {
  public static let name = "https://login.ambleford.example/directory/v2.0"
  private static let keys: [String: SigningKey?] = [
    "k1": SigningKey(.rsa(bits: 2_048)), "k2": SigningKey(.rsa(bits: 2_048)),
  ]

  /// What it does at the moment.
  public struct Behaviour: Sendable {
    /// Claims by name, as JSON; those of the right token beside them.
    public var claims: [String: String] = [:]
    public var nonce = ""
    /// The key it signs with, and those it publishes.
    public var key = "k1"
    public var published = ["k1"]
    /// The status of every answer.
    public var status = 200
    /// Every address it was asked at.
    public var asked: [String] = []
    public var forms: [String] = []

    public init() {}
  }

  private let now: Int64
  private let behaviour = Mutex(Behaviour())

  /// - Parameter now: milliseconds since 1 January 1970, UTC.
  public init(now: Int64) { self.now = now }

  public func change(_ change: (inout Behaviour) -> Void) { behaviour.withLock { change(&$0) } }

  public var state: Behaviour { behaviour.withLock { $0 } }

  /// Sees a browser that is sent here with an address, and remembers its nonce.
  public func see(_ address: String) { change { $0.nonce = PlayedIssuer.field("nonce", of: address) } }

  /// What a field of an address is.
  public static func field(_ name: String, of address: String) -> String {
    let fields = address.split(separator: "?").last?.split(separator: "&") ?? []
    return fields.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) } ?? ""
  }

  /// The answer to what is asked over the network.
  public func answer(_ address: String, form: String?) -> (status: Int, bytes: [UInt8]) {
    let state = behaviour.withLock { state in
      state.asked.append(address)
      if let form { state.forms.append(form) }
      return state
    }
    let host = "https://login.ambleford.example"
    let text =
      switch address {
      case "\(PlayedIssuer.name)/.well-known/openid-configuration":
        """
        {"issuer":"\(PlayedIssuer.name)","authorization_endpoint":"\(host)/authorize","token_endpoint":"\(host)/token",
        "jwks_uri":"\(host)/keys","token_endpoint_auth_methods_supported":["client_secret_post"]}
        """
      case "\(host)/keys": "{\"keys\":[\(state.published.map(PlayedIssuer.published).joined(separator: ","))]}"
      case "\(host)/token": "{\"access_token\":\"hush\",\"id_token\":\"\(token(state))\"}"
      default: ""
      }
    return (text.isEmpty ? 404 : state.status, Array(text.utf8))
  }

  private static func published(_ id: String) -> String {
    let modulus = (keys[id] ?? nil)?.number("n") ?? []
    return #"{"kty":"RSA","use":"sig","kid":"\#(id)","n":"\#(Base64URL.text(modulus))","e":"AQAB"}"#
  }

  private func token(_ state: Behaviour) -> String {
    let seconds = now / 1_000
    let right = [
      "iss": "\"\(PlayedIssuer.name)\"", "aud": "\"cairn-client\"", "sub": "\"s-1\"", "nonce": "\"\(state.nonce)\"",
      "exp": "\(seconds + 3_600)", "iat": "\(seconds)", "name": "\"Robin Reed\"",
      "email": "\"robin@ambleford.example\"", "groups": "[\"g-admin\"]",
    ]
    let claims = right.merging(state.claims) { $1 }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",")
    let header = #"{"alg":"RS256","kid":"\#(state.key)"}"#
    let signed = [header, "{\(claims)}"].map { Base64URL.text(Array($0.utf8)) }.joined(separator: ".")
    let signature = (PlayedIssuer.keys[state.key] ?? nil)?.signature(of: Array(signed.utf8)) ?? []
    return signed + "." + Base64URL.text(signature)
  }
}
