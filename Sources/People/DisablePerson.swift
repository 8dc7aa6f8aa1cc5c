public import Accounts
import Findings
public import Log
public import Store

/// Ends a person's account: nobody can sign in with it, and those who are signed in with it no longer are.
public struct DisablePerson {
  /// The person's id.
  public let person: String

  public init(_ person: String) { self.person = person }

  /// By an address, for whoever keeps the installation.
  ///
  /// - Throws: `NotPermitted`; `Refusal` where nobody has the address.
  public static func run(email: String, by actor: Actor, in store: Store, _ occasion: Occasion) throws -> Person {
    let permit = try actor.permit(.keepInstallation)
    return try store.write(permit) { tables in
      let person = try tables.known(email)
      try tables.disable(person, occasion)
      return person
    }
  }

  /// - Parameter council: for which the person has a role.
  /// - Throws: `NotPermitted`, also where it is oneself or somebody of another council; `Refusal` where the person has
  ///   roles for another council too.
  public func run(by actor: Actor, for council: Int, in store: Store, _ occasion: Occasion) throws {
    try store.write(actor.permit(.keepPeople, for: council)) { tables in
      guard let found = try tables.ownPeople().first(where: { $0.id == person }), found.id != actor.name else {
        throw NotPermitted(.keepPeople)
      }
      guard found.isOnly(of: council) else {
        throw Refusal(
          .notAllowed,
          "\(found.name) has a role for another council too. Whoever keeps this installation can end the account.")
      }
      try tables.ofInstallation.disable(found, occasion)
    }
  }
}

extension Tables {
  /// What is done already is not done again.
  func disable(_ person: Person, _ occasion: Occasion) throws {
    guard !person.isDisabled else { return }
    try record(
      .personDisabled, about: .person(person.id), rows: [disablementRow(occasion.instant, of: person.id)], occasion)
    try endSessions(of: person.id, at: occasion.instant)
  }
}
