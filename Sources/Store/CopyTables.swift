public import Accounts
import SQL
import Secrets

/// What a table holds: how many rows, and a digest of them all in the order of their key.
public struct TableContent: Equatable, Sendable {
  public let table: String
  public let rows: Int
  /// 64 hexadecimal digits.
  public let digest: String
}

extension Store {
  /// Copies every row into a store that has none, as they are at one time, whatever is written meanwhile.
  ///
  /// - Parameters:
  ///   - permit: for the installation.
  ///   - progress: the table, and how many of all tables are done.
  /// - Returns: what both hold, table by table.
  /// - Throws: `SQLError` where the other has rows already, or doesn't hold the same afterwards: then it is as it was before.
  public func copy(
    _ permit: Permit, to other: Store, progress: (_ table: String, _ share: Double) throws -> Void
  ) throws -> [TableContent] {
    try read(permit) { source in
      try source.takeTime()
      return try other.write(permit) { target in
        try target.takeTime()
        return try source.copy(to: target, progress)
      }
    }
  }

  /// What every table holds.
  public func contents(_ permit: Permit) throws -> [TableContent] {
    try read(permit) { tables in
      try tables.takeTime()
      return try tables.sql.tables().map { try tables.content(of: $0) }
    }
  }
}

extension Tables {
  fileprivate func copy(
    to target: Tables, _ progress: (_ table: String, _ share: Double) throws -> Void
  ) throws -> [TableContent] {
    // Ours: somebody may have put others beside them.
    let tables = try target.sql.tables().inOrderOfReference.filter { $0.name != "schema_migration" }
    for table in tables {
      let held = SQLStatement("SELECT count(*) AS n FROM \(table.name)")
      guard try target.sql.rows(held).first?.integer("n") == 0 else {
        throw SQLError(
          .constraint, "The database to copy to holds something already (\(table.name)). Name an empty one.")
      }
    }
    return try tables.enumerated().map { place, table in
      try progress(table.name, Double(place) / Double(tables.count))
      try target.sql.load(table.name, columns: table.columns.map(\.name)) { loader in
        try sql.read(table.everyRow) { try loader.add($0.values) }
      }
      let (given, taken) = (try content(of: table), try target.content(of: table))
      guard given == taken else {
        throw SQLError(.damaged, "\(table.name) is not the same after copying. Nothing was kept.")
      }
      return taken
    }
  }

  fileprivate func content(of table: SQLTable) throws -> TableContent {
    var stream = DigestStream()
    var rows = 0
    try sql.read(table.everyRow) { row in
      rows += 1
      stream.add { bytes in for value in row.values { value.code(into: &bytes) } }
    }
    return TableContent(table: table.name, rows: rows, digest: stream.digest.hex)
  }
}
