import Accounts
import Benchmarking
public import Days
import DefinitionFiles
public import Enquiries
import PublishedData
public import Store
import Strategy

/// Loads the record as it was known by a day. What is held already and has not changed is taken over: one council's new
/// version reads that council's texts and no others.
public struct LoadRecord {
  /// The last day whose releases, and whose versions of definitions, count; nil for all.
  public let knownBy: Day?
  /// As `LoadFigures` has it.
  private let withdrawn: Set<String>?

  public init(knownBy: Day? = nil) { self.init(knownBy: knownBy, withdrawn: nil) }

  init(knownBy: Day?, withdrawn: Set<String>?) { (self.knownBy, self.withdrawn) = (knownBy, withdrawn) }

  /// - Parameter before: what was loaded earlier, of any states.
  /// - Throws: `Refusal` when nothing was known by the day; `SQLError`.
  public func run(from store: Store, after before: [Record] = []) throws -> Record {
    try store.read(Actor.nobody.permit(.readPublished)) { try run(from: $0, after: before) }
  }

  /// The same inside a read that goes on.
  func run(from tables: Tables, after before: [Record] = []) throws -> Record {
    let version = try publishedVersion(tables)
    let shared = before.first { $0.publishedVersion == version }
    let (published, shelf, national) =
      try shared.map { ($0.published, $0.shelf, $0.national) } ?? self.published(tables)
    let councils = try councils(tables, published, shelf, shared?.councils ?? [:])
    return Record(
      published, version: version, shelf: shelf, national: national, councils: councils,
      search: shared?.search ?? SearchIndex(published))
  }

  /// The releases and the version of every shared definition, without their texts.
  private func publishedVersion(_ tables: Tables) throws -> String {
    let releases = LoadFigures(knownBy: knownBy, withdrawn: withdrawn).known(of: try tables.releases())
    let definitions = try tables.definitionStamps(knownBy: knownBy).map { "\($0.path)@\($0.version)" }
    return (releases.map(\.id) + definitions).joined(separator: " ")
  }

  private func published(_ tables: Tables) throws -> (PublishedRecord, StrategyShelf, NationalRecord) {
    let figures = try LoadFigures(knownBy: knownBy, withdrawn: withdrawn).run(from: tables)
    let release = figures.cube.release
    let others = try LoadFigures(knownBy: knownBy, withdrawn: withdrawn).others(from: tables)
    let versions = DefinitionHistory(try tables.definitionVersions()).current(knownBy: knownBy)
    let definitions = try Definitions(versions, folder: "definitions")
    let editions = figures.neighbours.map { name, neighbours in
      NeighbourEdition(
        name: name, inForceFrom: definitions.areas.editionsInForce[name] ?? release.knownFrom,
        neighbours: neighbours)
    }
    let published = PublishedRecord(
      figures.cube, beside: others, catalogue: definitions.catalogue,
      editions: editions.sorted { $0.inForceFrom < $1.inForceFrom }, sets: definitions.sets,
      validities: definitions.areas.validities, regions: definitions.areas.regions)
    let shelf = StrategyShelf(published.catalogue)
    return (published, shelf, NationalRecord(definitions.commitments, published: published, counts: shelf.counts))
  }

  /// Those whose versions are as they were stay; the texts of the others are read, several at a time.
  private func councils(
    _ tables: Tables, _ published: PublishedRecord, _ shelf: StrategyShelf, _ held: [Int: CouncilRecord]
  ) throws -> [Int: CouncilRecord] {
    let stamps = Dictionary(grouping: try tables.strategyStamps(knownBy: knownBy), by: \.council)
    let pins = try tables.pinCounts(knownBy: knownBy)
    let known = stamps.map { ($0.key, CouncilRecord.version($0.value, pins: pins[$0.key] ?? 0)) }
    let versions = Dictionary(uniqueKeysWithValues: known)
    let changed = versions.filter { held[$0.key]?.version != $0.value }.keys.sorted()
    let texts = try changed.map { council in
      let own = try tables.of(council)
      return CouncilTexts(
        council: council, versions: try own.strategyVersions(knownBy: knownBy), pins: try own.pins(knownBy: knownBy),
        readings: try own.targetReadings(),
        version: versions[council] ?? "")
    }
    let read = try InParallel.map(texts) { try $0.record(published, shelf) }
    let kept = held.filter { stamps[$0.key] != nil && !changed.contains($0.key) }
    return kept.merging(read.map { ($0.council, $0) }) { $1 }
  }
}

/// What the store holds of one council's strategies.
private struct CouncilTexts: Sendable {
  let council: Int
  let versions: [StrategyVersion]
  let pins: [String: [BaselinePin]]
  let readings: [String: [PinnedReading]]
  let version: String

  func record(_ published: PublishedRecord, _ shelf: StrategyShelf) throws -> CouncilRecord {
    let strategies = try versions.map { version in
      try version.read(shelf, folder: "definitions", pinned: readings[version.strategy] ?? [])
        .holding(pins[version.strategy] ?? [])
    }
    return CouncilRecord(council, strategies: strategies, version: version, published: published, counts: shelf.counts)
  }
}

extension CouncilRecord {
  /// Pins belong to it: by an earlier day fewer were known of the same versions.
  static func version(_ stamps: [StrategyStamp], pins: Int) -> String {
    (stamps.map { "strategies/\($0.strategy).yaml@\($0.version)" }.sorted() + (pins == 0 ? [] : ["pins@\(pins)"]))
      .joined(separator: " ")
  }
}
