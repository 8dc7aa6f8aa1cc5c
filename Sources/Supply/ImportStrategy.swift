public import Accounts
import Benchmarking
import DefinitionFiles
import Enquiries
import Findings
public import Log
package import PublishedData
public import Store
public import Strategy

/// Takes over a strategy from a file that a person names, as a new version.
public struct ImportStrategy {
  public let file: String

  public init(file: String) { self.file = file }

  /// What came of it.
  public struct Outcome: Sendable {
    public let strategy: EducationStrategy
    /// The version that the store now holds of it.
    public let version: Int
    /// False where it held these bytes already, and nothing was changed.
    public let isNew: Bool
  }

  /// - Throws: `NotPermitted`; `FindingsError` where the file can't be used, `Refusal` where its id is another council's;
  ///   then nothing is taken over.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> Outcome {
    try InventedRecord.refuseReal(in: store)
    let text = try Home.text(file)
    let record = try LoadRecord().run(from: store)
    let typed = try StrategyFile.read(text, file: file, catalogue: record.published.catalogue)
    let permit = try actor.permit(.publishPlans, for: typed.authority)
    let (held, readings) = try store.read(permit) {
      (try $0.pins()[typed.id] ?? [], try $0.targetReadings()[typed.id] ?? [])
    }
    let strategy = try record.shelf.strategy(text, file: file, pinned: readings)
    let pins = try PinMeasures(strategy, held: held, on: record).run(on: occasion.day)
    return try store.write(permit) { tables in
      if let holder = try tables.council(ofStrategy: strategy.id), holder != strategy.authority {
        throw FindingsError([Finding(movedFrom: holder, to: strategy.authority, file: file)])
      }
      let newest = try tables.newestVersion(of: strategy.id)
      if let newest, newest.holds(text) {
        return Outcome(strategy: strategy, version: newest.version, isNew: false)
      }
      let next = try tables.appendStrategy(
        text, to: strategy.id, after: newest, from: .file, occasion,
        rows: pins.map { tables.row($0, of: strategy.id) } + tables.newReadings(of: strategy))
      return Outcome(strategy: strategy, version: next.version, isNew: true)
    }
  }
}

extension Tables {
  /// The indicators that measures may name.
  package func catalogue() throws -> Catalogue {
    let held = DefinitionHistory(try definitionVersions()).current()
    return try Catalogue(reading: held.map { ($0.path, $0.text) }, folder: "definitions")
  }
}
