import Accounts
import Dispatch
import Synchronization

/// Does work that waits for another site on threads of its own, a few pieces at a time, so that nobody else waits with
/// it: neither the readers of pages nor those who sign in with a password.
public enum AFewAtATime {
  private static let queue = DispatchQueue(label: "cairn.waiting", attributes: .concurrent)
  private static let running = Mutex(0)
  private static let most = 16

  /// - Throws: `SignOnRefusal` where too many are at it; they will be done in a moment.
  public static func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    let mayRun = running.withLock { running in
      guard running < most else { return false }
      running += 1
      return true
    }
    guard mayRun else { throw SignOnRefusal(.busy, "\(most) others are signing in") }
    defer { running.withLock { $0 -= 1 } }
    return try await queue.aside(work)
  }
}
