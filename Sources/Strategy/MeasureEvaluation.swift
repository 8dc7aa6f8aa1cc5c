public import Benchmarking
public import Days
public import PublishedData
public import TargetSentences

/// A success measure judged on the record, with everything a report says about it.
public struct MeasureEvaluation: Sendable {
  public let strategy: EducationStrategy
  public let objective: EducationStrategy.Objective
  public let promise: Promise
  public let measure: SuccessMeasure
  /// What it is where no council promised it; nil for a council's own promise.
  public let commitment: NationalCommitment?
  /// That of the areas, and the one of the record that was known last.
  public let release, newest: Release
  public let authority: Area
  public let region: Area?
  /// The day of judging.
  public let day: Day
  /// The target in force on that day.
  public let target: StatedTarget
  /// When the promise was made: the measure's own day, else the strategy's.
  public let adopted: Day
  public let verdict: Verdict
  /// The verdict with the newest neighbour sets in place of those in force at adoption.
  public let currentVerdict: Verdict
  /// The verdict on the target as it was first adopted; nil where no amendment had taken effect by the day.
  public let firstVerdict: Verdict?
  /// One for each published series, proxies included, in the document's order.
  public let parts: [MeasurePart]
  /// Indicators that it names and the releases held have no figures of, such as a measure that is not in LAIT any more.
  public let missing: [Indicator]
  /// Series shown beside it and not judged.
  public let context: [MeasurePart]
  /// The edition in force at adoption or the nearest one, then the newest, where that is another.
  public let editions: [NeighbourEdition]
  /// Whether the first of `editions` was in force when the promise was made.
  public let isPinnedInForce: Bool

  /// The part that charts and tables show: the first that is judged, else the first there is.
  public var main: MeasurePart? { parts.first { !$0.series.isProxy } ?? parts.first ?? context.first }

  /// The parts that decide.
  public var judgedParts: [MeasurePart] { measure.evidence == .published ? parts.filter { !$0.series.isProxy } : [] }

  /// The last deadline of the target; nil where none is stated.
  public var deadline: Deadline? { target.rule.deadline }

  /// Whether the deadline had passed on the day; false where there is none.
  public var isPastDeadline: Bool { deadline.map { day > $0.day } ?? false }
}

/// One published series of a success measure, judged.
public struct MeasurePart: Sendable {
  public let series: MeasureSeries
  public let figures: SeriesFigures
  /// Where the gap to the group's peers is meant.
  public let gap: GapFigures?
  /// One for each measured clause of the target; empty for context.
  public let judgements: [Judgement]
  public let verdict: Verdict
  /// Recognised periods that had ended by the day, oldest first.
  public let periods: [PeriodComparison]
  /// Whose the promise is, and the editions of neighbours that it is held against.
  let authority: LocationID
  let editions: [NeighbourEdition]

  /// All authorities in the period of the latest figure. Worked out when it is asked for: kept, those of 153 councils'
  /// measures would take 90 MB.
  public var standing: Benchmarking.Standing? {
    figures.places.last { figures.number(authority, $0) != nil }.map { figures.standing($0) }
  }

  /// The neighbours of either edition with their figures, worked out when they are asked for.
  public var neighbours: [NeighbourFigures] {
    NeighbourFigures.all(of: authority, editions: editions, figures: figures, gap: gap)
  }

  /// Of a series that has ended or is paused: what could be judged in its place; at most one. It decides nothing.
  public let proposed: [Proposal]

  /// A series proposed in another's place, judged by the same target.
  public struct Proposal: Sendable {
    public let part: MeasurePart
    /// How it differs, as a sentence.
    public let difference: String
  }

  /// The last period with a figure of the authority's, or with a gap where one is meant, and England's beside it.
  public var latest: (period: TimePeriod, own: Double, england: Double?)? {
    periods.reversed().lazy.compactMap { comparison in
      let (own, england) =
        gap == nil
        ? (comparison.own.number, comparison.england?.number) : (comparison.gaps?.own, comparison.gaps?.england)
      return own.map { (comparison.period, $0, england) }
    }.first
  }

  public var indicator: Indicator { figures.indicator }
  /// What the publisher's dictionary says of it.
  public var published: Measure { figures.block.measure }
  /// The place of the clause that decides: the first with the verdict of the whole, else the last; nil without clauses.
  public var deciding: Int? { judgements.firstIndex { $0.verdict == verdict } ?? judgements.indices.last }
  /// The judgement on it.
  public var judgement: Judgement? { deciding.map { judgements[$0] } }
}

/// A neighbour's figures in the periods of an evaluation.
public struct NeighbourFigures: Sendable, Equatable {
  public let area: Area
  /// The figures, or the gaps where one is meant, in the order of the part's periods; nil where there is none, and in
  /// periods at whose end the neighbour had ended.
  public let numbers: [Double?]
  /// The names of the editions that count it as a neighbour.
  public let editions: [String]
}
