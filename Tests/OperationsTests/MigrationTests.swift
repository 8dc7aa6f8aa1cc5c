import Accounts
import FoundationEssentials
import SQL
import SQLiteEngine
import Store
import Testing
import TestSupport
import Upkeep

@testable import Log
@testable import People

/// A database as an earlier version filled it: of schema 8 the demonstration without its figures, and with passwords that
/// nobody has; of schema 12 the demonstration with a few of its measures.
private func released(_ schema: Int = 8) throws -> MemoryStore {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files/schema-\(schema).sql")
  let script = try String(contentsOf: file, encoding: .utf8)
  let engine = try SQLiteEngine()
  // Each statement of the dump that opens or ends a transaction is left to whoever runs it.
  let plain = script.replacing("PRAGMA foreign_keys=OFF;", with: "").replacing("BEGIN TRANSACTION;", with: "")
    .replacing("COMMIT;", with: "")
  try engine.migrate { try $0.script(plain) }
  return try MemoryStore(engine)
}

@Test func `A database of schema 12 opens, its logs and old checkpoints hold, and every table has what it had`() throws
{
  let memory = try released(12)
  // What cairn audit checkpoint of that version printed.
  let old = try [
    "cairn-log 0 67 ddb4d0ee6a8cd5dc6651213b62df39063ceb66f7839a0cd6baf5bf9a634cdf65",
    "cairn-log 1 56 a59dad58f9ac06d95947bb74546eca237e9c291fc331eb9dbc4b4f6ebf728936",
  ].map { try #require(LogCheckpoint($0)) }
  let log = try VerifyLog(checkpoints: old).run(by: tester, on: memory.store)
  #expect(log.faults.isEmpty, "\(log.faults)")
  #expect(log.checkpoints.map(\.size) == [67, 56])
  let outcome = try VerifyDatabase().run(by: tester, on: memory.store) { _, _ in }
  #expect(outcome.faults.isEmpty, "\(outcome.faults)")
  let counts = try ["observation", "person", "action_update", "evidence", "risk_version", "event_payload", "held_role"]
    .map { try memory.rows(of: $0) }
  #expect(counts == [2772, 8, 22, 2, 5, 123, 8])
  #expect(try memory.store.everything { try $0.recordVersions() } == [0: 67, 1: 56], "what changed so far")
}

@Test func `A database of the version before opens, its log and an old checkpoint hold, and nothing is lost`() throws {
  let memory = try released()
  // What cairn audit checkpoint of that version printed.
  let old = "cairn-log 104 0900bfaaab8855ee83865b2ef7666a6f7414fc6418b21ac53eef664db3506b07"
  let outcome = try VerifyLog(checkpoints: [try #require(LogCheckpoint(old))]).run(by: tester, on: memory.store)
  #expect(outcome.faults.isEmpty, "\(outcome.faults)")
  #expect(outcome.checkpoints.map(\.council) == [0, 1, nil])
  #expect(outcome.checkpoints.map(\.size) == [60, 46, 104], "104 events, the new log's beginning, a release's seal")

  let people = try memory.store.everything { try $0.people() }
  #expect(people.count == 8)
  #expect(people.first { $0.email == "strategy@ambleford.example" }?.roles == [HeldRole(.strategyLead, of: 1)])
  try memory.store.own(1) { (tables: Tables) throws -> Void in
    for person in people { #expect(try tables.passwordHash(of: person.id)?.hasPrefix("scrypt") == true) }
    #expect(try tables.newestVersion(of: "ambleford")?.version == 3)
    #expect(try tables.draft(of: "ambleford")?.state == .edited)
    #expect(try tables.actionUpdates(of: "ambleford").values.joined().count == 21)
    #expect(try tables.evidence(of: "ambleford").values.joined().count == 2)
    #expect(try tables.risks(of: "ambleford").values.joined().count == 5)
    #expect(try tables.actionOwners(of: "ambleford").count == 10)
    #expect(try tables.events(of: "ambleford", most: 200).count == 46)
  }
  #expect(try memory.store.own(2) { try $0.drafts().isEmpty && $0.strategyVersions().isEmpty })
}

@Test func `What was there before the migration is covered after it: changed by hand, it is found`() throws {
  for statement in [
    "UPDATE action_update SET note = 'forged' WHERE position = 1", "UPDATE held_role SET role = 'administrator'",
    "UPDATE strategy_version SET text = replace(text, '90%', '10%')", "DELETE FROM evidence",
    "UPDATE area SET la_name = 'Elsewhere' WHERE location_id = 1",
    "UPDATE location SET location_code = '99' WHERE location_id = 1",
    "UPDATE location SET geographic_level = 'School' WHERE location_id = 1",
    "DELETE FROM first_log_leaf WHERE position = 103",
    "UPDATE strategy_draft SET text = text || ' '",
  ] {
    let memory = try released()
    try memory.engine.migrate { try $0.script(statement) }
    #expect(try !VerifyLog().run(by: tester, on: memory.store).faults.isEmpty, "\(statement)")
  }
}

@Test func `Somebody from before the migration is erased from both logs' payloads, and both are whole`() throws {
  let memory = try released()
  let before = try VerifyLog().run(by: tester, on: memory.store).checkpoints
  _ = try ErasePerson(email: "send@ambleford.example").run(by: tester, in: memory.store, occasion(1_900_000_000_000))
  #expect(try VerifyLog(checkpoints: before).run(by: tester, on: memory.store).faults.isEmpty)
  let left = try memory.dump().joined()
  #expect(!left.contains("Idris Fairmile"))
}
