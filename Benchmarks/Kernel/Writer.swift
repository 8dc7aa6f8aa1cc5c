import Accounts
import Enquiries
import Foundation
import Log
import Planning
import Supply
import SQL
import SQLiteEngine
import Store
import Strategy
import Synchronization

/// An engine that tells for how long it was held for writing.
final class TimedEngine: SQLEngine {
  private let engine: SQLiteEngine
  private let held = Mutex<[Duration]>([])

  init(_ engine: SQLiteEngine) { self.engine = engine }

  /// How long each write since the last time it was asked took.
  func taken() -> [Duration] {
    held.withLock { held in
      defer { held = [] }
      return held
    }
  }

  func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result { try engine.read(body) }

  func write<Result>(_ part: WritePart, _ body: (any SQLConnection) throws -> Result) throws -> Result {
    let clock = ContinuousClock()
    return try engine.write(part) { sql in
      let begun = clock.now
      defer { held.withLock { $0.append(begun.duration(to: clock.now)) } }
      return try body(sql)
    }
  }

  func migrate(_ body: (any SQLConnection) throws -> Void) throws { try engine.migrate(body) }
}

/// Times an edit of a strategy and its publication: the whole, and for how long the writer is held. The database is
/// changed: name a copy.
func measureWriter(_ database: String, repetitions: Int) throws {
  let engine = TimedEngine(try SQLiteEngine(path: database))
  let store = try Store(engine)
  var record = try LoadRecord().run(from: store)
  let actor = Actor.command("benchmark")
  let strategy = try record.strategy("warwickshire")
  let part = PlanPart(.objective, strategy.objectives[0].id)
  var times: [String: [Double]] = [:]
  func now() -> Occasion { Occasion(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000), origin: "benchmark") }
  func note(_ name: String, _ duration: Duration) { times[name, default: []].append(duration / .milliseconds(1)) }
  _ = engine.taken()
  for number in 0..<repetitions {
    let plan = try LoadPlan(record.shelf).run("warwickshire", by: actor, from: store)
    var fields = plan.fields(of: part)?.filter { $0.key != "id" } ?? [:]
    let seen = plan.fields(of: part)?.stamp ?? ""
    fields["title"] = "The best start, \(number)"
    note(
      "edit, whole",
      try ContinuousClock().measure {
        _ = try EditPlan("warwickshire", .set(part, fields, seen: seen), on: record.shelf).run(
          by: actor, for: strategy.authority, in: store, now())
      })
    engine.taken().forEach { note("edit, in the writer", $0) }
    note(
      "publish, whole",
      try ContinuousClock().measure {
        _ = try PublishPlan("warwickshire", on: record).run(by: actor, for: strategy.authority, in: store, now())
      })
    engine.taken().forEach { note("publish, in the writer", $0) }
    record = try LoadRecord().run(from: store, after: [record])
  }
  for (name, times) in times.sorted(by: { $0.key < $1.key }) {
    let sorted = times.sorted()
    print("\(name)\t\(sorted[0])\t\(sorted[sorted.count / 2])\t\(sorted[sorted.count - 1])")
  }
}
