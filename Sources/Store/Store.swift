public import Accounts
public import SQL

/// Cairn's tables in a database with the newest schema.
public struct Store: Sendable {
  private let engine: any SQLEngine

  /// The history of the schema, and how far a database has come in it.
  public static let schema = Migrator(migrations)

  /// Opens the store and brings its schema up to date.
  ///
  /// - Throws: `SQLError`.
  public init(_ engine: any SQLEngine) throws {
    self.engine = engine
    try Store.schema.migrate(engine)
  }

  /// Reads that all see one state.
  ///
  /// - Parameter permit: whose council's rows are read, and by whom.
  public func read<Result>(_ permit: Permit, _ body: (Tables) throws -> Result) throws -> Result {
    try engine.read { try body(Tables($0, permit)) }
  }

  /// Writes in one transaction: all of it or none. Nobody else writes the same rows meanwhile.
  ///
  /// - Parameter permit: whose council's rows are written, and by whom.
  public func write<Result>(_ permit: Permit, _ body: (Tables) throws -> Result) throws -> Result {
    do {
      return try engine.write(permit.part) { try body(Tables($0, permit)) }
    } catch let error as SQLError where error.kind == .uncertain {
      throw UncertainWrite(description: error.description)
    }
  }
}

/// The connection was lost while something was being stored: nobody knows whether it was.
public struct UncertainWrite: Error, CustomStringConvertible, Sendable {
  public let description: String
}

extension Permit {
  /// What is written with it: a council's plans and what is said of them are its own; accounts and whatever else all of them
  /// share are everything.
  fileprivate var part: WritePart {
    guard let council else { return deed == .enter ? .council(Tables.installation) : .everything }
    switch deed {
    case .giveUpdates, .editPlans, .publishPlans: return .council(council)
    case .readPublished, .enter, .keepOwnAccount, .seePeople, .keepPeople, .readNotes, .keepRecord, .keepInstallation:
      return .everything
    }
  }
}

extension Store {
  /// Writes one row by its key, beside whatever else is written.
  ///
  /// - Parameter permit: by whom.
  public func writeRow(_ permit: Permit, _ body: (Tables) throws -> Void) throws {
    try engine.write(.row) { try body(Tables($0, permit)) }
  }
}

/// The tables inside one read or write. Each table's statements are in a file of its own.
public struct Tables {
  let sql: any SQLConnection
  /// By whom, and for which council.
  public let permit: Permit
  /// The council whose rows these are; 0 for the installation's own. Every statement on what a council owns names it.
  public let council: Int

  init(_ sql: any SQLConnection, _ permit: Permit) {
    self.init(sql, permit, council: permit.council ?? Tables.installation)
  }

  private init(_ sql: any SQLConnection, _ permit: Permit, council: Int) {
    self.sql = sql
    self.permit = permit
    self.council = council
  }

  /// The installation itself, where a council's number stands.
  public static let installation = 0

  /// The same for another council's rows, where what everybody may read is gathered from all of them.
  ///
  /// - Throws: `NotPermitted` unless the permit is for the installation as a whole.
  public func of(_ council: Int) throws -> Tables {
    guard permit.council == nil else { throw NotPermitted(permit.deed) }
    return Tables(sql, permit, council: council)
  }

  /// Lets statements take as long as they need, where whole tables are read.
  public func takeTime() throws { try sql.takeTime() }

  /// The same for what belongs to no council: accounts, releases, definitions.
  public var ofInstallation: Tables { Tables(sql, permit, council: Tables.installation) }
}
