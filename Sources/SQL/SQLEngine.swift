/// A database that runs statements: the one place where engines can be swapped.
public protocol SQLEngine: Sendable {
  /// Runs reads that all see one state.
  func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result

  /// Runs writes in one transaction: all of them, or none when `body` throws or the process dies.
  ///
  /// - Parameter part: what is written; nobody else writes it meanwhile.
  func write<Result>(_ part: WritePart, _ body: (any SQLConnection) throws -> Result) throws -> Result

  /// A write that changes the schema: what refers to what is looked at when it is done, not row by row.
  func migrate(_ body: (any SQLConnection) throws -> Void) throws
}

/// What a transaction writes. Two of one council, or one of everything and any council's, run one after the other; an engine
/// with one writer has them all wait for each other.
public enum WritePart: Hashable, Sendable {
  /// Whatever it likes.
  case everything
  /// One council's rows, by its number; 0 for what accounts leave behind.
  case council(Int)
  /// One row by its key, from which nothing is counted on: it waits for nobody.
  case row
}

extension SQLEngine {
  /// A write of whatever it likes.
  public func write<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result {
    try write(.everything, body)
  }
}

/// An open connection inside a read or a write.
public protocol SQLConnection {
  /// Hands over the rows of an answer one by one.
  func read(_ statement: SQLStatement, _ take: (SQLRow) throws -> Void) throws
  func execute(_ statement: SQLStatement) throws
  func hasTable(_ name: String) throws -> Bool
  /// Lets statements of this transaction take as long as they need: whole tables are read.
  func takeTime() throws
  /// Every table, by name.
  func tables() throws -> [SQLTable]
  /// What the engine finds wrong in its own files; nothing where it has no way to look.
  func integrityFaults() throws -> [String]
  /// Which of the engine's settings endanger what is stored, in words.
  func settingFaults() throws -> [String]
  /// Waits until nobody else writes this council's rows, and keeps them until the transaction ends.
  func hold(council: Int) throws
  /// Runs several statements without values, such as a migration.
  func script(_ text: String) throws
  /// Drops a table that others refer to; another takes its name, and they refer to that.
  func replace(table: String, by other: String) throws
  /// Inserts many rows into a table, fast. Each call of the loader adds one row, its values in the order of `columns`.
  func load(_ table: String, columns: [String], _ fill: (any SQLLoader) throws -> Void) throws
}

extension SQLConnection {
  /// All rows of an answer.
  public func rows(_ statement: SQLStatement) throws -> [SQLRow] {
    var rows: [SQLRow] = []
    try read(statement) { rows.append($0) }
    return rows
  }
}

/// Takes the rows of a bulk insert.
public protocol SQLLoader {
  func add(_ values: [SQLValue]) throws
}

/// Why a database could not do what was asked, in words for whoever runs it.
public struct SQLError: Error, CustomStringConvertible, Sendable {
  public enum Kind: Sendable {
    case cannotOpen, notADatabase, busy, full, readOnly, disk, damaged, constraint, lost, uncertain, other
  }

  public let kind: Kind
  public let description: String

  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
