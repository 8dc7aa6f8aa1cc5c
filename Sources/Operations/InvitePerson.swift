public import Accounts
public import Store

/// Makes a new link with which a person sets a password: the first one was lost or is too old, or the password is.
public struct InvitePerson {
  public let email: String

  public init(email: String) { self.email = email }

  /// - Returns: the secret of the link.
  /// - Throws: `NotPermitted`; `Refusal` where nobody has the address, or who has it is disabled.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> String {
    let permit = try actor.permit(.keepInstallation)
    let address = try EmailAddress(email).text
    return try store.write(permit) { tables in
      guard let person = try tables.person(email: address) else { throw Refusal(nobodyHas: address) }
      guard !person.isDisabled else { throw Refusal(.notAllowed, "\(address) is disabled and can't be invited.") }
      return try tables.invite(person, occasion)
    }
  }
}

extension Refusal {
  init(nobodyHas address: String) {
    self.init(.notFound, "Nobody here has the address \(address). See who has one: cairn person list.")
  }
}
