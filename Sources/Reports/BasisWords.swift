import Benchmarking
import PublishedData
import Statistics
import Strategy
import TargetSentences

/// Writes what a judged figure rests on: how many, how sure, and how far apart figures may be.
struct BasisWords {
  private let judgement: Judgement
  private let words: PartWords
  private let part: MeasurePart

  /// - Parameter words: of the part that was judged so.
  init(_ judgement: Judgement, _ words: PartWords, _ part: MeasurePart) {
    self.judgement = judgement
    self.words = words
    self.part = part
  }

  var facts: [MeasureReport.Fact] {
    [
      counted.map { MeasureReport.Fact("Counted", $0) }, interval.map { MeasureReport.Fact("Interval", $0) },
      tolerance.map { MeasureReport.Fact("Tolerance", $0) },
    ].compactMap(\.self)
  }

  /// `In 2022/23 it was 13 of 29, 45%; …`, with three years together where they are held; nil where there are enough.
  var tooFew: String? {
    guard let basis = judgement.basis, let counted = basis.counted, counted.isTooFew, let judged = judgement.judged
    else {
      return nil
    }
    let figure = judged.value.number.map { ", \(words.text.full($0))" } ?? ""
    let against = words.comparison.map { "; \($0)" } ?? ""
    let alone =
      judgement.verdict.reason == nil ? "Fewer than 30 are not judged by themselves" : "Fewer than 30 are not judged"
    let start =
      "In \(judged.period.statedName) it was \(of(counted))\(figure)\(against). "
      + "\(alone): one child more or less would change the figure by more than three points."
    guard let own = basis.pooled, let share = share(own) else { return start }
    let england = basis.pooledEngland.flatMap(self.share).map { "; England \($0)" } ?? ""
    return "\(start) Three years together, to \(judged.period.statedName): \(share) (\(of(own)))\(england)."
  }

  /// `70.0% in the three years to 2023 (42 of 60)`: what decided where a year had too few; nil where one year decides.
  var together: String? {
    guard let pooled = judgement.pooled, let share = share(pooled), let judged = judgement.judged else { return nil }
    return "\(share) in the three years to \(judged.period.statedName) (\(of(pooled)))"
  }

  /// `England 52.4%`, of the same three years; nil where one year decides.
  var togetherEngland: String? {
    judgement.pooled.flatMap { _ in judgement.basis?.pooledEngland.flatMap(share).map { "England \($0)" } }
  }

  /// `237 of 552 in 2023; 238 of 1,119 in 2024`
  private var counted: String? {
    let figures = [(judgement.judged, judgement.basis), (judgement.latest, judgement.latestBasis)]
    let texts = figures.compactMap { figure, basis in
      figure.flatMap { figure in basis?.counted.map { "\(of($0)) in \(figure.period.statedName)" } }
    }
    guard let first = texts.first else { return nil }
    let all = texts.count == 2 && texts[1] != first ? texts.joined(separator: "; ") : first
    return "\(all) (\(judgement.basis?.counted?.source ?? judgement.latestBasis?.counted?.source ?? ""))"
  }

  /// `from 38.9% to 47.1%, 95 times in 100: worse than 90%`
  private var interval: String? {
    guard let interval = judgement.basis?.interval else { return nil }
    let range = "from \(percent(interval.lower)) to \(percent(interval.upper)), 95 times in 100"
    guard let reference = judgement.reference else { return range }
    return "\(range): \(place(of: interval, against: reference)) \(words.text.figure.full(reference))"
  }

  /// Whether a figure is better, worse or neither, as far as chance allows to say.
  private func place(of interval: Interval, against reference: Double) -> String {
    guard !(interval.lower...interval.upper ~= reference) else { return "similar to" }
    return switch (part.indicator.polarity, interval.lower > reference) {
    case (.high, true), (.low, false): "better than"
    case (.high, false), (.low, true): "worse than"
    case (_, let isAbove): isAbove ? "above" : "below"
    }
  }

  /// `1.2 percentage points, a quarter of the inter-quartile range of all authorities`
  private var tolerance: String? {
    guard let tolerance = judgement.basis?.tolerance else { return nil }
    let isOwn = if case .comparator(_, _?) = words.clause?.reference { true } else { false }
    let text = words.text.figure
    let unit = text.unit == .percent ? " percentage points" : ""
    let source = isOwn ? "as the promise says" : "a quarter of the inter-quartile range of all authorities"
    return "\(text.tolerance(tolerance))\(unit): \(source)"
  }

  private func of(_ counted: Counted) -> String {
    let whole = number(counted.whole)
    return counted.part.map { "\(number($0)) of \(whole)" } ?? "of \(whole)"
  }

  private func number(_ count: Double) -> String { words.text.figure.grouped(count, decimals: 0) }

  private func percent(_ share: Double) -> String {
    words.text.figure.grouped(share, decimals: max(1, words.text.figure.decimals)) + "%"
  }

  private func share(_ counted: Counted) -> String? {
    counted.share.map { "\(RoundedDecimal($0, decimals: 1).text)%" }
  }
}
