public import PublishedData
public import Statistics
public import Strategy

/// A claim of a document, held against the record.
public struct CheckedClaim: Sendable {
  /// The whole sentence, and the words of it that claim something.
  public let sentence, words: String
  /// Where it stands: a page, a heading; empty where neither is known.
  public let place: String
  public let outcome: Outcome
  public let why: Reason

  public enum Outcome: String, Sendable, CaseIterable {
    case right, wrong
    case outOfDate = "out of date"
    case unchecked = "can’t be checked"
  }

  /// What the record says of it.
  public enum Reason: Sendable {
    /// The figure that it states, or the right one; and of what else the stated one would be right.
    case value(Figure, instead: Mistake?)
    case rank(Rank, Figure, isOfNeighbours: Bool)
    case quarter(Int, Figure)
    /// The earlier figure and the later one.
    case moved(Figure, Figure)
    case stands(Figure, others: Figure)
    case verdict(measure: String, Verdict)
    case unknown(Obstacle)
  }

  /// A published figure.
  public struct Figure: Sendable {
    public let indicator: Indicator
    public let group: Characteristic
    /// The name of the place: an authority, a region, England, the statistical neighbours.
    public let place: String
    public let period: TimePeriod
    /// Rounded to the decimals it is published with.
    public let number: Double
    public let decimals: Int
  }

  /// What a wrong figure is right of.
  public enum Mistake: Sendable {
    case period(Figure), place(Figure), group(Figure)
    /// It was published so, and has been revised since.
    case revised(Figure)
  }

  /// Why a claim can't be held against the record.
  public enum Obstacle: Sendable, Equatable {
    case noIndicator, noFigure, noPeriod(String), gap, noMeasure(String)
  }
}

extension CheckedClaim {
  /// The figure that decides; nil where none does.
  public var figure: Figure? {
    switch why {
    case .value(let figure, instead: _), .rank(_, let figure, isOfNeighbours: _), .quarter(_, let figure),
      .moved(_, let figure), .stands(let figure, others: _):
      figure
    case .verdict, .unknown: nil
    }
  }
}
