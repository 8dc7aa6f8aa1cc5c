import Benchmarking
import Days
import PublishedData
import Statistics

/// Writes what is said of a comparison as a whole.
struct ComparisonWords {
  private let comparison: IndicatorComparison
  private let figures: SeriesFigures
  private let text: FigureText

  init(_ comparison: IndicatorComparison) {
    self.comparison = comparison
    figures = comparison.figures
    text = FigureText(comparison.figures.indicator, comparison.figures.series)
  }

  var heading: String {
    let group = figures.series.characteristic
    return group.id == Characteristic.everyone
      ? figures.indicator.name : "\(figures.indicator.name) (\(group.name))"
  }

  var quarters: [MeasureReport.Fact] {
    let standing = comparison.standing
    guard let cuts = standing.cuts, RankOrder(figures.block.measure.polarity) != nil else {
      return [MeasureReport.Fact("Rank", "none: the publisher does not say which way is better")]
    }
    let counts = (1...4).map { standing.count(inQuarter: $0) }
    let ties = (1...3).compactMap { quarter -> String? in
      let tied = standing.tied(atEndOf: quarter)
      return tied == 0 ? nil : "\(tied) share the figure at the end of the \(English.quarter(quarter))"
    }
    let sizes = "by rank, best first: \(English.list(counts.map(String.init))) of \(standing.authorities.count)"
    let ends = English.list([cuts.lower, cuts.middle, cuts.upper].map(text.plain))
    let on = standing.onCuts
    let onCuts = on == 0 ? "nobody stands" : on == 1 ? "one authority stands" : "\(on) authorities stand"
    return [
      MeasureReport.Fact("Quarters", ([sizes] + ties).joined(separator: "; ")),
      MeasureReport.Fact("Quantile cuts", "\(ends); \(onCuts) exactly on one"),
    ]
  }

  var sources: [MeasureReport.Fact] { figures.sources }
}

/// Writes what is said of a movement or of why there is none.
struct MovementWords {
  let text: FigureText

  func change(_ change: PeriodChange) -> String {
    switch change {
    case .changed(let change): moved(change.difference, change.movement, change.tolerance, from: change.from)
    case .none(let reason): none(reason)
    }
  }

  func trend(_ trend: FiveYearTrend) -> String {
    switch trend {
    case .line(let line):
      """
      \(line.movement.rawValue): the line through five periods from \(line.from.statedName) moves by \
      \(text.signed(line.slope, finer: text.isTotal && line.slope.magnitude >= 1 ? 0 : 1)) a period
      """
    case .none(let reason): none(reason)
    }
  }

  private func moved(_ difference: Double, _ movement: Movement, _ tolerance: Double?, from: TimePeriod) -> String {
    let within = tolerance.map { ", tolerance \(text.tolerance($0))" } ?? ""
    return "\(text.signed(difference)) since \(from.statedName): \(movement.rawValue)\(within)"
  }

  private func none(_ reason: NoComparison) -> String {
    if case .broken(let seriesBreak) = reason { return "none. \(seriesBreak.statement)" }
    return "none: \(reason.words)"
  }
}

extension AreaValidity {
  /// `it began on 1 April 2023,`
  fileprivate var otherwise: String {
    if let validFrom { return "it began on \(validFrom.spelled)," }
    return validTo.map { "it ended on \($0.spelled)," } ?? "it did not exist,"
  }
}

extension NoComparison {
  /// The reason in words, after a colon.
  var words: String {
    switch self {
    case .noFigure: "no figure in this period"
    case .nothingBefore: "the period before is not published"
    case .noFigureBefore(let period): "no figure for \(period)"
    case .broken(let seriesBreak): seriesBreak.statement
    case .anotherArea(let validity): "\(validity.otherwise) and figures of another area are not compared"
    case .overlapping: "the two periods have years in common"
    case .tooFewPeriods(let count):
      "a trend needs five periods in a row that can be compared; there \(count == 1 ? "is" : "are") \(count)"
    }
  }
}
