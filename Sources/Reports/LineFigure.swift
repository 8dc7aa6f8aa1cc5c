import Benchmarking
import Days
import PublishedData
public import Strategy

/// What a chart of figures over time shows: one message, its lines, the promise and where it was judged.
public struct LineFigure: Sendable {
  /// A finding in ten words or fewer, computed from the lines.
  public let title: String
  /// What is drawn: unit and scope.
  public let scope: String
  /// How the chart is to be read, where that is not plain: where its scale begins, what can't be compared.
  public let remark: String
  /// Names of the periods, oldest first, evenly spaced in time.
  public let periods: [String]
  public let lines: [Line]
  /// The constant the promise names, and its label.
  public let target: (value: Double, label: String)?
  /// Where the verdict was reached: the place of the period and the verdict.
  public let judged: (period: Int, value: Double, label: String, verdict: Verdict)?
  /// Periods in which nothing is published, and why in a word or two.
  public let gaps: [(periods: ClosedRange<Int>, reason: String)]
  /// Places of periods that can't be compared with the one before: no line is drawn to them.
  public let breaks: [Int]
  /// Ends of the vertical axis, with the values to rule.
  public let axis: [Double]
  public let unit: String

  public struct Line: Sendable, Equatable {
    public enum Role: Sendable { case own, england, region, neighbours, other }
    public let role: Role
    /// `England 46.4%`.
    public let label: String
    /// By period; nil where no figure is published: a gap, never a bridge.
    public let values: [Double?]
  }

  init(
    title: String, scope: String, slots: PeriodSlots, figures: SeriesFigures, lines: [Line],
    target: (value: Double, label: String)? = nil,
    judged: (period: Int, value: Double, label: String, verdict: Verdict)? = nil, unit: String
  ) {
    self.title = title
    self.scope = scope
    periods = slots.names
    self.lines = lines
    self.target = target
    self.judged = judged
    gaps = slots.gaps(lines, figures.breaks)
    breaks = slots.breaks(figures.breaks)
    self.unit = unit
    axis = LineFigure.axis(lines.flatMap(\.values).compactMap(\.self) + [target?.value].compactMap(\.self), unit: unit)
    let start = axis.first.flatMap { first in
      first > 0 ? "The scale begins at \(CSVText.number(first))\(unit), not at nought." : nil
    }
    let apart = breaks.isEmpty ? nil : "Figures on either side of a dotted line can’t be compared."
    remark = [start, apart].compactMap(\.self).joined(separator: " ")
  }

  /// In four steps to the next round number above every figure: from zero; from below it where any is negative; from a
  /// round number under the lowest where all lie in the upper half, so that what moves can be seen.
  private static func axis(_ numbers: [Double], unit: String) -> [Double] {
    let top = max(numbers.max() ?? 1, 0)
    let least = numbers.min() ?? 0
    let bottom = least * 2 > top ? least - (top - least) / 4 : min(least, 0)
    if unit == "%", bottom == 0, (50...100).contains(top) { return [0, 25, 50, 75, 100] }
    let raw = max(top - bottom, 1e-9) / 4
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    let step = power * ([1, 2, 2.5, 5, 10].first { $0 * power >= raw } ?? 10)
    let first = (bottom / step).rounded(.down)
    let last = (top / step).rounded(.up)
    return stride(from: first, through: max(last, first + 1), by: 1).map { $0 * step }
  }
}

/// Periods on an even scale of years: where a year has no figure at all, its place stays empty.
struct PeriodSlots {
  /// The place of each slot in the periods given; nil for a year that is not among them.
  private let places: [Int?]
  private let periods: [TimePeriod]
  private let years: [Int?]
  let names: [String]

  init(_ periods: [TimePeriod]) {
    self.periods = periods
    let ends = periods.compactMap { $0.span?.end.year }
    guard let first = ends.first, let last = ends.last, ends.count == periods.count, Set(ends).count == ends.count
    else {
      places = periods.indices.map(\.self)
      years = periods.map { $0.span?.end.year }
      names = periods.map(\.statedName)
      return
    }
    let byYear = Dictionary(uniqueKeysWithValues: zip(ends, periods.indices))
    places = (first...last).map { byYear[$0] }
    years = (first...last).map(\.self)
    names = (first...last).map { year in byYear[year].map { periods[$0].statedName } ?? String(year) }
  }

  /// - Parameter number: of a place in the periods given.
  func values(_ number: (Int) -> Double?) -> [Double?] { places.map { $0.flatMap(number) } }

  func place(of period: TimePeriod) -> Int? { places.firstIndex { $0.map { periods[$0] } == period } }

  /// Runs of slots in which no line has a figure.
  func gaps(_ lines: [LineFigure.Line], _ breaks: [SeriesBreak]) -> [(ClosedRange<Int>, String)] {
    let empty = places.indices.filter { slot in lines.allSatisfy { $0.values[slot] == nil } }
    let runs = empty.reduce(into: [ClosedRange<Int>]()) { runs, slot in
      if let last = runs.last, last.upperBound == slot - 1 {
        runs[runs.count - 1] = last.lowerBound...slot
      } else {
        runs.append(slot...slot)
      }
    }
    return runs.map { run in (run, reason(run, breaks)) }
  }

  private func reason(_ run: ClosedRange<Int>, _ breaks: [SeriesBreak]) -> String {
    let kinds = run.compactMap { years[$0] }.compactMap { year in
      breaks.first { [.cancelled, .paused, .ended].contains($0.kind) && $0.covers(year) }?.kind
    }
    return kinds.first.map(\.rawValue) ?? "not published"
  }

  /// Slots whose figures can't be compared with those of the slot before.
  func breaks(_ breaks: [SeriesBreak]) -> [Int] {
    years.indices.dropFirst().filter { slot in
      guard let before = years[slot - 1], let year = years[slot] else { return false }
      return breaks.contains { $0.separates(before, year) }
    }
  }
}
