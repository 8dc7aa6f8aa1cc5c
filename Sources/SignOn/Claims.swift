/// What a token says of somebody, before it is known to be meant for us.
public struct Claims: Decodable, Equatable, Sendable {
  let issuer: String
  let audience: [String]
  let authorizedParty, nonce: String?
  /// Seconds since 1 January 1970, UTC.
  let expires, issued: Double
  let notBefore: Double?
  /// By which the issuer knows the person; never given to another.
  public let subject: String
  public let name: String?
  /// Where the person may have an address, the likeliest first.
  public let addresses: [String]
  public let groups: [String]
  /// Whether the groups were too many for the token, which then says only where they could be asked for.
  public let hasTooManyGroups: Bool

  private enum Keys: String, CodingKey {
    case iss, aud, azp, nonce, exp, iat, nbf, sub, name, email, groups, hasgroups
    case username = "preferred_username"
    case elsewhere = "_claim_names"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Keys.self)
    issuer = try values.decode(String.self, forKey: .iss)
    audience = try values.decode(OneOrMore.self, forKey: .aud).texts
    authorizedParty = try values.decodeIfPresent(String.self, forKey: .azp)
    nonce = try values.decodeIfPresent(String.self, forKey: .nonce)
    expires = try values.decode(Double.self, forKey: .exp)
    issued = try values.decode(Double.self, forKey: .iat)
    notBefore = try values.decodeIfPresent(Double.self, forKey: .nbf)
    subject = try values.decode(String.self, forKey: .sub)
    name = try? values.decodeIfPresent(String.self, forKey: .name)
    addresses = [.email, .username].compactMap { try? values.decodeIfPresent(String.self, forKey: $0) }
    groups = try values.decodeIfPresent(OneOrMore.self, forKey: .groups)?.texts ?? []
    let elsewhere = try? values.decodeIfPresent(Elsewhere.self, forKey: .elsewhere)
    hasTooManyGroups = elsewhere?.groups != nil || (try? values.decode(Bool.self, forKey: .hasgroups)) == true
  }

  private struct OneOrMore: Decodable {
    let texts: [String]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      texts = try (try? value.decode(String.self)).map { [$0] } ?? value.decode([String].self)
    }
  }

  private struct Elsewhere: Decodable {
    let groups: String?
  }
}
