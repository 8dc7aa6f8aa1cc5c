import RealModule

/// Whether the latest five years of a figure rise or fall by more than chance would make them, by Fingertips' rule.
///
/// Two things are asked: the slope is significant at 99.8%, and no single year makes it: it keeps its sign when any one
/// year is left out. Method: `docs/methods/recent-trend.md`.
///
/// Office for Health Improvement and Disparities, Fingertips: recent trends. Worked values:
/// `Tests/StatisticsTests/Worked/statistics.json`, `fingertips_trend_weighted` and `fingertips_trend_proportion`.
public struct RecentTrend: Equatable, Sendable {
  /// What a recent trend comes to.
  public enum Direction: Sendable {
    case increasing, decreasing, noSignificantChange
  }

  /// How many years in a row are looked at.
  public static let years = 5
  /// The chi-square with one degree of freedom that chance exceeds twice in a thousand.
  public static let threshold = 9.549536

  /// A year: in the unit of the figure; of a proportion, in log odds.
  public let slope: Double
  /// The square of the slope over its standard error: 0 or more.
  public let chiSquare: Double
  /// Whether the slope keeps its sign when any one year is left out.
  public let isStable: Bool

  /// The trend of figures published with 95% limits, or nil where one of the latest five years is missing or has
  /// limits that are not apart.
  ///
  /// - Parameter figures: one a year, oldest first, nil where a year has none.
  public init?(of figures: [Estimate?]) {
    guard let latest = Self.latest(of: figures), latest.allSatisfy({ $0.interval.upper > $0.interval.lower }) else {
      return nil
    }
    let points = latest.enumerated().map { year, figure in
      let error = (figure.interval.upper - figure.interval.lower) / 3.92
      return StraightLine.Point(x: Double(year), y: figure.value, weight: 1 / (error * error))
    }
    self.init(through: points) { $0.slope * $0.slope * $0.spread }
  }

  /// The trend of proportions by Cochran and Armitage's test, or nil where one of the latest five years is missing or
  /// has none or all: such a year has no log odds.
  ///
  /// - Parameter proportions: one a year, oldest first, nil where a year has none.
  public init?(of proportions: [Proportion?]) {
    guard let latest = Self.latest(of: proportions), latest.allSatisfy({ $0.part > 0 && $0.part < $0.total }) else {
      return nil
    }
    let points = latest.enumerated().map { year, proportion in
      StraightLine.Point(
        x: Double(year), y: .log(Double(proportion.part) / Double(proportion.total - proportion.part)))
    }
    self.init(through: points) { _ in Self.cochranArmitage(of: latest) }
  }

  /// Whether both conditions hold.
  public var isSignificant: Bool { isStable && chiSquare > Self.threshold }

  /// Up, down, or neither for sure.
  public var direction: Direction {
    guard isSignificant else { return .noSignificantChange }
    return slope > 0 ? .increasing : .decreasing
  }

  private init?(through points: [StraightLine.Point], chiSquare: (StraightLine) -> Double) {
    guard let line = StraightLine(through: points) else { return nil }
    slope = line.slope
    self.chiSquare = chiSquare(line)
    isStable = line.isStable(through: points)
  }

  private static func latest<Figure>(of figures: [Figure?]) -> [Figure]? {
    let latest = figures.suffix(years).compactMap(\.self)
    return latest.count == years ? latest : nil
  }

  /// Chi-square of a straight line through shares, each weighted by how many were looked at.
  private static func cochranArmitage(of proportions: [Proportion]) -> Double {
    let share = Double(proportions.map(\.part).reduce(0, +)) / Double(proportions.map(\.total).reduce(0, +))
    let points = proportions.enumerated().map {
      StraightLine.Point(x: Double($0), y: $1.share, weight: Double($1.total))
    }
    guard let line = StraightLine(through: points) else { return 0 }
    return line.slope * line.slope * line.spread / (share * (1 - share))
  }
}
