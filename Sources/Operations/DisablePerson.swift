public import Accounts
public import Store

/// Ends a person's account: nobody can sign in with it, and those who are signed in with it no longer are.
public struct DisablePerson {
  public let email: String

  public init(email: String) { self.email = email }

  /// - Throws: `Refusal` where nobody has the address.
  public func run(in store: Store, _ occasion: Occasion) throws -> Person {
    let address = try EmailAddress(email).text
    return try store.write { tables in
      guard let person = try tables.person(email: address) else { throw Refusal(nobodyHas: address) }
      guard !person.isDisabled else { return person }
      try tables.record(occasion.event(.personDisabled, subject: person.id, detail: ""))
      try tables.setDisabled(occasion.instant, of: person.id)
      try tables.endSessions(of: person.id, at: occasion.instant)
      return person
    }
  }
}
