public import Accounts
import Findings
import FoundationEssentials
public import Log
import SQL
import SQLiteEngine
import Store

/// Copies a database as it is at one time into one file, while a server may write to it. From whatever engine it comes, the
/// file is an SQLite database, which is looked through before it takes its name.
public struct BackUpDatabase {
  public let place: DatabasePlace
  public let file: String

  public init(of place: DatabasePlace, to file: String) {
    self.place = place
    self.file = file
  }

  /// - Parameter progress: what is being done, and how much of all is done, 0 to 1.
  /// - Returns: how long the file is, in bytes.
  /// - Throws: `Refusal`, `NotPermitted`, `SQLError`; then there is no such file.
  public func run(
    by actor: Actor, _ occasion: Occasion, progress: (_ step: String, _ share: Double) throws -> Void
  ) throws -> Int {
    let permit = try actor.permit(.keepInstallation)
    guard place.isThere else { throw Refusal(.notFound, "There is no database \(place).") }
    guard !FileManager.default.fileExists(atPath: file) else {
      throw Refusal(
        .notAllowed, "\(file) is there already. A backup never takes the place of another: name a new file.")
    }
    try WholeFile(file).make { part in
      try progress("Copying", 0)
      switch place {
      case .file(let path): try SQLiteEngine.copy(path, to: part)
      case .server:
        try place.guardSchema()
        _ = try Store(place.engine()).copy(
          permit, to: Store(SQLiteEngine(path: part)), progress: { try progress("Copying", $1) })
      }
      try progress("Looking through the copy", 0)
      try WholeFile.lookThrough(part, named: place.description)
    }
    try note(permit, occasion)
    return try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
  }

  /// The log says when there was a backup. One that is made before an upgrade leaves the older schema as it is.
  private func note(_ permit: Permit, _ occasion: Occasion) throws {
    guard try place.schema() == Store.schema.newest else { return }
    try Store(place.engine()).write(permit) { (tables: Tables) throws -> Void in
      try tables.record(
        .databaseBackedUp, about: Subject(.installation, "database"),
        detail: URL(filePath: file).lastPathComponent, occasion)
    }
  }
}
