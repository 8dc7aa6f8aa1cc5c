public import Accounts
public import Log
import Secrets
public import Store

/// Finds in whose place a program acts.
public struct FindToken: Sendable {
  private let token: Token

  /// - Parameter secret: from the request.
  public init(_ secret: String) { token = Token(secret) }

  /// What is known of a secret.
  public enum Outcome: Sendable {
    case found(Person, HeldToken)
    /// There is no such token, it was revoked, its last day is over, or its person’s account has ended.
    case unknown
    /// There were too many wrong ones from where it comes; for how many seconds nothing more is looked for.
    case limited(Int)
  }

  /// A right one is found whatever else came from there: nobody guesses 256 bits.
  ///
  /// - Throws: `SQLError`.
  public func run(in store: Store, _ occasion: Occasion) throws -> Outcome {
    let permit = try Actor.nobody.permit(.enter)
    let key = Digest(of: "token from \(occasion.origin)").hex
    let since = occasion.instant(after: -SlowDown.memory)
    let (found, wrong) = try store.read(permit) { tables in
      let token = try tables.accessToken(token.digest)
      let person = try token.flatMap { try tables.person($0.personID) }
      return (
        person.flatMap { person in token.map { (person, $0) } },
        try tables.signInFailures(key, from: "", since: since)
      )
    }
    if let (person, token) = found, !person.isDisabled, token.counts(on: occasion.day) {
      try use(token, of: person, in: store, occasion)
      return .found(person, HeldToken(token))
    }
    let wait = SlowDown.wait(after: wrong.count)
    if wait > 0, let last = wrong.last, last > occasion.instant(after: -wait) { return .limited(wait) }
    try store.write(permit) { tables in
      try tables.forgetSignInFailures("", from: "", before: since)
      try tables.insertSignInFailure(key, from: "", at: occasion.instant)
    }
    return .unknown
  }

  /// Once a day is enough, and spares the disk.
  private func use(_ token: AccessToken, of person: Person, in store: Store, _ occasion: Occasion) throws {
    guard token.usedOn != occasion.day else { return }
    try store.writeRow(Actor.person(person).permit(.enter, for: token.grant.council)) {
      try $0.setUsed(occasion.day, accessToken: token.id)
    }
  }
}
