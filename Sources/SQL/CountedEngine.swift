import Synchronization

/// An engine that counts what it is asked to do.
public final class CountedEngine: SQLEngine {
  private let engine: any SQLEngine
  private let state = Mutex(Counts())

  /// What was done so far.
  public struct Counts: Sendable {
    public var reads = 0
    public var writes = 0
    /// Reads and writes that failed for a reason of the database's, refused rows left out.
    public var failures = 0
    /// How long writers had the database and waited for it, together.
    public var writing = Duration.zero
  }

  public init(_ engine: any SQLEngine) { self.engine = engine }

  public var counts: Counts { state.withLock { $0 } }

  public func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
    try counted {
      $0.reads += 1
    } work: {
      try engine.read(body)
    }
  }

  public func write<Result>(_ part: WritePart, _ body: (any SQLConnection) throws -> Result) throws -> Result {
    let clock = ContinuousClock()
    let begun = clock.now
    return try counted {
      $0.writes += 1
      $0.writing += begun.duration(to: clock.now)
    } work: {
      try engine.write(part, body)
    }
  }

  public func migrate(_ body: (any SQLConnection) throws -> Void) throws { try engine.migrate(body) }

  private func counted<Result>(_ count: (inout Counts) -> Void, work: () throws -> Result) throws -> Result {
    defer { state.withLock { count(&$0) } }
    do {
      return try work()
    } catch let error as SQLError where error.kind != .constraint {
      state.withLock { $0.failures += 1 }
      throw error
    }
  }
}
