import Benchmarking
import PublishedData
import Statistics
import Strategy
import TargetSentences

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

  /// - Parameters:
  ///   - place: of the period in the figures.
  ///   - own: the area the chart is about; nil for a look at all.
  ///   - edition: whose neighbours are ringed.
  /// - Returns: nil where too few authorities have a figure, or the area has none.
  init?(
    _ standing: Benchmarking.Standing, of own: Area?, in figures: SeriesFigures, at place: Int,
    edition: NeighbourEdition?, target: (value: Double, label: String)? = nil
  ) {
    let rank = own.flatMap { standing.rank(of: $0.id) }
    guard let cuts = standing.cuts, RankOrder(figures.block.measure.polarity) != nil, own == nil || rank != nil else {
      return nil
    }
    let figure = FigureText(figures.indicator, figures.series)
    let neighbours = Set((own.flatMap { edition?.neighbours[$0.id] } ?? []).map(\.id))
    dots = standing.authorities.map { area, number in
      Dot(
        name: area.name, value: number, label: figure.full(number),
        role: area.id == own?.id ? .own : neighbours.contains(area.id) ? .neighbour : .other)
    }
    self.cuts = [cuts.lower, cuts.middle, cuts.upper]
    let names = ["lowest quarter", "second lowest", "second highest", "highest quarter"]
    let isLowGood = figures.block.measure.polarity == .low
    quarterNames = names.enumerated().map { place, name in
      place == (isLowGood ? 0 : 3) ? "\(name), the best" : name
    }
    let cutText = self.cuts.map { figure.full($0) }
    let count = standing.authorities.count
    title =
      if let own, let rank {
        "\(own.name) is \(English.place(rank)) of \(rank.ranked) authorities"
      } else {
        "Half of \(count) authorities are between \(cutText[0]) and \(cutText[2])"
      }
    let marked = own.map { own in
      let ringed = neighbours.isEmpty ? "" : " Ringed: its statistical neighbours, \(edition?.name ?? "") edition."
      return " Filled: \(own.name).\(ringed)"
    }
    scope = """
      Each dot is an authority, \(figures.period(place).statedName); the best are on the \(isLowGood ? "left" : "right").\(marked ?? "") \
      Quarter cuts at \(cutText[0]), \(cutText[1]) and \(cutText[2]).
      """
    england = figures.comparator(.england, place).map { ($0, figure.full($0)) }
    unit = figures.indicator.unit == .percent ? "%" : ""
    self.target = target
    axis = StripFigure.axis(dots.map(\.value) + [target?.value].compactMap(\.self), isPercent: unit == "%")
  }

  /// A series of a measure in its latest period.
  init?(_ part: MeasurePart, _ evaluation: MeasureEvaluation) {
    guard let standing = part.standing, let latest = part.periods.last(where: { $0.own.number != nil }),
      let place = part.figures.places.last(where: { part.figures.period($0) == latest.period })
    else { return nil }
    let words = PartWords(part, evaluation)
    var target: (value: Double, label: String)?
    if part.gap == nil, words.isFigure, case .constant(let amount) = words.clause?.reference {
      target = (amount.number, "promise \(TargetSentence.write(amount))")
    }
    self.init(
      standing, of: evaluation.authority, in: part.figures, at: place, edition: evaluation.editions.first,
      target: target)
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
