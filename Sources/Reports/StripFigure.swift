import Benchmarking
import PublishedData
import Statistics
import Strategy

/// Every authority's figure in the latest period, on one line.
public struct StripFigure: Sendable, Equatable {
  /// `Warwickshire is 126th of 151 authorities`.
  public let title: String
  public let scope: String
  public let dots: [Dot]
  /// Lower quartile, median, upper quartile.
  public let cuts: [Double]
  /// Names of the quarters from the left; the best is on the right where high is good.
  public let quarterNames: [String]
  public let england: (value: Double, figure: String)?
  public let target: (value: Double, label: String)?
  /// Ends of the axis and values to name.
  public let axis: [Double]
  public let unit: String

  public struct Dot: Sendable, Equatable {
    public enum Role: Sendable { case own, neighbour, other }
    public let name: String
    public let value: Double
    /// The figure as it is written.
    public let label: String
    public let role: Role
  }

  init?(_ evaluation: MeasureEvaluation) {
    guard let part = evaluation.main, let standing = part.standing, let cuts = standing.cuts,
      let rank = standing.rank(of: evaluation.authority.number),
      let latest = part.periods.last(where: { $0.own.number != nil })
    else { return nil }
    let figure = FigureText(part.indicator, part.figures.series)
    let edition = evaluation.editions.first
    let neighbours = Set((edition?.neighbours[evaluation.authority.number] ?? []).map(\.number))
    dots = standing.authorities.map { area, number in
      Dot(
        name: area.name, value: number, label: figure.full(number),
        role: area.number == evaluation.authority.number
          ? .own : neighbours.contains(area.number) ? .neighbour : .other)
    }
    self.cuts = [cuts.lower, cuts.middle, cuts.upper]
    let names = ["lowest quarter", "second lowest", "second highest", "highest quarter"]
    let isLowGood = part.published.polarity == .low
    quarterNames = names.enumerated().map { place, name in
      place == (isLowGood ? 0 : 3) ? "\(name), the best" : name
    }
    title = "\(evaluation.authority.name) is \(English.place(rank)) of \(rank.ranked) authorities"
    let cutText = self.cuts.map { figure.full($0) }
    scope = """
      Each dot is an authority, \(latest.period.statedName). Filled: \(evaluation.authority.name). \
      Ringed: its statistical neighbours\(edition.map { ", \($0.name) edition" } ?? ""). \
      Quarter cuts at \(cutText[0]), \(cutText[1]) and \(cutText[2]).
      """
    england = latest.england?.number.map { ($0, figure.full($0)) }
    unit = part.indicator.unit == .percent ? "%" : ""
    let words = PartWords(part, evaluation)
    if part.gap == nil, words.isFigure, case .constant(let amount) = words.clause?.reference {
      target = (amount.number, "promise \(TargetSentence.write(amount))")
    } else {
      target = nil
    }
    axis = StripFigure.axis(dots.map(\.value) + [target?.value].compactMap(\.self), isPercent: unit == "%")
  }

  public static func == (left: StripFigure, right: StripFigure) -> Bool {
    left.title == right.title && left.dots == right.dots && left.cuts == right.cuts
  }

  /// A share is drawn on its whole scale where it fills it; anything else from its lowest figure to its highest.
  private static func axis(_ numbers: [Double], isPercent: Bool) -> [Double] {
    let low = numbers.min() ?? 0
    let high = numbers.max() ?? 1
    if isPercent, low >= 0, (50...100).contains(high), high - low > 40 { return [0, 25, 50, 75, 100] }
    return [low.rounded(.down), high.rounded(.up)]
  }
}
