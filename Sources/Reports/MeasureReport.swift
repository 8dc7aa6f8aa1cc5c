import PublishedData
public import Strategy

/// What a page, a text or a file says of one success measure: every number and sentence decided once, each when it is asked
/// for: a scorecard needs few of them.
public struct MeasureReport: Sendable {
  /// The evaluation it is written from, for the figures that files carry unrounded.
  public let evaluation: MeasureEvaluation
  public let verdict: VerdictLabel

  /// A term and what is to be said of it.
  public struct Fact: Equatable, Sendable {
    public let term: String
    public let detail: String

    public init(_ term: String, _ detail: String) {
      self.term = term
      self.detail = detail
    }
  }

  public init(_ evaluation: MeasureEvaluation) {
    self.evaluation = evaluation
    verdict = VerdictLabel(evaluation.verdict)
  }

  public var id: String { evaluation.measure.id }
  public var authority: String { evaluation.authority.name }

  private var words: MeasureWords { MeasureWords(evaluation) }

  /// `EHC plans issued within 20 weeks: at least 90% by 2023`.
  public var heading: String { words.heading }

  /// What was found, in whole sentences that are true without the page around them.
  public var sentence: String { words.sentence }

  public var working: [Fact] { words.working }

  /// The series it is judged by or that stand in for it, in the document's order.
  public var parts: [PartReport] { evaluation.parts.map { PartReport($0, evaluation) } }

  /// Nil where nothing of it is published.
  public var chart: LineFigure? { evaluation.main.flatMap { LineFigure($0, evaluation) } }

  public var table: PeriodTable? { evaluation.main.map { PeriodTable($0, evaluation) } }

  /// Nil where no authority has a figure or neither way is better.
  public var strip: StripFigure? { evaluation.main.flatMap { StripFigure($0, evaluation) } }

  /// Nil where no edition names neighbours.
  public var neighbours: NeighbourTable? { NeighbourTable(evaluation) }

  public var sources: [Fact] { words.sources }

  /// How the target came to be what it is, the earliest first.
  public var history: [Fact] { AmendmentWords(evaluation).history }

  /// Which figure is wanted from whom, and when the next is due; empty where all is there.
  public var awaited: [Fact] { words.awaited }

  /// What it would take to reach what was promised; nil where it is reached, or that can't be said.
  public var ambition: AmbitionReport? { AmbitionReport(evaluation) }
}
