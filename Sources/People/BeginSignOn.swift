import Accounts
public import Log
import SignOn
public import Store

/// Begins single sign-on: remembers that it was begun, and says where the browser is to go.
public struct BeginSignOn: Sendable {
  private let provider: SignOnProvider
  private let returnPath: String

  /// - Parameter returnPath: where on this site the issuer sends the browser back to.
  public init(_ provider: SignOnProvider, returnPath: String) {
    self.provider = provider
    self.returnPath = returnPath
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// At the issuer.
    public let address: String
    /// The secret of the beginning, for the cookie and nothing else.
    public let secret: String
  }

  /// May take seconds: the issuer may have to be asked.
  ///
  /// - Throws: `SignOnRefusal`.
  public func run(in store: Store, _ occasion: Occasion) throws -> Outcome {
    let endpoint = try provider.document(occasion).authorizationEndpoint
    let attempt = SignOnAttempt()
    try store.write(Actor.nobody.permit(.enter)) { tables in
      try tables.forgetSignOnAttempts(
        before: occasion.instant(after: -SignOnRule.lasts), butFor: SignOnRule.mostUnderWay - 1)
      try tables.insertSignOnAttempt(attempt.digest, at: occasion.instant)
    }
    let asked = SignOnForms.authorization(
      provider.settings, attempt, returnAddress: provider.settings.site + returnPath)
    return Outcome(address: "\(endpoint)?\(asked)", secret: attempt.cookie)
  }
}
