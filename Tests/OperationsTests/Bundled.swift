import FoundationEssentials
import Log
import SQLiteEngine
import Store
import Supply
import TestSupport

/// The record that comes with Cairn, imported once into a database file of its own.
enum Bundled {
  static let record = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-bundled-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let clone = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path
    let store = try Store(SQLiteEngine(path: folder.appending(path: "cairn.sqlite").path))
    try PrepareDatabase(home: Home(named: clone, executable: "")).run(
      by: tester, in: store, Occasion(milliseconds: 0), progress: { _, _ in })
    return try LoadRecord().run(from: store)
  }
}
