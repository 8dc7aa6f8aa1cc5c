import Accounts
public import Benchmarking
public import Days
import DefinitionFiles
import PublishedData
public import Store
public import Strategy

/// Everything that is judged and shown, in memory: one state of the store.
public struct Record: Sendable {
  public let strategies: [EducationStrategy]
  public let published: PublishedRecord
  /// Changes when anything that is shown changes: the release and the version of every definition.
  public let dataVersion: String

  /// - Throws: `Refusal` that names the strategies there are.
  public func strategy(_ id: String) throws -> EducationStrategy {
    if let strategy = strategies.first(where: { $0.id == id }) { return strategy }
    throw Refusal(noStrategy: id, of: strategies.map(\.id))
  }
}

/// Loads the record as it was known by a day.
public struct LoadRecord {
  /// The last day whose releases, and whose versions of definitions, count; nil for all.
  public let knownBy: Day?

  public init(knownBy: Day? = nil) { self.knownBy = knownBy }

  /// - Throws: `Refusal` when nothing was known by the day; `SQLError`.
  public func run(from store: Store) throws -> Record {
    try store.read(Actor.nobody.permit(.readPublished)) { try run(from: $0) }
  }

  /// The same inside a read that goes on.
  func run(from tables: Tables) throws -> Record {
    let figures = try LoadFigures(knownBy: knownBy).run(from: tables)
    let release = figures.cube.release
    let counts = try LoadFigures(knownBy: knownBy).counts(from: tables, in: figures.cube)
    let versions = DefinitionHistory(try tables.definitionVersions()).current(knownBy: knownBy)
    let held = try tables.everyStrategy(knownBy: knownBy)
    let definitions = try Definitions(versions, held, folder: "definitions")
    let editions = figures.neighbours.map { name, neighbours in
      NeighbourEdition(
        name: name, inForceFrom: definitions.areas.editionsInForce[name] ?? release.knownFrom,
        neighbours: neighbours)
    }
    let pins = try tables.everyPin(knownBy: knownBy)
    return Record(
      strategies: definitions.strategies.map { $0.holding(pins[$0.id] ?? []) },
      published: PublishedRecord(
        cube: figures.cube, catalogue: definitions.catalogue,
        editions: editions.sorted { $0.inForceFrom < $1.inForceFrom }, sets: definitions.sets,
        validities: definitions.areas.validities, regions: definitions.areas.regions, counts: counts.blocks),
      dataVersion: dataVersion([release] + counts.releases, versions, held.map { ($0.strategy, $0.version) }))
  }
}

/// Tells one state of what is shown from another, without loading it.
public struct DataVersion {
  public init() {}

  /// The data version that the record would have.
  public func run(from store: Store) throws -> String {
    try store.read(Actor.nobody.permit(.readPublished)) { tables in
      let releases = LoadFigures().newest(of: try tables.releases())
      let strategies = try tables.strategyStamps().filter { !$0.isRemoved }.map { ($0.strategy, $0.version) }
      return dataVersion(releases, DefinitionHistory(try tables.definitionVersions()).current(), strategies)
    }
  }
}

private func dataVersion(
  _ releases: [Release], _ versions: [DefinitionVersion], _ strategies: [(id: String, version: Int)]
) -> String {
  let definitions =
    versions.map { "\($0.path)@\($0.version)" } + strategies.map { "strategies/\($0.id).yaml@\($0.version)" }
  return (releases.map(\.id) + definitions).joined(separator: " ")
}
