public import Accounts
import Findings
import Log
public import Store

/// Finds a person by an address, for whoever keeps the installation.
public struct FindPerson: Sendable {
  public let email: String

  public init(_ email: String) { self.email = email }

  /// - Throws: `NotPermitted`; `Refusal` where nobody has the address.
  public func run(by actor: Actor, from store: Store) throws -> Person {
    try store.read(actor.permit(.keepInstallation)) { try $0.known(email) }
  }
}
