import Accounts
import HTTPSClient
import Log
import Secrets
import SignOn
import Synchronization

/// Who vouches for people: the settings, and what the issuer publishes, fetched when it is needed and kept for an hour.
public final class SignOnProvider: Sendable {
  let settings: SignOnSettings
  private let ask: @Sendable (HTTPSRequest) throws -> HTTPSAnswer
  private let kept = Mutex(Kept())

  private struct Kept {
    var document: (value: ProviderDocument, at: Int64)?
    var keys: (value: KeySet, at: Int64)?
  }

  /// What people call it: `Ambleford account`.
  public var title: String { settings.title }

  /// For how long what was fetched is used, in milliseconds: a key that was given up is trusted no longer than this.
  private static let lasts: Int64 = 3_600_000

  /// - Parameter ask: how other sites are asked.
  init(
    _ settings: SignOnSettings,
    ask: @escaping @Sendable (HTTPSRequest) throws -> HTTPSAnswer = { try AskSite().run($0) }
  ) {
    self.settings = settings
    self.ask = ask
  }

  /// What the issuer publishes of itself.
  ///
  /// - Throws: `SignOnRefusal`.
  func document(_ occasion: Occasion) throws -> ProviderDocument {
    let now = occasion.milliseconds
    if let known = kept.withLock({ $0.document }), now - known.at < SignOnProvider.lasts { return known.value }
    let bytes = try published(at: ProviderDocument.address(of: settings.issuer), "the discovery document")
    let document = try ProviderDocument(bytes, issuer: settings.issuer)
    kept.withLock { $0.document = (document, now) }
    return document
  }

  /// The keys that may have signed a token. Where none is known the set is fetched once more: keys are changed.
  ///
  /// - Throws: `SignOnRefusal` where there is none then either.
  func keys(for token: IDToken, _ occasion: Occasion) throws -> [PublicKey] {
    let now = occasion.milliseconds
    if let known = kept.withLock({ $0.keys }), now - known.at < SignOnProvider.lasts {
      let keys = known.value.keys(for: token.header)
      if !keys.isEmpty { return keys }
    }
    let set = try KeySet(try published(at: try document(occasion).keySetAddress, "the set of keys"))
    kept.withLock { $0.keys = (set, now) }
    let keys = set.keys(for: token.header)
    guard !keys.isEmpty else {
      throw SignOnRefusal(.unknownKey, "the token names a key that the issuer does not publish")
    }
    return keys
  }

  /// The token for a code.
  ///
  /// - Throws: `SignOnRefusal`.
  func token(for code: String, _ attempt: SignOnAttempt, returnAddress: String, _ occasion: Occasion) throws -> IDToken
  {
    let document = try document(occasion)
    let secret = settings.clientSecret
    let form = SignOnForms.token(
      settings, attempt, code: code, returnAddress: returnAddress,
      secret: document.takesSecretInForm ? secret : nil)
    let login = HTTPSRequest.Login(
      name: SignOnForms.encoded(settings.clientID), password: SignOnForms.encoded(secret))
    let answer = try answer(
      HTTPSRequest(document.tokenEndpoint, form: form, login: document.takesSecretInForm ? nil : login), "the token")
    guard (200..<500).contains(answer.status), !(300..<400).contains(answer.status) else {
      throw SignOnRefusal(.unreachable, "the token: status \(answer.status)")
    }
    guard answer.status == 200 else {
      throw SignOnRefusal(.codeRefused, "the issuer refused the code or the client’s secret: status \(answer.status)")
    }
    return try IDToken(TokenAnswer(answer.bytes).token)
  }

  private func published(at address: String, _ what: String) throws -> [UInt8] {
    let answer = try answer(HTTPSRequest(address), what)
    guard answer.status == 200 else { throw SignOnRefusal(.unreachable, "\(what): status \(answer.status)") }
    return answer.bytes
  }

  private func answer(_ request: HTTPSRequest, _ what: String) throws -> HTTPSAnswer {
    do {
      return try ask(request)
    } catch let fault as HTTPSFault {
      throw SignOnRefusal(.unreachable, "\(what): \(fault)")
    }
  }
}
