import Dispatch
import GRDB
import Synchronization

/// Connections that only read, a few at a time. Each read sees one state, whatever is written meanwhile.
final class ReaderPool: Sendable {
  private let path: String
  private let patience: Double
  private let idle = Mutex<[DatabaseQueue]>([])
  private let free = DispatchSemaphore(value: ReaderPool.most)

  /// How many read at once; others wait.
  private static let most = 8

  init(path: String, patience: Double) {
    self.path = path
    self.patience = patience
  }

  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    free.wait()
    defer { free.signal() }
    let reader = try idle.withLock { $0.popLast() } ?? open()
    defer { idle.withLock { $0.append(reader) } }
    return try reader.unsafeRead { database in
      var result: Result?
      try database.inTransaction(.deferred) {
        result = try body(database)
        return .commit
      }
      guard let result else { throw DatabaseError(message: "The read did not finish.") }
      return result
    }
  }

  func close() {
    for reader in idle.withLock({ $0 }) { try? reader.close() }
  }

  private func open() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
