public import Days
public import PublishedData

/// What is known of a council: how it stands on national commitments, its neighbours, what it promised.
public struct CouncilDescription: Sendable {
  public let area: Area
  public let region: Area?
  /// On every national commitment with the working, in the order of the standings'.
  public let evaluations: [MeasureEvaluation]
  /// Of every authority.
  public let standings: NationalStandings
  /// Its statistical neighbours of the newest edition that names some, the nearest first, and the edition's name.
  public let neighbours: [Area]
  public let edition: String?
  /// The measures of each of its published strategies, judged.
  public let strategies: [[MeasureEvaluation]]
  /// The day of judging.
  public let day: Day

  public init(
    area: Area, region: Area?, evaluations: [MeasureEvaluation], standings: NationalStandings, neighbours: [Area],
    edition: String?, strategies: [[MeasureEvaluation]], day: Day
  ) {
    (self.area, self.region, self.evaluations, self.standings) = (area, region, evaluations, standings)
    (self.neighbours, self.edition, self.strategies, self.day) = (neighbours, edition, strategies, day)
  }
}
