public import Accounts
public import Store

/// Lists those who have a role for a council.
public struct ListPeople {
  public init() {}

  /// - Throws: `NotPermitted`.
  public func run(by actor: Actor, for council: Int, on store: Store) throws -> [Person] {
    try store.read(actor.permit(.seePeople, for: council)) { try $0.ownPeople() }
  }

  /// The names of those who have a role for a council, by id: for those who keep a strategy with them.
  ///
  /// - Throws: `NotPermitted`.
  public func names(by actor: Actor, for council: Int, on store: Store) throws -> [String: String] {
    try store.read(actor.permit(.readNotes, for: council)) { try $0.ownNames() }
  }

  /// Everybody who has an account.
  ///
  /// - Throws: `NotPermitted`.
  public func everybody(by actor: Actor, on store: Store) throws -> [Person] {
    try store.read(actor.permit(.keepInstallation)) { try $0.people() }
  }
}
