import FoundationEssentials
import Log
import Store
import Supply
import TestSupport

/// The record that comes with Cairn, imported once into a database of its own.
enum Bundled {
  static let home = Result {
    try Home(
      named: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path,
      executable: "")
  }

  private static let database = Result {
    try PreparedDatabase { engine in
      try PrepareDatabase(home: home.get()).run(
        by: tester, in: Store(engine), Occasion(milliseconds: 0), progress: { _, _ in })
    }
  }

  /// A store of one's own with all of it.
  static func store() throws -> Store { try Store(database.get().copy()) }

  static let record = Result { try LoadRecord().run(from: store()) }
}
