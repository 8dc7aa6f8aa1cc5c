import Accounts
import SQL
import Store
import Testing
import TestSupport

/// Loses its connection at the moment at which a write is stored.
private struct LosingEngine: SQLEngine {
  let engine: any SQLEngine

  func read<Result>(_ body: (any SQLConnection) throws -> Result) throws -> Result { try engine.read(body) }

  func write<Result>(_ part: WritePart, _ body: (any SQLConnection) throws -> Result) throws -> Result {
    _ = try engine.write(part, body)
    throw SQLError(.uncertain, "The connection was lost while this was being stored.")
  }

  func migrate(_ body: (any SQLConnection) throws -> Void) throws { try engine.migrate(body) }
}

@Test func `A write of which nobody knows whether it was stored is told apart from one that was not`() throws {
  let store = try Store(LosingEngine(engine: TestDatabase.empty()))
  let error = #expect(throws: UncertainWrite.self) {
    try store.write(tester.permit(.keepInstallation)) { _ in }
  }
  #expect(error?.description.contains("lost while this was being stored") == true)
}
