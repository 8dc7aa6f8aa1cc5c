public import Accounts
import FoundationEssentials

/// What an issuer answers for a code (OpenID Connect Core 1.0, section 3.1.3.3): of it only the token is read.
public struct TokenAnswer {
  public let token: String

  /// - Throws: `SignOnRefusal` where there is none.
  public init(_ bytes: [UInt8]) throws(SignOnRefusal) {
    guard let known = try? JSONDecoder().decode(Known.self, from: Data(bytes)) else {
      throw SignOnRefusal(.malformedToken, "the issuer’s answer holds no token")
    }
    token = known.token
  }

  private struct Known: Decodable {
    let token: String

    private enum CodingKeys: String, CodingKey { case token = "id_token" }
  }
}
