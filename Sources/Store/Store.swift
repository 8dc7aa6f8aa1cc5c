public import SQL

/// Cairn's tables in a database with the newest schema.
public struct Store: Sendable {
  private let engine: any SQLEngine

  /// Opens the store and brings its schema up to date.
  ///
  /// - Throws: `SQLError`.
  public init(_ engine: any SQLEngine) throws {
    self.engine = engine
    try Migrator(Store.migrations).migrate(engine)
  }

  /// Reads that all see one state.
  public func read<Result>(_ body: (Tables) throws -> Result) throws -> Result {
    try engine.read { try body(Tables(sql: $0)) }
  }

  /// Writes in one transaction: all of it or none.
  public func write<Result>(_ body: (Tables) throws -> Result) throws -> Result {
    try engine.write { try body(Tables(sql: $0)) }
  }

  private static let migrations = [
    Migration(
      number: 1, name: "first-record",
      script: String(decoding: PackageResources._001_first_record_sql, as: UTF8.self)),
    Migration(
      number: 2, name: "where-definitions-come-from",
      script: String(decoding: PackageResources._002_where_definitions_come_from_sql, as: UTF8.self)),
    Migration(
      number: 3, name: "people-and-log",
      script: String(decoding: PackageResources._003_people_and_log_sql, as: UTF8.self)),
    Migration(
      number: 4, name: "action-updates",
      script: String(decoding: PackageResources._004_action_updates_sql, as: UTF8.self)),
    Migration(number: 5, name: "plans", script: String(decoding: PackageResources._005_plans_sql, as: UTF8.self)),
    Migration(
      number: 6, name: "delivery", script: String(decoding: PackageResources._006_delivery_sql, as: UTF8.self)),
    Migration(
      number: 7, name: "sign-on",
      script: String(decoding: PackageResources._007_sign_on_sql, as: UTF8.self)),
    Migration(number: 8, name: "pins", script: String(decoding: PackageResources._008_pins_sql, as: UTF8.self)),
  ]
}

/// The tables inside one read or write. Each table's statements are in a file of its own.
public struct Tables {
  let sql: any SQLConnection
}
