import SQL
import SQLiteEngine
import Store
import TestSupport
import Testing

@testable import Operations

/// A store with twenty events, some of them with a value before and after.
private func logged(_ count: Int = 20) throws -> MemoryStore {
  let memory = try MemoryStore()
  for number in 0..<count {
    try memory.store.write { tables in
      let event = occasion(1_775_640_600_000 + Int64(number)).event(
        .definitionVersioned, subject: "strategies/\(number).yaml", detail: "version \(number % 3 + 1)",
        before: number.isMultiple(of: 4) ? nil : "old \(number)", after: "new \(number)")
      try tables.record(event)
    }
  }
  return memory
}

/// What somebody with the database in hand may do to it.
private enum Tampering: CaseIterable { case edit, delete, swap, cut }

extension MemoryStore {
  fileprivate func execute(_ statement: SQLStatement) throws { try engine.write { try $0.execute(statement) } }

  fileprivate func tamper(_ tampering: Tampering, _ random: inout Seeded) throws {
    let events = try store.read { try $0.events() }
    let event = events[Int.random(in: events.indices, using: &random)]
    switch tampering {
    case .edit:
      let columns = ["happened_at", "actor", "subject", "detail", "origin", "value_before", "value_after"]
      let column = columns[Int.random(in: columns.indices, using: &random)]
      let text =
        column == "happened_at" ? "2020-01-01T00:00:00.000Z" : "forged \(Int.random(in: 0..<9, using: &random))"
      try execute(SQLStatement("UPDATE event SET \(column) = $1 WHERE event_id = $2", .text(text), .text(event.id)))
    case .delete:
      try execute(SQLStatement("DELETE FROM event_leaf WHERE event_id = $1", .text(event.id)))
      try execute(SQLStatement("DELETE FROM event WHERE event_id = $1", .text(event.id)))
    case .swap:
      let other = events.filter { $0.id != event.id }.randomElement(using: &random) ?? event
      let texts = [(event.id, other.detail + "+", other.subject), (other.id, event.detail, event.subject)]
      for (id, detail, subject) in texts {
        try execute(SQLStatement("UPDATE event SET detail = $1 WHERE event_id = $2", .text(detail), .text(id)))
        try execute(SQLStatement("UPDATE event SET subject = $1 WHERE event_id = $2", .text(subject), .text(id)))
      }
    case .cut:
      for lost in events.suffix(Int.random(in: 1..<events.count, using: &random)) {
        try execute(SQLStatement("DELETE FROM event_leaf WHERE event_id = $1", .text(lost.id)))
        try execute(SQLStatement("DELETE FROM event WHERE event_id = $1", .text(lost.id)))
      }
    }
  }

  /// Makes the log agree with the events as they are, as somebody can who has the program too.
  fileprivate func forgeLog() throws {
    let events = try store.read { try $0.events() }
    try execute(SQLStatement("DELETE FROM event_leaf"))
    try execute(SQLStatement("DELETE FROM event_peak"))
    try execute(SQLStatement("DELETE FROM event"))
    for event in events { try store.write { try $0.record(event) } }
  }
}

@Test func `A log that nobody touched is whole, and every checkpoint of it holds for ever`() throws {
  let memory = try logged(0)
  var checkpoints: [LogCheckpoint] = []
  for number in 0..<12 {
    try memory.store.write { tables in
      try tables.record(occasion(Int64(number) * 1_000).event(.releaseImported, subject: "r\(number)", detail: ""))
    }
    checkpoints.append(try VerifyLog().run(on: memory.store).checkpoint)
  }
  let outcome = try VerifyLog(checkpoints: checkpoints).run(on: memory.store)
  #expect(outcome.faults.isEmpty)
  #expect(outcome.checkpoint.size == 12)
  #expect(LogCheckpoint(outcome.checkpoint.description) == outcome.checkpoint)
  for text in ["", "cairn-log x", "cairn-log 3 abc", "cairn-log -1 \(outcome.checkpoint.root)"] {
    #expect(LogCheckpoint(text) == nil)
  }
}

@Test func `Five hundred random changes of the database alone are each found`() throws {
  var random = Seeded(state: 6)
  for number in 0..<500 {
    let memory = try logged()
    let tampering = Tampering.allCases[number % 4]
    try memory.tamper(tampering, &random)
    #expect(try !VerifyLog().run(on: memory.store).faults.isEmpty, "\(tampering) \(number)")
  }
}

@Test func `Five hundred more that forge the log as well are each found by a checkpoint kept elsewhere`() throws {
  var random = Seeded(state: 7)
  for number in 0..<500 {
    let memory = try logged()
    let checkpoint = try VerifyLog().run(on: memory.store).checkpoint
    let tampering = Tampering.allCases[number % 4]
    try memory.tamper(tampering, &random)
    try memory.forgeLog()
    #expect(try VerifyLog().run(on: memory.store).faults.isEmpty, "by itself the forgery agrees")
    let outcome = try VerifyLog(checkpoints: [checkpoint]).run(on: memory.store)
    #expect(!outcome.faults.isEmpty, "\(tampering) \(number)")
  }
}

@Test func `An order of entries that was swapped, with their digests, is found`() throws {
  let memory = try logged()
  try memory.execute(SQLStatement("UPDATE event_leaf SET position = 100 WHERE position = 3"))
  try memory.execute(SQLStatement("UPDATE event_leaf SET position = 3 WHERE position = 4"))
  try memory.execute(SQLStatement("UPDATE event_leaf SET position = 4 WHERE position = 100"))
  #expect(try !VerifyLog().run(on: memory.store).faults.isEmpty)
}

@Test func `An event that bypassed the log is found, and events from before the log are taken into it`() throws {
  let memory = try MemoryStore()
  let early = occasion(1).event(.releaseImported, subject: "early", detail: "")
  try memory.store.write { try $0.insert(early) }
  #expect(try VerifyLog().run(on: memory.store).faults.isEmpty, "there is no log yet")
  try memory.store.write { try $0.record(occasion(2).event(.releaseImported, subject: "next", detail: "")) }
  #expect(try VerifyLog().run(on: memory.store).checkpoint.size == 2)
  try memory.store.write { try $0.insert(occasion(3).event(.releaseImported, subject: "late", detail: "")) }
  #expect(try VerifyLog().run(on: memory.store).faults.count == 1)
}

@Test func `Nothing is recorded on a damaged log`() throws {
  let memory = try logged()
  try memory.execute(SQLStatement("DELETE FROM event_peak WHERE height = 2"))
  #expect(throws: Refusal.self) {
    try memory.store.write { try $0.record(occasion().event(.releaseImported, subject: "x", detail: "")) }
  }
  #expect(try memory.rows(of: "event") == 20)
}
