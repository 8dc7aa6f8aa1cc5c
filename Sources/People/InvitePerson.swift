public import Accounts
import Findings
public import Log
public import Store

/// Makes a new link with which a person sets a password: the first one was lost or is too old, or the password is.
public struct InvitePerson {
  public let email: String

  public init(email: String) { self.email = email }

  /// By whoever keeps a council's people, for one of them.
  ///
  /// - Parameter person: the id.
  /// - Throws: `NotPermitted`, also where it is somebody of another council; `Refusal` where the account was ended, is not
  ///   this council's alone, or is signed in to another way.
  public static func run(
    _ person: String, by actor: Actor, for council: Int, in store: Store, _ occasion: Occasion
  ) throws -> (person: Person, secret: String) {
    try store.write(actor.permit(.keepPeople, for: council)) { tables in
      guard let found = try tables.ownPeople().first(where: { $0.id == person }) else {
        throw NotPermitted(.keepPeople)
      }
      guard try !found.isDisabled && found.isOnly(of: council) && !tables.hasIdentity(person) else {
        throw Refusal(.notAllowed, "No link can be made from here for the account of \(found.name).")
      }
      return (found, try tables.ofInstallation.invite(found, occasion))
    }
  }

  /// - Returns: the secret of the link.
  /// - Throws: `NotPermitted`; `Refusal` where nobody has the address, or who has it is disabled.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> String {
    let permit = try actor.permit(.keepInstallation)
    return try store.write(permit) { tables in
      let person = try tables.known(email)
      guard !person.isDisabled else { throw Refusal(.notAllowed, "\(person.email) is disabled and can't be invited.") }
      return try tables.invite(person, occasion)
    }
  }
}

extension Tables {
  /// Whoever has an email address.
  ///
  /// - Throws: `Refusal` where it is none, or nobody has it.
  func known(_ email: String) throws -> Person {
    let address = try EmailAddress(email).text
    guard let person = try person(email: address) else { throw Refusal(nobodyHas: address) }
    return person
  }
}

extension Refusal {
  fileprivate init(nobodyHas address: String) {
    self.init(.notFound, "Nobody here has the address \(address). See who has one: cairn person list.")
  }
}
