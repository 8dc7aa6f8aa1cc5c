/// How unequal a figure is across a whole population ordered by disadvantage: the slope index of inequality.
///
/// Each group stands at the middle of the share of people it takes up, from 0 for the most disadvantaged person to 1
/// for the least; a line through the groups, weighted by their people, says what lies between the two ends.
///
/// Method: `docs/methods/inequality.md`. Preston, Haines and Pamuk (1981); Low and Low (2004), Measuring the gap:
/// quantifying and comparing local health inequalities, Journal of Public Health 26.
/// Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `sii`.
public struct SlopeIndex: Equatable, Sendable {
  /// One group of the ordered population, such as a tenth of areas by deprivation.
  public struct Group: Equatable, Sendable {
    /// People: more than 0.
    public let population: Double
    /// The group's figure, in any unit.
    public let value: Double

    /// A group with its figure.
    public init(population: Double, value: Double) {
      (self.population, self.value) = (population, value)
    }
  }

  /// Where each group stands, 0 to 1, ascending.
  public let places: [Double]
  /// The line at the least disadvantaged end less the line at the most, in the unit of the figures.
  public let slope: Double
  /// The line at the most disadvantaged end, in the unit of the figures.
  public let intercept: Double

  /// Nil where there are fewer than two groups or one has nobody.
  ///
  /// - Parameter groups: the most disadvantaged first; those without a figure left out.
  public init?(of groups: [Group]) {
    guard groups.allSatisfy({ $0.population > 0 }) else { return nil }
    let places = Self.places(of: groups.map(\.population))
    let points = zip(places, groups).map { StraightLine.Point(x: $0, y: $1.value, weight: $1.population) }
    guard let line = StraightLine(through: points) else { return nil }
    (self.places, slope, intercept) = (places, line.slope, line.intercept)
  }

  /// The relative index: the line at the least disadvantaged end over the line at the most; nil where that is 0.
  public var ratio: Double? { intercept == 0 ? nil : (intercept + slope) / intercept }

  private static func places(of populations: [Double]) -> [Double] {
    let all = populations.reduce(0, +)
    var before = 0.0
    return populations.map { population in
      defer { before += population }
      return (before + population / 2) / all
    }
  }
}
