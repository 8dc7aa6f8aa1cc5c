import Benchmarking
public import PublishedData

/// How one area stands on one national commitment: what a table of all areas needs, without the working.
public struct CommitmentStanding: Sendable {
  public let commitment: NationalCommitment
  public let area: Area
  /// Of England on what each authority must do, its figure held against the same: no verdict on anybody.
  public let verdict: Verdict
  /// The figure that decides, or the latest there is; nil where none is published.
  public let figure: PeriodFigure?
  /// England's in the same period.
  public let england: Double?
  /// What the figure is of; nil where nothing of it is held.
  public let indicator: Indicator?
  public let series: Indicator.Series?

  /// Whether the area is one that is held to it: an authority to what each must do, England to what is wanted of England.
  public var isHeld: Bool { (commitment.scope == .england) == (area.id == .england) }

  public init(_ evaluation: MeasureEvaluation, of commitment: NationalCommitment) {
    self.commitment = commitment
    area = evaluation.authority
    verdict = evaluation.verdict
    let part = evaluation.main
    indicator = part?.indicator
    series = part?.figures.series
    let latest = part?.periods.last { $0.own.number != nil }
    let figure = part?.judgement?.judged ?? latest.flatMap { PeriodFigure(period: $0.period, value: $0.own) }
    self.figure = figure
    england = part?.periods.first { $0.period == figure?.period }?.england?.number
  }
}

/// How every authority stands on every national commitment on a day.
public struct NationalStandings: Sendable {
  public let commitments: [NationalCommitment]
  /// The authorities there are, by name.
  public let areas: [Area]
  /// Of England, in the order of the commitments.
  public let england: [CommitmentStanding]
  private let standings: [LocationID: [CommitmentStanding]]

  /// - Parameter standings: of each authority, in the order of the commitments.
  public init(
    _ commitments: [NationalCommitment], areas: [Area], england: [CommitmentStanding],
    standings: [LocationID: [CommitmentStanding]]
  ) {
    (self.commitments, self.areas, self.england, self.standings) = (commitments, areas, england, standings)
  }

  /// Of one authority, in the order of the commitments; empty for what is none.
  public func of(_ area: LocationID) -> [CommitmentStanding] { standings[area] ?? [] }

  /// Of every authority on one commitment, by the authority's name.
  public func on(_ commitment: String) -> [CommitmentStanding] {
    guard let place = commitments.firstIndex(where: { $0.id == commitment }) else { return [] }
    return areas.compactMap { area in standings[area.id].map { $0[place] } }
  }
}
