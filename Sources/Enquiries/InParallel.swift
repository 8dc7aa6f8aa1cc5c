import Dispatch
import Synchronization

/// Does the same to many things on all processors, for work that takes seconds otherwise.
package enum InParallel {
  /// - Returns: the results in the order of the things.
  /// - Throws: what the first of them threw.
  package static func map<Thing: Sendable, Result: Sendable>(
    _ things: [Thing], _ work: @Sendable (Thing) throws -> Result
  ) throws -> [Result] {
    let results = Mutex<[Swift.Result<Result, any Error>?]>(Array(repeating: nil, count: things.count))
    DispatchQueue.concurrentPerform(iterations: things.count) { place in
      let result = Swift.Result { try work(things[place]) }
      results.withLock { $0[place] = result }
    }
    return try results.withLock { $0 }.compactMap { try $0?.get() }
  }
}
