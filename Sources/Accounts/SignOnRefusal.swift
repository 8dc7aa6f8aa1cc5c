/// Why single sign-on did not let somebody in.
public struct SignOnRefusal: Error, Equatable, Sendable {
  public let reason: Reason
  /// What whoever runs the site may want to know beside the reason. Holds no name, no address and no token.
  public let remark: String

  public init(_ reason: Reason, _ remark: String = "") {
    self.reason = reason
    self.remark = remark
  }

  /// Each has a line in `docs/operating/single-sign-on.md`.
  public enum Reason: String, Sendable, CaseIterable {
    /// The provider sent the person back without letting them in.
    case declined
    /// Not begun here, begun too long ago, or finished before.
    case startAgain = "start-again"
    case unreachable
    /// Too many people are signing in at this moment.
    case busy
    /// The provider does not take the code or the client's secret.
    case codeRefused = "code-refused"
    case malformedToken = "malformed-token"
    case tooLarge = "too-large"
    case wrongAlgorithm = "wrong-algorithm"
    case unknownKey = "unknown-key"
    case wrongSignature = "wrong-signature"
    case wrongIssuer = "wrong-issuer"
    case wrongAudience = "wrong-audience"
    case expired
    case notYetValid = "not-yet-valid"
    case wrongNonce = "wrong-nonce"
    /// More groups than the provider puts into a token.
    case tooManyGroups = "too-many-groups"
    /// In no group that has a role here.
    case noRole = "no-role"
    case noAddress = "no-address"
    /// Somebody who signs in with a password has the address already.
    case addressTaken = "address-taken"
    case disabled
  }
}

/// How long single sign-on may take, and how far clocks may be apart.
public enum SignOnRule {
  /// From its beginning to its end, in seconds.
  public static let lasts = 10 * 60
  /// Between this machine's clock and the provider's, in seconds.
  public static let skew = 60
  /// How many may be under way: the oldest are forgotten beyond.
  public static let mostUnderWay = 10_000
}
