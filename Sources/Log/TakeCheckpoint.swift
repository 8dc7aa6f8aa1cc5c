public import Accounts
import Findings
public import Store

/// Takes the state of every log down, to be kept elsewhere; the log notes that it was asked for.
public struct TakeCheckpoint {
  public init() {}

  /// - Returns: the state of each log, the note of it not yet included.
  /// - Throws: `Refusal` where a log is damaged; `NotPermitted`, `SQLError`.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> [LogCheckpoint] {
    let permit = try actor.permit(.keepInstallation)
    let outcome = try VerifyLog().run(by: actor, on: store)
    guard outcome.faults.isEmpty else {
      throw Refusal(.couldNotRun, "The log is damaged; see cairn audit verify. No checkpoint is given of it.")
    }
    _ = try store.write(permit) { tables in
      try tables.record(.logCheckpointed, about: Subject(.installation, "log"), occasion)
    }
    return outcome.checkpoints
  }
}
