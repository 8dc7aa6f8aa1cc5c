import Accounts
import Findings
public import Store

/// The record of a demonstration, whose councils and figures are invented. Nothing real stands beside it.
public enum InventedRecord {
  /// Whether a database holds one.
  public static func isHeld(in store: Store) throws -> Bool {
    try store.read(Actor.nobody.permit(.readPublished)) { try $0.holdsEvent(of: .demoFilled) }
  }

  /// - Throws: `Refusal` where a database holds one: nothing real is taken into it.
  static func refuseReal(in store: Store) throws {
    guard try isHeld(in: store) else { return }
    throw Refusal(
      .notAllowed,
      "This database holds the demonstration, which is invented: nothing real is taken into it. Name another with --database."
    )
  }
}
