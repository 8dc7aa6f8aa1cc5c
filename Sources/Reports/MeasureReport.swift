import PublishedData
public import Strategy

/// What a page, a text or a file says of one success measure: every number and sentence decided once.
public struct MeasureReport: Sendable {
  /// The evaluation it was written from, for the figures that files carry unrounded.
  public let evaluation: MeasureEvaluation
  /// `EHC plans issued within 20 weeks: at least 90% by 2023`.
  public let heading: String
  public let verdict: VerdictLabel
  /// What was found, in whole sentences that are true without the page around them.
  public let sentence: String
  public let working: [Fact]
  /// The series it is judged by or that stand in for it, in the document's order.
  public let parts: [PartReport]
  /// Nil where nothing of it is published.
  public let chart: LineFigure?
  public let table: PeriodTable?
  /// Nil where no authority has a figure or neither way is better.
  public let strip: StripFigure?
  /// Nil where no edition names neighbours.
  public let neighbours: NeighbourTable?
  public let sources: [Fact]
  /// How the target came to be what it is, the earliest first.
  public let history: [Fact]
  /// Which figure is wanted from whom, and when the next is due; empty where all is there.
  public let awaited: [Fact]
  /// What it would take to reach what was promised; nil where it is reached, or that can't be said.
  public let ambition: AmbitionReport?

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
    let words = MeasureWords(evaluation)
    self.evaluation = evaluation
    heading = words.heading
    verdict = VerdictLabel(evaluation.verdict)
    sentence = words.sentence
    working = words.working
    parts = evaluation.parts.map { PartReport($0, evaluation) }
    chart = evaluation.main.flatMap { LineFigure($0, evaluation) }
    table = evaluation.main.map { PeriodTable($0, evaluation) }
    strip = evaluation.main.flatMap { StripFigure($0, evaluation) }
    neighbours = NeighbourTable(evaluation)
    sources = words.sources
    history = AmendmentWords(evaluation).history
    awaited = words.awaited
    ambition = AmbitionReport(evaluation)
  }

  public var id: String { evaluation.measure.id }
  public var authority: String { evaluation.authority.name }
}
