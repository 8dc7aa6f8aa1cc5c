public import Log
public import Accounts
import Findings
public import Store

/// Makes a new link with which a person sets a password: the first one was lost or is too old, or the password is.
public struct InvitePerson {
  public let email: String

  public init(email: String) { self.email = email }

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
