import Dispatch
import Synchronization

/// Does blocking work off the threads that serve everybody, so much of it at once; what waits goes to whoever is free first,
/// by turns between those it is done for, so that one who asks for much keeps nobody else waiting.
final class WorkQueue: Sendable {
  /// There was no room to wait.
  struct Full: Error, Sendable {}

  let name: String
  private let queue: DispatchQueue
  private let atOnce, mostWaiting, mostWaitingEach: Int
  private let state = Mutex(Waiting())

  private struct Waiting {
    var running = 0
    var jobs: [String: [@Sendable () -> Void]] = [:]
    /// Those with jobs that wait, in the order in which it is their turn.
    var turns: [String] = []
    var count = 0
  }

  /// - Parameters:
  ///   - atOnce: how much is done at once.
  ///   - mostWaiting: how much may wait; more is refused.
  ///   - mostWaitingEach: how much of it for one turn.
  init(_ name: String, atOnce: Int, mostWaiting: Int = 10_000, mostWaitingEach: Int = .max) {
    self.name = name
    queue = DispatchQueue(label: "cairn.\(name)", attributes: .concurrent)
    self.atOnce = atOnce
    self.mostWaiting = mostWaiting
    self.mostWaitingEach = mostWaitingEach
  }

  /// How much is being done, and how much waits.
  var counts: (running: Int, waiting: Int) { state.withLock { ($0.running, $0.count) } }

  /// Waits for the work without holding a thread.
  ///
  /// - Parameter turn: for whom it is done.
  /// - Throws: what the work throws; `Full`.
  func run<Result: Sendable>(
    for turn: String = "", _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      let isTaken = submit(for: turn) { continuation.resume(with: Swift.Result(catching: work)) }
      if !isTaken { continuation.resume(throwing: Full()) }
    }
  }

  /// - Returns: whether there was room.
  func submit(for turn: String, _ job: @escaping @Sendable () -> Void) -> Bool {
    let (isTaken, isNow) = state.withLock { state -> (Bool, Bool) in
      if state.running < atOnce {
        state.running += 1
        return (true, true)
      }
      guard state.count < mostWaiting, state.jobs[turn, default: []].count < mostWaitingEach else {
        return (false, false)
      }
      if state.jobs[turn] == nil { state.turns.append(turn) }
      state.jobs[turn, default: []].append(job)
      state.count += 1
      return (true, false)
    }
    if isNow { queue.async { [self] in work(job) } }
    return isTaken
  }

  private func work(_ first: @Sendable () -> Void) {
    first()
    while let job = next() { job() }
  }

  /// The next job of whoever's turn it is; nil where nothing waits.
  private func next() -> (@Sendable () -> Void)? {
    state.withLock { state in
      guard let turn = state.turns.first, var jobs = state.jobs.removeValue(forKey: turn) else {
        state.running -= 1
        return nil
      }
      state.turns.removeFirst()
      state.count -= 1
      let job = jobs.removeFirst()
      if !jobs.isEmpty {
        state.jobs[turn] = jobs
        state.turns.append(turn)
      }
      return job
    }
  }
}

extension WorkQueue {
  static let all = [passwords, office, pages, past, reloads, health, signOn]

  /// Passwords take a third of a second and 128 MB each: two at once would keep both processors. From one address no more
  /// than ten wait, so that nobody takes all the places.
  static let passwords = WorkQueue("passwords", atOnce: 1, mostWaiting: 200, mostWaitingEach: 10)
  /// Pages of people and what they send: they wait for the disk more than they work.
  static let office = WorkQueue("office", atOnce: 8)
  /// Public pages that nobody has asked for.
  static let pages = WorkQueue("pages", atOnce: 2)
  /// Public pages of what was known earlier: a whole record is read for them, so they wait for each other and keep no other
  /// page waiting.
  static let past = WorkQueue("past", atOnce: 1, mostWaiting: 40)
  /// Taking in what has changed.
  static let reloads = WorkQueue("reloads", atOnce: 1)
  /// Whether the database answers, whatever else waits.
  static let health = WorkQueue("health", atOnce: 2, mostWaiting: 20)
  /// Asking an issuer, who may take seconds.
  static let signOn = WorkQueue("sign-on", atOnce: 16, mostWaiting: 0)
}
