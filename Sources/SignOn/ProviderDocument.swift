public import Accounts
import FoundationEssentials

/// What an issuer publishes of itself (OpenID Connect Discovery 1.0, section 3).
public struct ProviderDocument: Equatable, Sendable {
  public let authorizationEndpoint, tokenEndpoint, keySetAddress: String
  /// Whether the client's secret is sent in the form; otherwise before it, as HTTP's basic authentication.
  public let takesSecretInForm: Bool

  /// Where an issuer's document is.
  public static func address(of issuer: String) -> String {
    "\(issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer)/.well-known/openid-configuration"
  }

  /// - Throws: `SignOnRefusal` where it is no such document, another issuer's, or names addresses that are not safe.
  public init(_ bytes: [UInt8], issuer: String) throws(SignOnRefusal) {
    guard let known = try? JSONDecoder().decode(Known.self, from: Data(bytes)) else {
      throw SignOnRefusal(.unreachable, "the discovery document can’t be read")
    }
    guard known.issuer == issuer else {
      throw SignOnRefusal(.wrongIssuer, "the discovery document names another issuer than the settings")
    }
    let addresses = [known.authorization, known.token, known.keySet]
    guard addresses.allSatisfy({ SiteAddress($0) != nil }) else {
      throw SignOnRefusal(.unreachable, "the discovery document names an address that is not https")
    }
    (authorizationEndpoint, tokenEndpoint, keySetAddress) = (addresses[0], addresses[1], addresses[2])
    let methods = known.methods ?? ["client_secret_basic"]
    takesSecretInForm = methods.contains("client_secret_post")
  }

  private struct Known: Decodable {
    let issuer, authorization, token, keySet: String
    let methods: [String]?

    private enum CodingKeys: String, CodingKey {
      case issuer
      case authorization = "authorization_endpoint"
      case token = "token_endpoint"
      case keySet = "jwks_uri"
      case methods = "token_endpoint_auth_methods_supported"
    }
  }
}
