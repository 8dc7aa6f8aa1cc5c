public import Accounts
import SignOn
public import Store

/// Checks whether a person can sign in by single sign-on already.
public struct CheckConnection {
  private let person: Person
  private let provider: SignOnProvider

  public init(of person: Person, to provider: SignOnProvider) {
    self.person = person
    self.provider = provider
  }

  public func run(on store: Store) throws -> Bool {
    try store.read(Actor.person(person).permit(.keepOwnAccount)) {
      try $0.isConnected(person.id, to: provider.settings.issuer)
    }
  }
}
