import FoundationEssentials
import SQL
import SQLiteEngine
import Testing

/// Gives a new folder and takes it away again.
private func inFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-sqlite-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

@Test func `What is written is there when the file is opened again`() throws {
  try inFolder { folder in
    let path = folder.appending(path: "cairn.sqlite").path
    try SQLiteEngine(path: path).write { try $0.script("CREATE TABLE a (n INTEGER); INSERT INTO a VALUES (7)") }
    let rows = try SQLiteEngine(path: path).read { try $0.rows(SQLStatement("SELECT n FROM a")) }
    #expect(try rows.map { try $0.integer("n") } == [7])
  }
}

@Test func `A commit is on disk before it is acknowledged, and opening writes nothing`() throws {
  try inFolder { folder in
    let file = folder.appending(path: "cairn.sqlite")
    try SQLiteEngine(path: file.path).write { try $0.script("CREATE TABLE a (n INTEGER)") }
    let before = try Data(contentsOf: file)
    let engine = try SQLiteEngine(path: file.path)
    let settings = try ["journal_mode", "synchronous"].map { name in
      try engine.read { try $0.rows(SQLStatement("SELECT \(name) || '' AS setting FROM pragma_\(name)")) }
        .first?.text("setting")
    }
    #expect(settings == ["wal", "2"], "2 is FULL")
    let wal = try FileManager.default.attributesOfItem(atPath: file.path + "-wal")[.size] as? Int
    #expect(wal == 0)
    #expect(try Data(contentsOf: file) == before)
  }
}

@Test func `A file that is no database is refused by name and left alone`() throws {
  try inFolder { folder in
    let file = folder.appending(path: "notes.txt")
    let text = Data(String(repeating: "Minutes of Ambleford's board. ", count: 100).utf8)
    try text.write(to: file)
    let error = #expect(throws: SQLError.self) {
      try SQLiteEngine(path: file.path).read { try $0.hasTable("release") }
    }
    #expect(error?.kind == .notADatabase)
    #expect(error?.description.contains(file.path) == true)
    #expect(error?.description.contains("not a Cairn database") == true)
    #expect(try Data(contentsOf: file) == text)
  }
}

@Test(arguments: ["/proc/cairn.sqlite", "/nowhere/at/all/cairn.sqlite"])
func `A folder that is absent or may not be written to is named`(path: String) {
  let error = #expect(throws: SQLError.self) { try SQLiteEngine(path: path) }
  #expect(error?.kind == .cannotOpen)
  #expect(error?.description.contains(path) == true)
  #expect(error?.description.contains("folder exists and may be written to") == true)
}

@Test func `A folder is no database file`() throws {
  try inFolder { folder in
    let error = #expect(throws: SQLError.self) { try SQLiteEngine(path: folder.path) }
    #expect(error?.kind == .cannotOpen)
  }
}
