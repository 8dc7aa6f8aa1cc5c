public import Benchmarking
public import Days
import Findings
import Secrets
public import Strategy

/// Everything that is judged and shown, in memory: the published record, which all share, and each council's own part. What
/// one council changes replaces its part and nothing else.
public struct Record: Sendable {
  public let published: PublishedRecord
  /// Changes when the published record does: its releases, or a definition that all share.
  public let publishedVersion: String
  /// Strategies that were read from their texts against this published record.
  public let shelf: StrategyShelf
  /// What law, guidance and government ask of every authority, held against it.
  public let national: NationalRecord
  /// By area number; councils without a published strategy are absent.
  public let councils: [Int: CouncilRecord]
  /// Changes when anything that is shown changes.
  public let dataVersion: String
  /// Short for `publishedVersion`, and for `dataVersion`.
  public let publishedTag, tag: String
  /// What a search looks into.
  package let search: SearchIndex
  private let places: [String: (council: Int, strategy: EducationStrategy)]

  package init(
    _ published: PublishedRecord, version: String, shelf: StrategyShelf, national: NationalRecord,
    councils: [Int: CouncilRecord], search: SearchIndex
  ) {
    self.published = published
    self.national = national
    self.search = search
    publishedVersion = version
    self.shelf = shelf
    self.councils = councils
    publishedTag = shortTag(version)
    dataVersion = ([version] + councils.sorted { $0.key < $1.key }.map(\.value.version)).joined(separator: " ")
    tag = shortTag(dataVersion)
    let all = councils.flatMap { number, council in council.strategies.map { ($0.id, (number, $0)) } }
    places = Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  /// Every published strategy, by id.
  public var strategies: [EducationStrategy] {
    councils.values.flatMap(\.strategies).sorted { $0.id < $1.id }
  }

  /// The published strategy of an id; nil where there is none.
  public func find(_ id: String) -> EducationStrategy? { places[id]?.strategy }

  /// - Throws: `Refusal` that names the strategies there are.
  public func strategy(_ id: String) throws -> EducationStrategy {
    if let found = find(id) { return found }
    throw Refusal(noStrategy: id, of: places.keys.sorted())
  }

  /// The council whose strategy it is; nil where there is no such strategy.
  public func council(of strategy: String) -> CouncilRecord? { places[strategy].flatMap { councils[$0.council] } }

  /// Judges every strategy, and every authority on national commitments, on a day, on all processors, so that nobody waits for it afterwards.
  ///
  /// - Throws: `Refusal` where the record does not hold what a measure names.
  public func judge(on day: Day) throws {
    _ = try InParallel.map(Array(councils.values)) { council in
      for strategy in council.strategies { _ = try council.evaluations(of: strategy, on: day) }
    }
    _ = try national.standings(on: day)
  }

  /// Every measure of every published strategy judged on a day, the strategies by id.
  ///
  /// - Throws: `Refusal` where the record does not hold what a measure names.
  public func evaluations(on day: Day) throws -> [MeasureEvaluation] {
    try strategies.flatMap { try council(of: $0.id)?.evaluations(of: $0, on: day) ?? [] }
  }

  /// One measure of a strategy that is not published yet, as it would be judged.
  ///
  /// - Throws: `Refusal` where the record does not hold what it names.
  public func judge(_ measure: String, of draft: EducationStrategy, on day: Day) throws -> MeasureEvaluation? {
    let council = holding(draft).council(of: draft.id)
    return try council?.evaluations(of: draft, on: day) { _, own in own.id == measure }.first
  }

  /// The same with a strategy of another text, for judging what is not published yet.
  package func holding(_ strategy: EducationStrategy) -> Record {
    let own = councils[strategy.authority]
    let others = own?.strategies.filter { $0.id != strategy.id } ?? []
    let council = CouncilRecord(
      strategy.authority, strategies: others + [strategy], version: "unpublished", published: published,
      counts: shelf.counts)
    return Record(
      published, version: publishedVersion, shelf: shelf, national: national,
      councils: councils.merging([strategy.authority: council]) { $1 }, search: search)
  }
}

/// A text as sixteen digits that no other text is likely to have.
func shortTag(_ text: String) -> String { String(Digest(of: text).hex.prefix(16)) }

extension Refusal {
  /// There is no such strategy; these there are.
  package init(noStrategy id: String, of names: [String]) {
    self.init(
      .notFound,
      "There is no strategy “\(id)”.\(meant(id, in: names)) The strategies are \(names.joined(separator: ", ")).")
  }
}
