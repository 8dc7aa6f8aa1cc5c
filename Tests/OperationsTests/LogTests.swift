import Accounts
import SQL
import Store
import Testing
import TestSupport

@testable import Delivery
@testable import Log
@testable import People

private let start: Int64 = 1_775_640_600_000
private let robin = Person(
  id: "robin", email: "robin@ambleford.example", name: "Robin Reed", roles: [HeldRole(.strategyLead, of: 401)],
  isDisabled: false)

/// A store with a council's strategy, twenty judgements of risks of it, and two other councils.
private func logged() throws -> MemoryStore {
  let memory = try MemoryStore()
  try memory.store.add(robin)
  for (strategy, council) in [("ambleford", 401), ("barford", 402)] {
    try memory.store.add(strategy: strategy, of: council)
    for number in 0..<10 { try judge(number, strategy, of: council, in: memory) }
  }
  return memory
}

private func judge(_ number: Int, _ strategy: String, of council: Int, in memory: MemoryStore) throws {
  _ = try JudgeRisk(
    strategy: strategy, id: "", title: "Risk \(number)", likelihood: "3", impact: "4", mitigation: "Watch",
    owner: "Lead",
    state: "open", seen: 0
  ).run(
    by: council == 401 ? .person(robin) : tester, for: council, in: memory.store,
    Occasion(milliseconds: start + Int64(number), origin: council == 401 ? "192.0.2.7" : "command"))
}

private func verify(_ memory: MemoryStore, _ checkpoints: [LogCheckpoint] = []) throws -> VerifyLog.Outcome {
  try VerifyLog(checkpoints: checkpoints).run(by: tester, on: memory.store)
}

/// What somebody with the database in hand may do to its log.
private enum Tampering: CaseIterable { case header, payload, delete, swap, cut }

extension MemoryStore {
  fileprivate func execute(_ text: String, _ values: SQLValue...) throws {
    try forge(text, values)
  }

  fileprivate func tamper(_ tampering: Tampering, _ random: inout Seeded) throws {
    let events = try store.events().filter { $0.council == 401 }
    let event = events[Int.random(in: events.indices, using: &random)]
    switch tampering {
    case .header:
      let columns = ["happened_at", "actor", "subject_id", "kind", "subject_kind"]
      let column = columns[Int.random(in: columns.indices, using: &random)]
      let forged = ["happened_at": "2020-01-01T00:00:00.000Z", "kind": "plan-discarded", "subject_kind": "release"]
      try execute(
        "UPDATE event SET \(column) = $1 WHERE event_id = $2", .text(forged[column] ?? "forged"), .text(event.id))
    case .payload:
      let columns = ["detail", "origin", "value_before", "value_after"]
      let column = columns[Int.random(in: columns.indices, using: &random)]
      try execute("UPDATE event_payload SET \(column) = 'forged' WHERE event_id = $1", .text(event.id))
    case .delete: try lose(event)
    case .swap:
      let other = events.filter { $0.id != event.id }.randomElement(using: &random) ?? event
      for (id, name) in [(event.id, other.subject.id + "+"), (other.id, event.subject.id)] {
        try execute("UPDATE event SET subject_id = $1 WHERE event_id = $2", .text(name), .text(id))
      }
    case .cut: for lost in events.suffix(Int.random(in: 1..<events.count, using: &random)) { try lose(lost) }
    }
  }

  private func lose(_ event: Event) throws {
    for table in ["risk_version", "event_leaf", "event_payload", "strategy_address", "event"] {
      try? execute("DELETE FROM \(table) WHERE event_id = $1", .text(event.id))
    }
  }
}

@Test func `A log that nobody touched is whole, and every checkpoint of it holds for ever`() throws {
  let memory = try logged()
  var checkpoints = try verify(memory).checkpoints
  for number in 10..<20 {
    try judge(number, "ambleford", of: 401, in: memory)
    checkpoints += try verify(memory).checkpoints
  }
  let outcome = try verify(memory, checkpoints)
  #expect(outcome.faults.isEmpty)
  #expect(outcome.checkpoints.map(\.council) == [0, 401, 402] && outcome.checkpoints.map(\.size) == [1, 22, 11])
  for text in ["", "cairn-log x", "cairn-log 3 abc", "cairn-log -1 \(outcome.checkpoints[0].root)"] {
    #expect(LogCheckpoint(text) == nil)
  }
  #expect(LogCheckpoint(outcome.checkpoints[1].description) == outcome.checkpoints[1])
}

@Test func `Five hundred random changes of the log are each found`() throws {
  var random = Seeded(state: 6)
  // A new database on a server takes half a second.
  for number in 0..<(TestDatabase.server == nil ? 500 : 50) {
    let memory = try logged()
    let tampering = Tampering.allCases[number % 5]
    try memory.tamper(tampering, &random)
    #expect(try !verify(memory).faults.isEmpty, "\(tampering) \(number)")
  }
}

@Test func `An order of entries that was swapped, with their digests, is found`() throws {
  let memory = try logged()
  for (position, other) in [(3, 100), (4, 3), (100, 4)] {
    try memory.execute(
      "UPDATE event_leaf SET position = $1 WHERE position = $2 AND council_id = 401", .integer(other),
      .integer(position))
  }
  #expect(try !verify(memory).faults.isEmpty)
}

@Test func `A log that was made anew over forged events is found by a checkpoint kept elsewhere`() throws {
  let memory = try logged()
  let checkpoints = try verify(memory).checkpoints
  let forged = try logged()
  try judge(10, "ambleford", of: 401, in: forged)
  #expect(try verify(forged).faults.isEmpty, "by itself the forgery agrees")
  #expect(try !verify(forged, checkpoints).faults.isEmpty)
  let empty = try MemoryStore()
  #expect(try !verify(empty, checkpoints).faults.isEmpty, "all of it is gone")
}

@Test func `An event that bypassed the log is found, and nothing is recorded on a damaged log`() throws {
  let memory = try logged()
  try memory.execute(
    """
    INSERT INTO event SELECT council_id, 'late', happened_at, actor, kind, subject_kind, subject_id, payload_digest, '', ''
    FROM event WHERE council_id = 402 LIMIT 1
    """)
  #expect(try verify(memory).faults.contains("Event late is in no log."))
  try memory.execute("DELETE FROM event_peak WHERE council_id = 401 AND height = 2")
  #expect(throws: SQLError.self) { try judge(99, "ambleford", of: 401, in: memory) }
}

@Test func `What is altered by hand beside the log is found, and the tables are named`() throws {
  let changes = [
    ("held_role", "UPDATE held_role SET role = 'administrator'"),
    ("held_role", "INSERT INTO held_role SELECT 402, person_id, role, event_id FROM held_role"),
    ("risk_version", "UPDATE risk_version SET likelihood = 1 WHERE risk_id = 'R3'"),
    ("risk_version", "DELETE FROM risk_version WHERE risk_id = 'R5'"),
    ("person", "UPDATE person SET email = 'mallory@ambleford.example'"),
  ]
  for (table, statement) in changes {
    let memory = try logged()
    try memory.execute(statement)
    let faults = try verify(memory).faults
    #expect(!faults.isEmpty, "\(statement)")
    #expect(faults.contains { $0.contains(table) || $0.contains("They are gone") || statement.hasPrefix("DELETE") })
  }
}

@Test
func `Rows are not covered up by taking the chance in their digest away, nor by naming an event that is not there`()
  throws
{
  let unsalted = "UPDATE event_payload SET rows_salt = NULL WHERE event_id IN (SELECT event_id FROM event WHERE kind = "
  let changes = [
    ["DELETE FROM risk_version WHERE risk_id = 'R5'", unsalted + "'risk-judged')"],
    ["UPDATE person SET email = 'mallory@ambleford.example'", unsalted + "'person-added')"],
    ["DELETE FROM held_role", unsalted + "'role-given')"],
    [
      // A table that looks for no foreign keys, as the shell of SQLite does not.
      "CREATE TABLE unbound AS SELECT * FROM held_role", "DROP TABLE held_role",
      "ALTER TABLE unbound RENAME TO held_role",
      "INSERT INTO held_role SELECT 402, person_id, role, 'no-such-event' FROM held_role",
    ],
  ]
  for statements in changes {
    let memory = try logged()
    let checkpoints = try verify(memory).checkpoints
    for statement in statements { try memory.execute(statement) }
    #expect(try !verify(memory, checkpoints).faults.isEmpty, "\(statements)")
  }
  let memory = try logged()
  _ = try ErasePerson(email: robin.email).run(by: tester, in: memory.store, occasion())
  #expect(try verify(memory).faults.isEmpty)
  try memory.execute("UPDATE person SET email = 'mallory@ambleford.example', person_name = 'Mallory'")
  #expect(try !verify(memory).faults.isEmpty, "who was erased stands there again")
}

@Test func `A log of which something was erased says how much, and by what`() throws {
  let memory = try logged()
  func exported() throws -> VerifyExport.Outcome {
    try VerifyExport(ExportLog(council: 401).run(by: tester, from: memory.store)).run()
  }
  #expect(try exported().erased.isEmpty)
  _ = try ErasePerson(email: robin.email).run(by: tester, in: memory.store, occasion())
  let erasure = try #require(try memory.store.events().first { $0.kind == .personErased })
  let outcome = try exported()
  #expect(outcome.faults.isEmpty)
  #expect(outcome.erased == [erasure.id: 11], "ten judgements, and the role that was given")
}

@Test func `One council's log is verified by itself, and tells when a line was changed, dropped, moved or cut`() throws
{
  let memory = try logged()
  let lines = try ExportLog(council: 401).run(by: .person(administrator), from: memory.store)
  let whole = try VerifyExport(lines).run()
  #expect(whole.faults.isEmpty && whole.checkpoint.size == 12)
  #expect(try verify(memory).checkpoints.contains(whole.checkpoint))
  #expect(!lines.joined().contains("barford"), "nothing of another council")
  var forged = lines
  forged[5] = forged[5].replacing("judgement 1", with: "judgement 2")
  #expect(try !VerifyExport(forged).run().faults.isEmpty)
  #expect(try !VerifyExport(Array(lines.dropLast())).run().faults.isEmpty)
  #expect(try !VerifyExport(lines.filter { $0 != lines[4] }).run().faults.isEmpty)
  var moved = lines
  moved.swapAt(3, 4)
  #expect(try !VerifyExport(moved).run().faults.isEmpty)
  #expect(throws: NotPermitted.self) { try ExportLog(council: 401).run(by: .person(robin), from: memory.store) }
  #expect(throws: NotPermitted.self) { try ExportLog(council: 402).run(by: .person(administrator), from: memory.store) }
}

private let administrator = Person(
  id: "ada", email: "ada@ambleford.example", name: "Ada", roles: [HeldRole(.administrator, of: 401)], isDisabled: false)

@Test func `A person is erased, the log is whole, and nothing of them is left`() throws {
  let memory = try logged()
  let checkpoints = try verify(memory).checkpoints
  let held = try memory.dump().joined()
  #expect(held.contains("Robin Reed") && held.contains("192.0.2.7"))
  let id = try ErasePerson(email: robin.email).run(by: tester, in: memory.store, occasion())
  #expect(id == "robin")
  let outcome = try verify(memory, checkpoints)
  #expect(outcome.faults.isEmpty, "\(outcome.faults)")
  let dump = try memory.dump().joined()
  for word in ["Robin Reed", "robin@", "192.0.2.7"] { #expect(!dump.contains(word), "\(word)") }
  #expect(try memory.store.everything { try $0.people() }.isEmpty)
  #expect(
    try memory.store.own(401) { try $0.risks(of: "ambleford") }.count == 10, "what was done for the council stays")
  let exported = try ExportLog(council: 401).run(by: tester, from: memory.store)
  #expect(try VerifyExport(exported).run().faults.isEmpty)

  try memory.execute("UPDATE risk_version SET likelihood = 1 WHERE risk_id = 'R3'")
  #expect(try !verify(memory).faults.isEmpty, "its rows are still covered")
}

@Test func `An erasure that nobody made is found`() throws {
  let memory = try logged()
  try memory.execute(
    """
    UPDATE event_payload SET payload_salt = NULL, origin = '', detail = '', value_before = NULL, value_after = NULL,
      erased_event_id = 'e-robin-account' WHERE event_id IN (SELECT event_id FROM event WHERE kind = 'risk-judged')
    """)
  #expect(try !verify(memory).faults.isEmpty)
}
