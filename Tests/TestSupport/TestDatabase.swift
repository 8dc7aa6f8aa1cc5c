import CPostgres
public import Foundation
import PostgresEngine
public import SQL
import SQLiteEngine
import Synchronization

/// Databases of the engine that the tests run on: SQLite, or PostgreSQL where `CAIRN_TEST_POSTGRES` names a server.
public enum TestDatabase {
  /// The address of the server's own database; nil where the tests run on SQLite.
  public static let server = ProcessInfo.processInfo.environment["CAIRN_TEST_POSTGRES"].flatMap {
    $0.isEmpty ? nil : $0
  }

  /// Makes a database on the server, which stays until the server goes.
  public static func make(_ name: String, _ settings: String) throws {
    try onServer(server ?? "", "CREATE DATABASE \(name) \(settings)")
  }

  /// An empty database that goes when nobody holds it any more.
  public static func empty() throws -> any SQLEngine {
    guard let server else { return try SQLiteEngine() }
    return try ServerDatabase(server, template: "template0")
  }

  /// What names a new, empty database on a command line: a file in a folder, or an address.
  public static func named(in folder: URL) throws -> String {
    guard let server else { return folder.appending(path: "cairn.sqlite").path }
    let name = ServerDatabase.newName()
    try onServer(server, "CREATE DATABASE \(name) TEMPLATE template0")
    return ServerDatabase.address(server, name)
  }
}

/// A database that is filled once and copied for every test that writes.
public final class PreparedDatabase: Sendable {
  private let folder: URL
  private let name: String

  /// - Parameter fill: fills an empty one.
  public init(_ fill: (any SQLEngine) throws -> Void) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "cairn-\(UUID().uuidString)")
    guard let server = TestDatabase.server else {
      name = ""
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if isCleaned { folders.withLock { $0.append(folder) } }
      try fill(SQLiteEngine(path: folder.appending(path: "prepared.sqlite").path))
      return
    }
    name = ServerDatabase.newName()
    try onServer(server, "CREATE DATABASE \(name) TEMPLATE template0")
    try fill(PostgresEngine(ServerDatabase.address(server, name)))
  }

  /// A database of its own with the same in it.
  public func copy() throws -> any SQLEngine {
    if let server = TestDatabase.server { return try ServerDatabase(server, template: name) }
    let copy = folder.appending(path: "\(UUID().uuidString).sqlite")
    try FileManager.default.copyItem(at: folder.appending(path: "prepared.sqlite"), to: copy)
    return try SQLiteEngine(path: copy.path)
  }
}

/// Folders that are deleted when the tests are over.
private let folders = Mutex<[URL]>([])

private let isCleaned =
  atexit { folders.withLock { for folder in $0 { try? FileManager.default.removeItem(at: folder) } } } == 0

/// A database on the server, which is dropped when nobody holds it any more.
private final class ServerDatabase: SQLEngine {
  private let engine: PostgresEngine
  private let server: String
  private let name: String

  init(_ server: String, template: String) throws {
    self.server = server
    name = ServerDatabase.newName()
    try onServer(server, "CREATE DATABASE \(name) TEMPLATE \(template)")
    engine = try PostgresEngine(ServerDatabase.address(server, name))
  }

  deinit { try? onServer(server, "DROP DATABASE \(name) WITH (FORCE)") }

  func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result { try engine.read(body) }
  func write<Result>(_ part: WritePart, _ body: (any SQLConnection) throws -> Result) throws -> Result {
    try engine.write(part, body)
  }
  func migrate(_ body: (any SQLConnection) throws -> Void) throws { try engine.migrate(body) }

  static func newName() -> String { "t\(UUID().uuidString.filter { $0 != "-" }.lowercased())" }

  /// The server's address with another database.
  static func address(_ server: String, _ name: String) -> String {
    server.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/\(name)"
  }
}

/// One statement outside a transaction, which making a database asks for. A template is copied by one at a time.
private func onServer(_ server: String, _ statement: String) throws {
  try serverLock.withLock { _ in
    let connection = PQconnectdb(server)
    defer { PQfinish(connection) }
    for attempt in 1... {
      let result = PQexec(connection, statement)
      defer { PQclear(result) }
      if PQresultStatus(result) == PGRES_COMMAND_OK { return }
      // Whoever filled the template may still be closing its connections.
      guard attempt < 50, PQstatus(connection) == CONNECTION_OK else {
        throw SQLError(.other, PQerrorMessage(connection).map { String(cString: $0) } ?? statement)
      }
      usleep(100_000)
    }
  }
}

private let serverLock = Mutex(())
