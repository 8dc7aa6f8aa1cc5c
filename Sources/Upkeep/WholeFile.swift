import Findings
import FoundationEssentials
import Glibc
import SQL
import SQLiteEngine
import Store

/// A database file that is there whole or not at all: it is made under another name, is brought to the disk, and takes its
/// own name then.
struct WholeFile {
  let path: String

  init(_ path: String) { self.path = path }

  func make(_ fill: (_ part: String) throws -> Void) throws {
    let part = "\(path).part"
    func clean() { for left in [part, "\(part)-wal", "\(part)-shm", "\(part)-journal"] { unlink(left) } }
    clean()
    // SQLite would take what is left of another database for the end of this one.
    let left = ["-wal", "-shm", "-journal"].map { path + $0 }.filter(FileManager.default.fileExists)
    guard left.isEmpty else {
      throw Refusal(
        .notAllowed,
        "Of a database that was here, \(left.joined(separator: " and ")) is left. Move it away, with the database it belongs to."
      )
    }
    do {
      try fill(part)
      try SQLiteEngine.settle(part)
      try sync(part)
    } catch let error as SQLError where error.description.contains(part) {
      clean()
      throw SQLError(error.kind, error.description.replacing(part, with: path))
    } catch {
      clean()
      throw error
    }
    guard rename(part, path) == 0 else { throw Refusal(.couldNotRun, "\(path) can't be made: \(reason()).") }
    try sync(URL(filePath: path).deletingLastPathComponent().path)
  }

  /// - Throws: `Refusal` where the file is damaged or no database of Cairn's.
  static func lookThrough(_ part: String, named name: String) throws {
    do {
      try lookThrough(part, name)
    } catch let error as SQLError {
      throw SQLError(error.kind, error.description.replacing(part, with: name))
    }
  }

  private static func lookThrough(_ part: String, _ name: String) throws {
    let engine = try SQLiteEngine(reading: part)
    guard try Store.schema.reached(engine) > 0 else { throw Refusal(.notAllowed, "\(name) is not a Cairn database.") }
    let faults = try engine.read { try $0.integrityFaults() }
    guard faults.isEmpty else {
      throw Refusal(.couldNotRun, "\(name) is damaged (\(faults.prefix(3).joined(separator: "; "))). Nothing was made.")
    }
  }

  private func sync(_ path: String) throws {
    let file = open(path, O_RDONLY)
    defer { if file >= 0 { close(file) } }
    guard file >= 0, fsync(file) == 0 else { throw Refusal(.couldNotRun, "\(path) can't be written: \(reason()).") }
  }

  private func reason() -> String { String(cString: strerror(errno)) }
}
