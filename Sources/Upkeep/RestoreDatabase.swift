public import Accounts
import Findings
import FoundationEssentials
import SQLiteEngine
import Store

/// Makes a database from a backup. It never takes the place of one that is there.
public struct RestoreDatabase {
  public let file: String
  public let place: DatabasePlace

  public init(from file: String, to place: DatabasePlace) {
    self.file = file
    self.place = place
  }

  /// - Parameter progress: what is being done, and how much of all is done, 0 to 1.
  /// - Throws: `Refusal`, `NotPermitted`, `SQLError`; then the database is not there, or is empty as before.
  public func run(by actor: Actor, progress: (_ step: String, _ share: Double) throws -> Void) throws {
    let permit = try actor.permit(.keepInstallation)
    guard FileManager.default.fileExists(atPath: file) else { throw Refusal(.notFound, "There is no backup \(file).") }
    try progress("Copying", 0)
    switch place {
    case .file(let path):
      guard !place.isThere else {
        throw Refusal(.notAllowed, "\(path) is there already. Move it away first, or restore to another file.")
      }
      try WholeFile(path).make { part in
        try SQLiteEngine.copy(file, to: part)
        try progress("Looking through the copy", 0)
        try WholeFile.lookThrough(part, named: file)
      }
    case .server:
      // The backup itself stays as it is, whatever its schema.
      let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-restore-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let copy = folder.appending(path: "cairn.sqlite").path
      try SQLiteEngine.copy(file, to: copy)
      try WholeFile.lookThrough(copy, named: file)
      _ = try Store(SQLiteEngine(path: copy)).copy(
        permit, to: Store(place.engine()), progress: { try progress("Copying", $1) })
    }
  }
}
