public import Accounts
public import Store

/// Lists everybody who has an account.
public struct ListPeople {
  public init() {}

  public func run(on store: Store) throws -> [Person] { try store.read { try $0.people() } }
}
