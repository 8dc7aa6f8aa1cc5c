/// One step of the schema's history: numbered, never changed once released, only ever followed.
public struct Migration: Sendable {
  public let number: Int
  public let name: String
  public let steps: [Step]

  /// What is done, one after the other, in one transaction.
  public enum Step: Sendable {
    case script(String)
    /// A table that others refer to is dropped, and another takes its place.
    case replace(table: String, by: String)
    /// What SQL can't do, such as a digest.
    case work(@Sendable (any SQLConnection) throws -> Void)
  }

  public init(number: Int, name: String, steps: [Step]) {
    self.number = number
    self.name = name
    self.steps = steps
  }

  public init(number: Int, name: String, script: String) {
    self.init(number: number, name: name, steps: [.script(script)])
  }

  fileprivate func run(_ sql: any SQLConnection) throws {
    for step in steps {
      switch step {
      case .script(let text): try sql.script(text)
      case .replace(let table, let other): try sql.replace(table: table, by: other)
      case .work(let work): try work(sql)
      }
    }
  }
}

/// Brings a database to the newest schema.
public struct Migrator: Sendable {
  private let migrations: [Migration]

  /// - Parameter migrations: in order, from 1 without gaps.
  public init(_ migrations: [Migration]) { self.migrations = migrations }

  /// The number of the newest migration.
  public var newest: Int { migrations.last?.number ?? 0 }

  /// The number of the last migration that a database has had; 0 where it is no database of Cairn's yet.
  public func reached(_ engine: any SQLEngine) throws -> Int { try engine.read(reached) }

  /// Runs the migrations that the database has not had, each in a transaction of its own.
  ///
  /// - Throws: `SQLError` when the database was made by a later version.
  public func migrate(_ engine: any SQLEngine) throws {
    let found = try reached(engine)
    guard found < newest else { return try refuseLater(found) }
    for migration in migrations {
      try engine.migrate { sql in
        guard try reached(sql) < migration.number else { return }
        try migration.run(sql)
        try sql.execute(
          SQLStatement(
            "INSERT INTO schema_migration (number, name) VALUES ($1, $2)", .integer(migration.number),
            .text(migration.name)))
      }
    }
  }

  /// The number of the last migration that the database has had, 0 for an empty one.
  private func reached(_ sql: any SQLConnection) throws -> Int {
    guard try sql.hasTable("schema_migration") else { return 0 }
    return try sql.rows(SQLStatement("SELECT max(number) AS number FROM schema_migration"))
      .first?.optionalInteger("number") ?? 0
  }

  private func refuseLater(_ reached: Int) throws {
    guard reached > newest else { return }
    throw SQLError(
      .other,
      "This database was made by a later version of Cairn (schema \(reached); this version knows \(newest)). "
        + "Use that version, or another database with --database.")
  }
}
