import Benchmarking
import PublishedData
import Statistics
import Strategy
import TargetSentences

extension LineFigure {
  /// One series of a measure over time.
  ///
  /// - Returns: nil where nothing of it is published.
  init?(_ part: MeasurePart, _ evaluation: MeasureEvaluation) {
    let words = PartWords(part, evaluation)
    let figure = FigureText(part.indicator, part.gap?.coarser ?? part.figures.series)
    let slots = PeriodSlots(part.periods.map(\.period))
    func line(_ role: Line.Role, _ name: String, _ numbers: [Double?]) -> Line? {
      let values = numbers.map { $0.map(figure.rounded) }
      guard let last = values.last(where: { $0 != nil }) ?? nil else { return nil }
      return Line(
        role: role, label: "\(name) \(part.gap == nil ? figure.full(last) : figure.plain(last))", values: values)
    }
    let drawn = PartLines(part)
    let authority = AuthorityNotes(evaluation.authority, in: part.figures)
    let own = authority.lines({ role, name, numbers in line(role, name, slots.values { numbers[$0] }) }, drawn.own)
    let lines =
      (own + [
        line(.england, "England", slots.values { drawn.england[$0] }),
        line(.neighbours, "Neighbours", slots.values { drawn.neighbours[$0] }),
      ]).compactMap(\.self)
    guard !lines.isEmpty else { return nil }
    self.init(
      title: LineFigure.title(evaluation, words), scope: part.gap == nil ? part.indicator.scope : part.name,
      slots: slots, figures: part.figures, lines: lines, target: LineFigure.target(words),
      judged: LineFigure.judged(words, slots), unit: part.indicator.unit == .percent && part.gap == nil ? "%" : "")
  }

  /// A number that the promise writes, for the figure itself or a gap.
  private static func target(_ words: PartWords) -> (Double, String)? {
    guard let clause = words.clause, case .constant(let amount) = clause.reference, words.isFigure else { return nil }
    return (amount.number, "Promise: \(TargetSentence.write(amount))")
  }

  private static func judged(_ words: PartWords, _ slots: PeriodSlots) -> (Int, Double, String, Verdict)? {
    guard words.isFigure, let judgement = words.judgement, judgement.pooled == nil, let judged = judgement.judged,
      let number = judged.value.number, let place = slots.place(of: judged.period)
    else { return nil }
    return (place, number, words.text.short(number), judgement.verdict)
  }

  /// How far the judged and the latest figure stand from what was promised; without a verdict, where they stand.
  private static func title(_ evaluation: MeasureEvaluation, _ words: PartWords) -> String {
    guard let judgement = words.judgement, let then = distance(judgement.judged, judgement.reference, words) else {
      return words.latestOwn.map { "\(evaluation.authority.name) \($0)" } ?? "No figure to judge this promise by"
    }
    let when = evaluation.isPastDeadline ? "at the deadline" : "now"
    let first = English.capitalized("\(then.size) \(then.side)".trimmingStart + " \(when)")
    guard judgement.latest != judgement.judged,
      let now = distance(judgement.latest, judgement.latestReference, words)
    else { return first }
    return now.side == then.side && !now.number.isEmpty
      ? "\(first), \(now.number) now" : "\(first), \("\(now.number) \(now.side)".trimmingStart) now"
  }

  /// `47.1`, `47.1 points` and `short`; no number and `exactly as promised`.
  private static func distance(
    _ figure: PeriodFigure?, _ reference: Double?, _ words: PartWords
  ) -> (number: String, size: String, side: String)? {
    guard words.isFigure, let number = figure?.value.number, let reference, let holds = words.holds(number, reference)
    else { return nil }
    let difference = (words.text.figure.rounded(number) - reference).magnitude
    if words.text.figure.rounded(difference) == 0 {
      return ("", "", holds ? "exactly as promised" : "level, not beyond")
    }
    let unit = words.text.figure.unit == .percent ? " points" : ""
    let place = words.text.isGap ? (holds ? "narrower" : "wider") : holds ? "to spare" : "short"
    let written = words.text.figure.plain(difference)
    return (written, written + unit, place)
  }
}

/// The numbers of a part's lines by period: figures, or gaps where a gap is meant.
private struct PartLines {
  let own, england, neighbours: [Double?]

  init(_ part: MeasurePart) {
    guard part.gap != nil else {
      own = part.periods.map(\.own.number)
      england = part.periods.map { $0.england?.number }
      neighbours = part.periods.map { $0.neighbours.first??.mean?.value }
      return
    }
    own = part.periods.map { $0.gaps?.own }
    england = part.periods.map { $0.gaps?.england }
    neighbours = part.periods.map { $0.gaps?.neighbours.first??.value }
  }
}

extension String {
  /// Without the spaces it begins with.
  fileprivate var trimmingStart: String { String(drop { $0 == " " }) }
}
