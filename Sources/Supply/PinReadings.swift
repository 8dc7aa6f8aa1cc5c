import Accounts
import DefinitionFiles
import Enquiries
import Log
import PublishedData
package import Store
package import Strategy

/// Pins what the targets of published strategies are understood as, where that was not done when they were published: in a
/// database from before readings were pinned.
struct PinReadings {
  /// - Throws: `NotPermitted`; `FindingsError` where a strategy can't be read.
  func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws {
    let permit = try actor.permit(.keepInstallation)
    let (stamps, catalogue) = try store.read(permit) { tables in
      let stamps = try tables.strategiesWithoutReadings()
      return (stamps, stamps.isEmpty ? nil : try tables.catalogue())
    }
    guard let catalogue else { return }
    let shelf = StrategyShelf(catalogue)
    for stamp in stamps {
      try store.write(permit) { tables in
        let own = try tables.of(stamp.council)
        guard let newest = try own.newestVersion(of: stamp.strategy), !newest.isRemoved else { return }
        let rows = try own.newReadings(of: newest.read(shelf, folder: "definitions"))
        if !rows.isEmpty { try own.record(.readingsPinned, about: .strategy(stamp.strategy), rows: rows, occasion) }
      }
    }
  }
}

extension Tables {
  /// Rows that pin what a strategy's targets are understood as, where nothing is pinned for their sentence yet.
  package func newReadings(of strategy: EducationStrategy) throws -> [TableRow] {
    let held = Set(try targetReadings()[strategy.id, default: []].map(\.wording))
    let readings = Set(strategy.targets.map(\.reading)).filter { !held.contains($0.wording) }
    return readings.sorted { $0.wording < $1.wording }.map { row($0, of: strategy.id) }
  }
}
