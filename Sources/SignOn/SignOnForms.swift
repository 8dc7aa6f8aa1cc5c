/// What is asked of an issuer, as a form writes it.
public enum SignOnForms {
  /// What stands behind the address where people are sent (OpenID Connect Core 1.0, section 3.1.2.1).
  public static func authorization(
    _ settings: SignOnSettings, _ attempt: SignOnAttempt, returnAddress: String
  ) -> String {
    written([
      ("response_type", "code"), ("response_mode", "query"), ("scope", "openid profile email"),
      ("client_id", settings.clientID), ("redirect_uri", returnAddress), ("state", attempt.state),
      ("nonce", attempt.nonce), ("code_challenge", attempt.challenge), ("code_challenge_method", "S256"),
    ])
  }

  /// What is sent for a token (section 3.1.3.1, and RFC 7636, section 4.5).
  ///
  /// - Parameter secret: of the client; nil where it is not sent in the form.
  public static func token(
    _ settings: SignOnSettings, _ attempt: SignOnAttempt, code: String, returnAddress: String, secret: String?
  ) -> String {
    written(
      [
        ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", returnAddress),
        ("code_verifier", attempt.verifier), ("client_id", settings.clientID),
      ] + (secret.map { [("client_secret", $0)] } ?? []))
  }

  private static func written(_ fields: [(String, String)]) -> String {
    fields.map { "\($0)=\(encoded($1))" }.joined(separator: "&")
  }

  /// Letters, digits and `-._~` stand for themselves; every other byte is written with two digits.
  public static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = text.utf8.flatMap { byte -> [UInt8] in
      isPlain(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }
}
