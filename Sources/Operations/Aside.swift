import Dispatch

extension DispatchQueue {
  /// Does blocking work here, off the threads that serve everybody, and waits for it without holding one of them.
  func aside<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      async { continuation.resume(with: Swift.Result(catching: work)) }
    }
  }
}
