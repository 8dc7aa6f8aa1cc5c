import FoundationEssentials
import Log
import Store
import Supply
import TestSupport

/// The record that comes with Cairn, imported once into a database of its own.
enum Bundled {
  static let record = Result {
    let clone = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path
    let store = try Store(TestDatabase.empty())
    try PrepareDatabase(home: Home(named: clone, executable: "")).run(
      by: tester, in: store, Occasion(milliseconds: 0), progress: { _, _ in })
    return try LoadRecord().run(from: store)
  }
}
