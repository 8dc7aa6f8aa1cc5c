import Accounts
import DefinitionFiles
import Findings
import FoundationEssentials
import SQL
import SQLiteEngine
import Store
import Testing
import TestSupport
import Upkeep

@testable import Log

/// A folder of its own with a database of Ambleford's in it, on the engine that the tests run on.
private final class Kept {
  let folder: URL
  let place: DatabasePlace

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "cairn-upkeep-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    place = DatabasePlace(try TestDatabase.named(in: folder))
    let home = try AmblefordHome()
    let memory = try MemoryStore(place.engine())
    _ = try importLAIT(home.lait("lait", values: ["41.5", "50.0"]), known: "2026-04-08", in: memory)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String) -> String { folder.appending(path: name).path }

  func contents(_ other: DatabasePlace? = nil) throws -> [TableContent] {
    try Store((other ?? place).engine()).contents(tester.permit(.keepInstallation))
  }

  func faults(_ other: DatabasePlace? = nil) throws -> [String] {
    try VerifyDatabase().run(by: tester, on: Store((other ?? place).engine())) { _, _ in }.faults
  }

  func forge(_ text: String) throws { try MemoryStore(place.engine()).forge(text, []) }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }
}

/// The restore drill: lose the database, take the backup, have the same again.
@Test func `A backup is restored to a file and to the engine it came from, and holds the same`() throws {
  let kept = try Kept()
  let before = try kept.contents()
  let bytes = try BackUpDatabase(of: kept.place, to: kept.file("backup.sqlite")).run(by: tester, occasion()) { _, _ in }
  #expect(bytes > 100_000)
  let again = DatabasePlace(try TestDatabase.named(in: URL(filePath: kept.file("again"))))
  try FileManager.default.createDirectory(atPath: kept.file("again"), withIntermediateDirectories: true)
  for place in [DatabasePlace.file(kept.file("restored.sqlite")), again] {
    try RestoreDatabase(from: kept.file("backup.sqlite"), to: place).run(by: tester) { _, _ in }
    #expect(try kept.contents(place) == before, "\(place)")
    #expect(try kept.faults(place).isEmpty)
  }
  let kinds = try MemoryStore(kept.place.engine()).store.events().map(\.kind)
  #expect(kinds.last == .databaseBackedUp, "the log says when there was a backup")
}

@Test func `Neither a backup nor a restored database takes the place of what is there`() throws {
  let kept = try Kept()
  try Data("minutes".utf8).write(to: URL(filePath: kept.file("minutes.txt")))
  #expect(throws: (any Error).self) {
    try BackUpDatabase(of: kept.place, to: kept.file("minutes.txt")).run(by: tester, occasion()) { _, _ in }
  }
  _ = try BackUpDatabase(of: kept.place, to: kept.file("backup.sqlite")).run(by: tester, occasion()) { _, _ in }
  #expect(throws: (any Error).self) {
    try RestoreDatabase(from: kept.file("backup.sqlite"), to: .file(kept.file("minutes.txt"))).run(by: tester) { _, _ in
    }
  }
  #expect(throws: (any Error).self) {
    try RestoreDatabase(from: kept.file("backup.sqlite"), to: kept.place).run(by: tester) { _, _ in }
  }
  #expect(try Data(contentsOf: URL(filePath: kept.file("minutes.txt"))) == Data("minutes".utf8))
  #expect(try kept.faults().isEmpty)
}

@Test func `A backup that is damaged, cut short or something else is refused, and nothing is made of it`() throws {
  let kept = try Kept()
  _ = try BackUpDatabase(of: kept.place, to: kept.file("backup.sqlite")).run(by: tester, occasion()) { _, _ in }
  let whole = try Data(contentsOf: URL(filePath: kept.file("backup.sqlite")))
  let before = kept.names
  var flipped = whole
  for place in stride(from: 40_000, to: 44_000, by: 40) { flipped[place] ^= 0xFF }
  for bytes in [flipped, whole.prefix(whole.count / 2), Data(repeating: 7, count: 9_000), Data()] {
    try bytes.write(to: URL(filePath: kept.file("bad.sqlite")))
    #expect(throws: (any Error).self) {
      try RestoreDatabase(from: kept.file("bad.sqlite"), to: .file(kept.file("restored.sqlite"))).run(by: tester) {
        _, _ in
      }
    }
    try FileManager.default.removeItem(atPath: kept.file("bad.sqlite"))
    #expect(kept.names == before)
  }
}

@Test func `Everything is copied to the other engine and back, and both ends hold the same`() throws {
  let kept = try Kept()
  let there = DatabasePlace.file(kept.file("there.sqlite"))
  let contents = try CopyDatabase(from: kept.place, to: there).run(by: tester) { _, _ in }
  #expect(contents.map(\.rows).reduce(0, +) > 20)
  #expect(try kept.contents(there) == kept.contents())
  #expect(try kept.faults(there).isEmpty)
  let error = #expect(throws: SQLError.self) {
    try CopyDatabase(from: kept.place, to: there).run(by: tester) { _, _ in }
  }
  #expect(error?.description.contains("holds something already") == true)
}

@Test func `A copy that fails half-way leaves an empty database`() throws {
  let kept = try Kept()
  let there = DatabasePlace.file(kept.file("there.sqlite"))
  struct Stop: Error {}
  #expect(throws: Stop.self) {
    _ = try CopyDatabase(from: kept.place, to: there).run(by: tester) { table, share in
      if share > 0.5 { throw Stop() }
    }
  }
  #expect(try kept.contents(there).filter { $0.rows > 0 }.map(\.table) == ["schema_migration"])
}

@Test(arguments: [
  ("UPDATE observation SET value = 99, value_text = '99' WHERE value = 50", "block of Plans"),
  ("UPDATE measure_block SET numbers = (SELECT symbol_codes FROM measure_block WHERE measure_short = 'Plans')", "lait"),
  ("DELETE FROM series WHERE time_period = '2019'", "name a series that is not there"),
  ("UPDATE release SET title = 'Another'", "release"),
])
func `What is altered in the database is found by looking through it`(_ statement: String, _ found: String) throws {
  let kept = try Kept()
  #expect(try kept.faults().isEmpty)
  // SQLite itself refuses to lose what is referred to.
  guard TestDatabase.server != nil || !statement.contains("DELETE FROM series") else { return }
  try kept.forge(statement)
  let faults = try kept.faults()
  #expect(faults.contains { $0.contains(found) }, "\(faults)")
}

@Test func `What is missing, out of date, unsafe or unproven in an installation is told`() throws {
  let kept = try Kept()
  let store = try Store(kept.place.engine())
  func states(_ later: Int64 = 0, site: String? = nil) throws -> [String: ExamineInstallation.Point.State] {
    let points = try ExamineInstallation(kept.place, site: site).run(
      by: tester, on: store, occasion(1_775_640_600_000 + later * 86_400_000))
    return Dictionary(uniqueKeysWithValues: points.map { ($0.subject, $0.state) })
  }
  let first = try states()
  #expect(first["Backup"] == .unsafe && first["Log"] == .due && first["Address"] == .due && first["Database"] == .good)
  #expect(try states(site: "http://cairn.example")["Address"] == .unsafe)

  _ = try BackUpDatabase(of: kept.place, to: kept.file("backup.sqlite")).run(by: tester, occasion()) { _, _ in }
  #expect(try TakeCheckpoint().run(by: tester, in: store, occasion()).map(\.council) == [0])
  let kept7 = try states(7, site: "https://cairn.example")
  #expect(kept7["Backup"] == .good && kept7["Log"] == .good && kept7["Address"] == .good)
  #expect(try states(8)["Backup"] == .unsafe && states(32)["Log"] == .due)
  #expect(try states(-1)["Clock"] == .due, "something was recorded tomorrow")
}

@Test func `What was kept for its time is deleted when that was approved, and the log still proves it`() throws {
  let memory = try MemoryStore()
  let start: Int64 = 1_775_640_600_000
  let year = start + 401 * 86_400_000
  let robin = Person(id: "robin", email: "robin@ambleford.example", name: "Robin Reed", roles: [], isDisabled: false)
  let session = { (token: String, instant: String) in
    Session(tokenDigest: String(repeating: token, count: 64), personID: "robin", begunAt: instant, seenAt: instant)
  }
  try memory.store.add(robin, sessions: [])
  for (token, moment) in [("a", start), ("b", year - 86_400_000)] {
    let occasion = Occasion(milliseconds: moment, origin: "203.0.113.9")
    _ = try memory.store.write(tester.permit(.keepInstallation)) { tables in
      try tables.record(
        .signedIn, about: .person("robin"), detail: "password", rows: [tables.row(session(token, occasion.instant))],
        occasion)
    }
  }
  let before = try VerifyLog().run(by: tester, on: memory.store).checkpoints
  let apply = ApplyRetention(rules: [.signIns: 400, .invitations: 90])
  let plan = try apply.plan(by: tester, in: memory.store, occasion(year))
  #expect(plan.lines.map(\.count) == [1, 0])
  #expect(try memory.dump().joined().contains("203.0.113.9"))

  #expect(throws: (any Error).self) {
    _ = try apply.run(approved: "00000000", by: tester, in: memory.store, occasion(year))
  }
  #expect(try memory.rows(of: "session") == 2, "nothing was deleted")
  _ = try apply.run(approved: plan.code, by: tester, in: memory.store, occasion(year))
  #expect(try memory.rows(of: "session") == 1)
  #expect(try VerifyLog(checkpoints: before).run(by: tester, on: memory.store).faults.isEmpty)
  #expect(try apply.plan(by: tester, in: memory.store, occasion(year)).count == 0)

  // Somebody who empties a younger one, and says that its time had passed, is found.
  let deletion = try #require(try memory.store.events().last { $0.kind == .retentionApplied })
  try memory.forge(
    """
    UPDATE event_payload SET payload_salt = NULL, rows_salt = NULL, origin = '', detail = '', erased_event_id = $1
    WHERE erased_event_id IS NULL AND event_id IN (SELECT event_id FROM event WHERE kind = 'signed-in')
    """, [.text(deletion.id)])
  #expect(try !VerifyLog().run(by: tester, on: memory.store).faults.isEmpty)
}

@Test func `A rule that keeps too short, or nothing that is known, is found where it stands`() throws {
  let text = "retention:\n  - {what: sign-ins, days: 7}\n  - {what: minutes, days: 90}\n"
  let error = #expect(throws: FindingsError.self) {
    try RetentionFile.read(text, file: "retention.yaml", names: Retained.allCases.map(\.rawValue), least: 30)
  }
  #expect(error?.findings.map(\.check) == ["wrong-time", "unknown-kind"])
  #expect(error?.findings.map(\.line) == [2, 3])
}

@Test func `An event that a deletion does not cover is found when it names it, and an id in two logs too`() throws {
  let memory = try MemoryStore()
  let now: Int64 = 1_775_640_600_000
  try memory.store.add(strategy: "ambleford", of: 401)
  _ = try ApplyRetention(rules: [.planChanges: 2_190]).run(
    approved: ApplyRetention(rules: [.planChanges: 2_190]).plan(by: tester, in: memory.store, occasion(now)).code,
    by: tester, in: memory.store, occasion(now))
  #expect(try VerifyLog().run(by: tester, on: memory.store).faults.isEmpty)
  let deletion = try #require(try memory.store.events().last { $0.kind == .retentionApplied })
  try memory.forge(
    """
    UPDATE event_payload SET payload_salt = NULL, rows_salt = NULL, origin = '', detail = '', erased_event_id = $1
    WHERE council_id = 401
    """, [.text(deletion.id)])
  #expect(try !VerifyLog().run(by: tester, on: memory.store).faults.isEmpty)

  let other = try MemoryStore()
  try other.store.add(strategy: "ambleford", of: 401)
  try other.forge(
    """
    INSERT INTO event SELECT 999, event_id, happened_at, actor, kind, subject_kind, subject_id, payload_digest, rows_digest,
      state_digest FROM event WHERE council_id = 401
    """, [])
  #expect(try VerifyLog().run(by: tester, on: other.store).faults.contains { $0.contains("more than one log") })
}

@Test func `Nothing is restored where the end of another database is left`() throws {
  let kept = try Kept()
  _ = try BackUpDatabase(of: kept.place, to: kept.file("backup.sqlite")).run(by: tester, occasion()) { _, _ in }
  try Data("left".utf8).write(to: URL(filePath: kept.file("again.sqlite-wal")))
  #expect(throws: (any Error).self) {
    try RestoreDatabase(from: kept.file("backup.sqlite"), to: .file(kept.file("again.sqlite"))).run(by: tester) {
      _, _ in
    }
  }
  #expect(!kept.names.contains("again.sqlite"))
}
