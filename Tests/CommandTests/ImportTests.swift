import Foundation
import Testing
import TestSupport

struct ImportTests {
  @Test func `importing the same files again changes nothing`() throws {
    let database = try Command.database.get()
    let before = try dump(database)
    let command = try Command("import", "lait", Command.root.appending(path: "data/lait").path, "--database", database)
    #expect(command.status == 0)
    #expect(command.output == "These files were imported before, as lait-2026-04-08. Nothing was changed.\n")
    #expect(try dump(database) == before)
  }

  @Test func `a gzip that is cut short is refused and nothing is half-written`() throws {
    let lait = try Command.copyOfLAIT()
    let file = lait.appending(path: "observations.csv.gz")
    try Data(contentsOf: file).prefix(1_000_000).write(to: file)
    try expectRefused(lait, ["observations.csv.gz: error: This gzip file is cut short", "(broken-gzip)"])
  }

  @Test func `a gzip that is damaged is refused and nothing is half-written`() throws {
    let lait = try Command.copyOfLAIT()
    let file = lait.appending(path: "observations.csv.gz")
    var bytes = try Data(contentsOf: file)
    for place in 2_000_000..<2_000_100 { bytes[place] ^= 0x5A }
    try bytes.write(to: file)
    try expectRefused(lait, ["observations.csv.gz: error: This gzip file is damaged", "(broken-gzip)"])
  }

  @Test func `wrong columns are named`() throws {
    let lait = try Command.copyOfLAIT()
    let file = lait.appending(path: "areas.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("la_number,name,", with: "la_code,name,").write(to: file, atomically: true, encoding: .utf8)
    try expectRefused(lait, ["areas.csv:1: error: Missing: la_number. Not expected: la_code.", "(wrong-columns)"])
  }

  @Test func `a killed import leaves the old state or the new one`() async throws {
    for milliseconds in [300, 1_300, 2_500, 3_800] {
      let path = try TestDatabase.named(in: Command.folder())
      let running = try Command.start(["releases", "--database", path])
      try await Task.sleep(for: .milliseconds(milliseconds))
      kill(running.process.processIdentifier, SIGKILL)
      running.process.waitUntilExit()
      let counts = try query(
        path, "SELECT count(*) FROM release; SELECT count(*) FROM observation;",
        onSQLite: "PRAGMA integrity_check;", onPostgres: "SELECT 'ok'")
      // Each release is there whole or not at all, in the order in which they come.
      let rows = [
        0, 641_070, 643_010, 698_114, 718_778, 719_579, 727_589, 734_057, 736_502, 739_412, 743_300,
        744_115, 744_604, 747_520, 748_005, 748_168, 752_536, 753_028, 753_356, 753_684, 754_668, 756_624,
        761_634, 762_469, 764_139, 765_809, 767_479, 781_255, 781_577, 781_899, 782_381, 782_707, 783_354,
        785_784, 788_214, 790_346,
      ]
      let states = rows.enumerated().map { "\($0) \($1) ok" }
      #expect((states + ["schema ok"]).contains(counts), "after \(milliseconds) ms: \(counts)")
      let after = try Command("releases", "--database", path)
      #expect(after.status == 0)
      #expect(after.output.contains("641070 rows"))
    }
  }

  private func expectRefused(_ lait: URL, _ parts: [String]) throws {
    let database = try Command.database.get()
    let before = try dump(database)
    let command = try Command("import", "lait", lait.path, "--known-from", "2026-05-01", "--database", database)
    #expect(command.status == 1)
    for part in parts { #expect(command.errors.contains(part), "\(command.errors)") }
    #expect(try dump(database) == before)
  }

  /// A checksum of everything in the database.
  private func dump(_ path: String) throws -> String {
    let program = TestDatabase.server == nil ? "sqlite3 -cmd '.timeout 30000' '\(path)' .dump" : "pg_dump '\(path)'"
    return try shell("\(program) | grep -v restrict | sha256sum")
  }

  private func query(_ path: String, _ query: String, onSQLite: String, onPostgres: String) throws -> String {
    let line =
      TestDatabase.server == nil
      ? "sqlite3 -cmd '.timeout 30000' '\(path)' \"\(query) \(onSQLite)\" 2>&1"
      : "psql --no-align --tuples-only '\(path)' --command \"\(query) \(onPostgres)\" 2>&1"
    let answer = try shell(line).split(separator: "\n").joined(separator: " ")
    return answer.contains("no such table") || answer.contains("does not exist") ? "schema ok" : answer
  }
}
