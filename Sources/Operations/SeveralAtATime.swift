import Dispatch
import Synchronization

/// Does work that waits for the database on threads of its own, eight at a time, so that those who only read public pages
/// do not wait for a disk.
public enum SeveralAtATime {
  private static let queues = (0..<8).map { DispatchQueue(label: "cairn.database.\($0)") }
  private static let next = Mutex(0)

  public static func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    let place = next.withLock { next in
      next = (next + 1) % queues.count
      return next
    }
    return try await queues[place].aside(work)
  }
}
