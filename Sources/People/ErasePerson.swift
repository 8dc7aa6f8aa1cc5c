public import Accounts
public import Log
public import Store

/// Takes a person's name, address, ways of signing in and everything said in the log about them away, as the law may ask.
/// What they did for a council stays under an id that leads to nobody, and the log still proves that nothing was added,
/// dropped or moved.
public struct ErasePerson {
  public let email: String

  public init(email: String) { self.email = email }

  /// - Returns: the person's id, for the letter that says that it was done.
  /// - Throws: `NotPermitted`; `Refusal` where nobody has the address.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> String {
    let permit = try actor.permit(.keepInstallation)
    return try store.write(permit) { tables in
      let person = try tables.known(email)
      try tables.disable(person, occasion)
      let event = try tables.record(.personErased, about: .person(person.id), occasion)
      try tables.erase(person, by: event)
      return person.id
    }
  }
}
