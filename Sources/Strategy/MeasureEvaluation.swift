public import Benchmarking
public import Days
public import PublishedData

/// A success measure judged on the record, with everything a report says about it.
public struct MeasureEvaluation: Sendable {
  public let strategy: EducationStrategy
  public let objective: EducationStrategy.Objective
  public let promise: Promise
  public let measure: SuccessMeasure
  public let indicator: Indicator
  /// What the publisher's dictionary says of the indicator.
  public let published: Measure
  public let release: Release
  public let authority: Area
  public let region: Area?
  /// The day of judging.
  public let day: Day
  public let judgement: Judgement
  /// Recognised periods that had ended by the day, oldest first.
  public let periods: [PeriodComparison]
  /// The edition in force at adoption or the nearest one, then the newest, where that is another.
  public let editions: [NeighbourEdition]
  /// Whether the first of `editions` was in force when the strategy was adopted.
  public let isPinnedInForce: Bool
  /// All authorities in the period of the latest figure.
  public let standing: Standing?
  /// The neighbours of either edition with their figures, best first by the latest.
  public let neighbours: [NeighbourFigures]

  /// Whether the deadline had passed on the day; false where there is none.
  public var isPastDeadline: Bool {
    if case .by(let deadline) = measure.target.schedule { day > deadline.day } else { false }
  }
}

/// A neighbour's figures in the periods of an evaluation.
public struct NeighbourFigures: Sendable, Equatable {
  public let area: Area
  /// In the order of the evaluation's periods; nil where the release has no line.
  public let values: [PublishedValue?]
  /// The names of the editions that count it as a neighbour.
  public let editions: [String]
}

/// The published record and what is known about its areas: all that an evaluation reads.
public struct EvaluationRecord: Sendable {
  public let cube: ObservationCube
  public let editions: [NeighbourEdition]
  /// By area number; only authorities that began or ended.
  public let validities: [Int: AreaValidity]
  /// The region's area number by a region's name, where it is not that name itself.
  public let regions: [String: Int]

  public init(
    cube: ObservationCube, editions: [NeighbourEdition], validities: [Int: AreaValidity], regions: [String: Int]
  ) {
    self.cube = cube
    self.editions = editions
    self.validities = validities
    self.regions = regions
  }

  /// The region whose figure an authority is compared with.
  public func region(of area: Area) -> Area? {
    regions[area.region].flatMap { cube.area($0) }
      ?? cube.areas.first { $0.type == .region && $0.name == area.region }
  }

  /// The authorities that did not exist on a day: not yet begun, or ended before it.
  public func absent(on day: Day) -> Set<Int> {
    let unborn = validities.values.filter { ($0.validFrom ?? day) > day }.map(\.number)
    return ended(by: day).union(unborn)
  }

  /// The authorities that had ended before a day.
  public func ended(by day: Day) -> Set<Int> {
    Set(validities.values.filter { ($0.validTo ?? day) < day }.map(\.number))
  }
}
