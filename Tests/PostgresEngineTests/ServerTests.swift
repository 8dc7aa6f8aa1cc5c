import FoundationEssentials
import PostgresEngine
import SQL
import Testing
import TestSupport

/// What a server does with a connection: the tests run where there is one.
@Suite(.enabled(if: TestDatabase.server != nil))
struct ServerTests {
  private let server = TestDatabase.server ?? ""
  private let authority = ProcessInfo.processInfo.environment["CAIRN_TEST_AUTHORITY"] ?? ""

  private func engine(_ settings: String) throws -> PostgresEngine { try PostgresEngine("\(server)?\(settings)") }

  @Test func `The server's name is proven over an encrypted connection`() throws {
    let engine = try engine("sslmode=verify-full&sslrootcert=\(authority)")
    let isEncrypted = try engine.read {
      try $0.rows(SQLStatement("SELECT ssl AS is_encrypted FROM pg_stat_ssl WHERE pid = pg_backend_pid()")).first?
        .integer("is_encrypted")
    }
    #expect(isEncrypted == 1)
  }

  @Test func `A server that nobody known vouches for, or that has another name, is refused`() {
    let unknown = #expect(throws: SQLError.self) {
      try engine("sslmode=verify-full&sslrootcert=/etc/ssl/certs/ca-certificates.crt")
    }
    #expect(unknown?.kind == .cannotOpen)
    #expect(unknown?.description.contains("certificate verify failed") == true)
    let named = server.replacing("127.0.0.1", with: "localhost")
    let other = #expect(throws: SQLError.self) {
      try PostgresEngine("\(named)?sslmode=verify-full&sslrootcert=\(authority)")
    }
    #expect(other?.description.contains("localhost") == true)
  }

  @Test func `Of several servers the one that takes writes is used`() throws {
    let host = server.split(separator: "@")[1].split(separator: "/")[0]
    let several = server.replacing(host, with: "127.0.0.1:9,\(host)") + "?target_session_attrs=read-write"
    #expect(
      try PostgresEngine(several).read { try $0.rows(SQLStatement("SELECT 1 AS one")).first?.integer("one") } == 1)
  }

  @Test func `A statement that takes too long, and a wait for another's write, end in words`() throws {
    let short = try engine("options=-c%20statement_timeout%3D100")
    let slow = #expect(throws: SQLError.self) {
      try short.read { _ = try $0.rows(SQLStatement("SELECT pg_sleep(5)::text AS a")) }
    }
    #expect(
      throws: Never.self, "where whole tables are read, nothing hurries",
      performing: {
        try short.read { sql in
          try sql.takeTime()
          _ = try sql.rows(SQLStatement("SELECT pg_sleep(0.3)::text AS a"))
        }
      })
    #expect(slow?.kind == .busy && slow?.description.contains("busy for too long") == true)
    // In a database of its own: no other test's write is waited for.
    let own = try TestDatabase.named(in: FileManager.default.temporaryDirectory)
    let (one, other) = (try PostgresEngine(own), try PostgresEngine("\(own)?options=-c%20lock_timeout%3D2000"))
    try one.write(.council(401)) { _ in
      let waiting = #expect(throws: SQLError.self) { try other.write(.council(401)) { _ in } }
      #expect(waiting?.kind == .busy)
      try other.write(.council(402)) { _ in }
    }
    try other.write(.everything) { _ in }
  }

  @Test func `A connection that the server has ended is made anew; what was under way is told as lost`() throws {
    let (engine, other) = (try engine("application_name=ended"), try engine("application_name=ending"))
    let end = SQLStatement(
      "SELECT count(pg_terminate_backend(pid)) AS n FROM pg_stat_activity WHERE application_name = 'ended'")
    func one() throws -> Int? { try engine.read { try $0.rows(SQLStatement("SELECT 1 AS one")).first?.integer("one") } }
    #expect(try one() == 1)
    _ = try other.read { try $0.rows(end) }
    #expect(try one() == 1, "an idle connection was ended")
    let lost = #expect(throws: SQLError.self) {
      try engine.write(.everything) { sql in
        try sql.execute(SQLStatement("SELECT 1"))
        _ = try other.read { try $0.rows(end) }
        try sql.execute(SQLStatement("SELECT 1"))
      }
    }
    #expect(lost?.kind == .lost && lost?.description.contains("Nothing was changed") == true)
    #expect(try one() == 1)
  }

  @Test func `A standby says that it takes no writes`() throws {
    let standby = try engine("options=-c%20default_transaction_read_only%3Don")
    let error = #expect(throws: SQLError.self) {
      try standby.write(.everything) { try $0.script("CREATE TABLE refused (n INTEGER)") }
    }
    #expect(error?.kind == .readOnly && error?.description.contains("target_session_attrs=read-write") == true)
  }

  @Test func `A database that sorts text otherwise is refused, with how to make one`() throws {
    let name = "sorted_\(UUID().uuidString.filter { $0 != "-" }.lowercased())"
    try TestDatabase.make(name, "TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'")
    let address = server.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let error = #expect(throws: SQLError.self) { try PostgresEngine("\(address)/\(name)") }
    #expect(error?.kind == .notADatabase)
    #expect(error?.description.contains("CREATE DATABASE cairn TEMPLATE template0") == true)
  }

  @Test func `Text with a zero byte is refused, from a statement and from a load, and nothing is cut`() throws {
    let engine = try TestDatabase.empty()
    try engine.write { try $0.script("CREATE TABLE note (text TEXT NOT NULL)") }
    let text = SQLValue.text("before\u{0}after")
    #expect(throws: SQLError.self) {
      try engine.write { try $0.execute(SQLStatement("INSERT INTO note (text) VALUES ($1)", text)) }
    }
    #expect(throws: SQLError.self) {
      try engine.write { try $0.load("note", columns: ["text"]) { try $0.add([text]) } }
    }
    #expect(try engine.read { try $0.rows(SQLStatement("SELECT text FROM note")) }.isEmpty)
  }

  @Test func `Hostile text in a load stays text`() throws {
    let engine = try TestDatabase.empty()
    try engine.write { try $0.script("CREATE TABLE note (n BIGINT, text TEXT, bytes BYTEA)") }
    let texts = ["\\N", "\\.", "a\tb", "a\nb\r\n", "\\\\n", "", "'; DROP TABLE note; --", "\u{1F3EB}"]
    try engine.write { sql in
      try sql.load("note", columns: ["n", "text", "bytes"]) { loader in
        for (number, text) in texts.enumerated() {
          try loader.add([.integer(number), .text(text), .blob(Array(text.utf8))])
        }
      }
    }
    let rows = try engine.read { try $0.rows(SQLStatement("SELECT text, bytes FROM note ORDER BY n")) }
    #expect(try rows.map { try $0.text("text") } == texts)
    #expect(try rows.map { try $0.blob("bytes") } == texts.map { Array($0.utf8) })
  }

  @Test func `Two hundred writers on eight threads number what they write without a gap`() async throws {
    let engine = try TestDatabase.empty()
    try engine.write {
      try $0.script("CREATE TABLE entry (council INTEGER, position INTEGER, PRIMARY KEY (council, position))")
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<200 {
        group.addTask {
          let council = number % 4
          try engine.write(.council(council)) { sql in
            let last = SQLStatement(
              "SELECT coalesce(max(position), 0) AS n FROM entry WHERE council = $1", .integer(council))
            let position = try sql.rows(last).first?.integer("n") ?? 0
            try sql.execute(
              SQLStatement("INSERT INTO entry VALUES ($1, $2)", .integer(council), .integer(position + 1)))
          }
        }
      }
      try await group.waitForAll()
    }
    let count = SQLStatement("SELECT max(position) AS n FROM entry GROUP BY council ORDER BY council")
    #expect(try engine.read { try $0.rows(count) }.map { try $0.integer("n") } == [50, 50, 50, 50])
  }
}
