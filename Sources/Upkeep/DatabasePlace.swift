import Findings
import FoundationEssentials
import PostgresEngine
public import SQL
import SQLiteEngine
import Store

/// Where a database is: a file, or a server.
public enum DatabasePlace: Equatable, Sendable, CustomStringConvertible {
  case file(String)
  /// As libpq takes it.
  case server(String)

  /// - Parameter text: `postgresql://…`, or the path of a file.
  public init(_ text: String) { self = PostgresEngine.isAddress(text) ? .server(text) : .file(text) }

  /// The file, or the database's name and its server's; never a password.
  public var description: String {
    switch self {
    case .file(let path): path
    case .server(let address):
      PostgresEngine.parts(of: address).map { parts in
        "the database “\(parts["dbname"] ?? "")” at \(parts["host"] ?? "this machine")"
      } ?? "the database that was named"
    }
  }

  /// Whether there is a database; a server is asked only when it is opened.
  public var isThere: Bool {
    switch self {
    case .file(let path): FileManager.default.fileExists(atPath: path)
    case .server: true
    }
  }

  /// How far its schema has come, 0 where there is none; nothing is written to find it out.
  ///
  /// - Throws: `SQLError`.
  public func schema() throws -> Int {
    switch self {
    case .file(let path): try Store.schema.reached(SQLiteEngine(reading: path))
    case .server(let address): try Store.schema.reached(PostgresEngine(address))
    }
  }

  /// Refuses what is no database of Cairn's, or one of an older or newer version: reading it would change it.
  ///
  /// - Throws: `Refusal`, `SQLError`.
  func guardSchema() throws {
    let found = try schema()
    guard found > 0 else { throw Refusal(.notAllowed, "\(self) is empty: it is not a Cairn database yet.") }
    guard found == Store.schema.newest else {
      throw Refusal(
        .notAllowed,
        "\(self) has schema \(found), and this program schema \(Store.schema.newest). Use the program that "
          + "wrote it, or start this one once with cairn serve, which brings it up to date.")
    }
  }

  /// - Throws: `SQLError`.
  public func engine() throws -> any SQLEngine {
    switch self {
    case .file(let path): try SQLiteEngine(path: path)
    case .server(let address): try PostgresEngine(address)
    }
  }
}
