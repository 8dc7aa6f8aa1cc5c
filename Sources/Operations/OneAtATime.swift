import Dispatch
public import Store

/// The store, for those who only hand it on to operations.
public typealias OpenStore = Store

/// Does slow work one piece after the other on a thread of its own, so that readers do not wait for it: a password's
/// hash takes a third of a second and 128 MB.
public enum OneAtATime {
  private static let queue = DispatchQueue(label: "cairn.slow")

  public static func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await queue.aside(work)
  }
}
