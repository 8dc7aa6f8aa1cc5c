import Dispatch
import SQL
import Synchronization

/// Connections to one database, a few at a time, each used by one thread at a time.
final class SessionPool: Sendable {
  private let address: String
  private let idle = Mutex<[PostgresSession]>([])
  private let free = DispatchSemaphore(value: SessionPool.most)

  /// How many are used at once; others wait. A server keeps a process for each, and takes a hundred unless told otherwise.
  private static let most = 12

  init(_ address: String) { self.address = address }

  func use<Result>(_ work: (PostgresSession) throws -> Result) throws -> Result {
    try use(begin: nil, work)
  }

  /// - Parameter begin: a script that is run first, on a new connection where an idle one turns out to be lost.
  func use<Result>(begin: String?, _ work: (PostgresSession) throws -> Result) throws -> Result {
    free.wait()
    defer { free.signal() }
    let session = try begun(begin)
    defer { giveBack(session) }
    return try work(session)
  }

  private func begun(_ begin: String?) throws -> PostgresSession {
    while let session = idle.withLock({ $0.popLast() }) {
      guard let begin else { return session }
      do {
        try session.script(begin)
        return session
      } catch let error as SQLError {
        guard session.isLost else {
          session.rollBack()
          giveBack(session)
          throw error
        }
      }
    }
    let session = try PostgresSession(address)
    if let begin { try session.script(begin) }
    return session
  }

  private func giveBack(_ session: PostgresSession) {
    guard session.isIdle else { return }
    idle.withLock { $0.append(session) }
  }
}
