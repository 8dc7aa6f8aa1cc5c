public import PublishedData
import Statistics

/// The figures of one place and one time that two data sets both publish, held against each other.
public struct Agreement: Sendable {
  /// The periods in which both have a figure of some place, in the order of time.
  public let periods: [TimePeriod]
  /// How many figures both have.
  public let compared: Int
  /// Those that are not equal, in the order of time and then of places.
  public let differences: [Difference]

  /// How many are equal.
  public var equal: Int { compared - differences.count }

  /// A figure that the two publish differently, at the decimals at which they were compared.
  public struct Difference: Sendable {
    public let area: Area
    public let period: TimePeriod
    /// The figure that counts, and the other.
    public let number, other: Double
  }
}

extension ObservationCube {
  /// Holds every figure of a block against that of another data set of the same place and time.
  ///
  /// Both are rounded first, a half away from zero. A figure that either lacks, for whatever reason, is not compared; nor
  /// are periods whose label names no time.
  ///
  /// - Parameter decimals: digits after the point to compare at.
  func agreement(
    of block: MeasureBlock, with other: MeasureBlock, of otherCube: ObservationCube, decimals: Int
  ) -> Agreement {
    var periods: [TimePeriod] = []
    var compared = 0
    var differences: [Agreement.Difference] = []
    for place in block.periods.indices.sorted(by: { block.periods[$0].ends(before: block.periods[$1]) }) {
      let period = block.periods[place]
      guard period.span != nil, let same = other.periods.firstIndex(where: period.isSameTime) else { continue }
      let before = compared
      for area in areas {
        guard let one = value(of: area.id, in: block, period: place)?.number,
          let two = otherCube.value(of: area.id, in: other, period: same)?.number
        else { continue }
        compared += 1
        let number = RoundedDecimal.number(one, decimals: decimals)
        let otherNumber = RoundedDecimal.number(two, decimals: decimals)
        if number != otherNumber {
          differences.append(Agreement.Difference(area: area, period: period, number: number, other: otherNumber))
        }
      }
      if compared > before { periods.append(period) }
    }
    return Agreement(periods: periods, compared: compared, differences: differences)
  }
}

extension TimePeriod {
  /// Whether a period ends before another; false where either names no time.
  func ends(before other: TimePeriod) -> Bool {
    guard let end = span?.end, let otherEnd = other.span?.end else { return false }
    return end < otherEnd
  }
}
