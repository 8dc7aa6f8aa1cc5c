import Accounts
import Days
import Enquiries
import FoundationEssentials
import SQL
import Store
import Strategy
import Testing
import TestSupport

@testable import Log
@testable import Supply

/// What comes with Cairn, in a database of its own.
private func bundled() throws -> MemoryStore {
  let clone = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path
  let memory = try MemoryStore()
  try PrepareDatabase(home: Home(named: clone, executable: "")).run(
    by: tester, in: memory.store, Occasion(milliseconds: 1_795_000_000_000), progress: { _, _ in })
  return memory
}

private func evaluations(_ memory: MemoryStore, on text: String = "2026-11-20") throws -> [String: MeasureEvaluation] {
  let record = try LoadRecord().run(from: memory.store)
  let judged = try EvaluateStrategy("warwickshire", on: try day(text)).run(on: record)
  return Dictionary(uniqueKeysWithValues: judged.map { ($0.measure.id, $0) })
}

private func verdicts(_ memory: MemoryStore) throws -> [String: String] {
  try evaluations(memory).mapValues(\.verdict.name)
}

private func execute(_ memory: MemoryStore, _ text: String, _ values: SQLValue...) throws {
  try memory.forge(text, values)
}

@Test func `Every target that is taken over is pinned as it is understood, once`() throws {
  let memory = try bundled()
  let record = try LoadRecord().run(from: memory.store)
  for strategy in record.strategies {
    let pinned = try memory.store.own(strategy.authority) { try $0.targetReadings()[strategy.id] ?? [] }
    #expect(Set(pinned) == Set(strategy.targets.map(\.reading)) && !pinned.isEmpty, "\(strategy.id)")
    #expect(strategy.targets.allSatisfy { $0.asks == nil })
  }
  #expect(try VerifyLog().run(by: tester, on: memory.store).faults.isEmpty)
  let rows = try memory.rows(of: "target_reading")
  try PinReadings().run(by: tester, in: memory.store, occasion())
  #expect(try memory.rows(of: "target_reading") == rows)
}

@Test
func
  `A sentence that a program reads otherwise than when it was published keeps its verdict, and the council is asked`()
  throws
{
  let memory = try bundled()
  let before = try verdicts(memory)
  #expect(before["WAR-20"] == "not met", "42.9% of at least 90% by 2023")

  // As if an earlier program had understood another rule by the same words.
  try execute(
    memory,
    "UPDATE target_reading SET canonical = 'at least 40% by 2023' WHERE wording = 'at least 90% by 2023' AND strategy_id = 'warwickshire'"
  )
  let then = try evaluations(memory)
  #expect(then["WAR-20"]?.verdict == .met, "judged as it was published")
  let asks = try #require(then["WAR-20"]?.target.asks)
  #expect(asks.contains("it was read as “at least 40% by 2023”; now it would be read as “at least 90% by 2023”"))
  #expect(then.filter { $0.key != "WAR-20" }.mapValues(\.verdict.name) == before.filter { $0.key != "WAR-20" })

  // As if a later program no longer understood the words.
  try execute(
    memory, "UPDATE strategy_version SET text = replace(text, 'at least 90% by 2023', 'nine out of every ten by 2023')")
  try execute(
    memory,
    "UPDATE target_reading SET wording = 'nine out of every ten by 2023', canonical = 'at least 90% by 2023' WHERE wording = 'at least 90% by 2023' AND strategy_id = 'warwickshire'"
  )
  let later = try evaluations(memory)
  #expect(later.mapValues(\.verdict.name) == before)
  #expect(later["WAR-20"]?.target.asks?.contains("now it is no longer understood") == true)
  #expect(later["WAR-20"]?.target.sentence == "at least 90% by 2023")
}

@Test func `What could be read in more than one way when it was published is not judged because a program now knows`()
  throws
{
  let memory = try bundled()
  try execute(memory, "UPDATE target_reading SET is_open = 1 WHERE wording = 'at least 90% by 2023'")
  let evaluation = try #require(try evaluations(memory)["WAR-20"])
  #expect(evaluation.verdict.reason == .ambiguous && evaluation.target.questions.count == 1)
}

@Test func `A database from before readings were pinned has them pinned, and its log holds`() throws {
  let memory = try bundled()
  // As the program before stored a strategy: without readings.
  let text = try ExportStrategy("sefton").run(by: tester, from: memory.store)
  try memory.store.write(tester.permit(.publishPlans, for: 343)) { (tables: Tables) throws -> Void in
    _ = try tables.appendStrategy(
      text.replacing("strategy: sefton", with: "strategy: older"), to: "older", after: nil, from: .file, occasion())
  }
  #expect(try memory.store.everything { try $0.strategiesWithoutReadings() }.map(\.strategy) == ["older"])
  try PinReadings().run(by: tester, in: memory.store, occasion())
  let pinned = try memory.store.own(343) { try $0.targetReadings()["older"] ?? [] }
  #expect(try pinned == memory.store.own(343) { try $0.targetReadings()["sefton"] ?? [] } && !pinned.isEmpty)
  #expect(try VerifyLog().run(by: tester, on: memory.store).faults.isEmpty)
}
