package import Benchmarking
public import Days
public import Findings
public import PublishedData
public import Strategy
import Synchronization

/// National commitments held against the published record: of every authority worked out once a day, by whoever asks first.
public final class NationalRecord: Sendable {
  /// In the order of their file; empty where none were known.
  public let commitments: [NationalCommitment]
  private let published: PublishedRecord
  private let counts: WorkCounts
  /// The oldest first.
  private let kept = Mutex<[(day: Day, standings: NationalStandings)]>([])

  /// How many days' standings are kept: today's, and those of the day that begins soon.
  private static let most = 2

  package init(_ commitments: [NationalCommitment], published: PublishedRecord, counts: WorkCounts) {
    self.commitments = commitments
    self.published = published
    self.counts = counts
  }

  /// The authorities there are, by name.
  public var areas: [Area] {
    published.areas.filter { $0.type.isLocalAuthority && $0.isObserved && !$0.isDiscontinued }
      .sorted { $0.name < $1.name }
  }

  /// How every authority stands on every commitment.
  ///
  /// - Throws: `Refusal` where the record does not hold what a commitment names.
  public func standings(on day: Day) throws -> NationalStandings {
    // Whoever asks meanwhile waits for the one that works it out.
    try kept.withLock { kept in
      if let found = kept.first(where: { $0.day == day }) { return found.standings }
      let made = try made(on: day)
      kept = (kept + [(day, made)]).suffix(NationalRecord.most)
      return made
    }
  }

  private func made(on day: Day) throws -> NationalStandings {
    let areas = areas
    let each = try InParallel.map(areas) { area in try standings(of: area.id, on: day) }
    return NationalStandings(
      commitments, areas: areas, england: try standings(of: .england, on: day),
      standings: Dictionary(uniqueKeysWithValues: zip(areas.map(\.id), each)))
  }

  private func standings(of area: LocationID, on day: Day) throws -> [CommitmentStanding] {
    try zip(commitments, evaluations(of: area, on: day)).map { CommitmentStanding($1, of: $0) }
  }

  /// One area on every commitment with its working.
  ///
  /// - Throws: `Refusal` where the record does not hold what a commitment names.
  public func evaluations(of area: LocationID, on day: Day) throws -> [MeasureEvaluation] {
    try commitments.map { commitment in
      counts.add(commitments: 1)
      let evaluation = MeasureEvaluation(of: commitment, for: area, record: published, on: day)
      guard let evaluation else {
        throw Refusal(
          .couldNotRun,
          "The national commitment “\(commitment.id)” names an indicator that is not in the definitions of indicators, or there is no area \(area)."
        )
      }
      return evaluation
    }
  }
}

extension Refusal {
  /// There is no such national commitment; these there are.
  public init(noCommitment id: String, of names: [String]) {
    self.init(
      .notFound,
      "There is no national commitment “\(id)”.\(meant(id, in: names)) They are \(names.joined(separator: ", ")).")
  }
}
