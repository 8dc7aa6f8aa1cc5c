/// How far disadvantaged pupils stand behind all others when every pupil is put in order of attainment: DfE's
/// disadvantage gap index. It needs only the order, so it can be followed across changes of tests and grades.
///
/// Method: `docs/methods/inequality.md`. DfE (2014), Measuring disadvantaged pupils' attainment gaps over time,
/// statistical working paper SFR 40/2014.
/// Worked values: `Tests/StatisticsTests/Worked/statistics.json`, `gap_index`.
public struct GapIndex: Equatable, Sendable {
  /// The mean rank of each group, from 1 for the lowest score; pupils with the same score share the mean of their ranks.
  public let meanRankOfOthers, meanRankOfDisadvantaged: Double
  /// −10 (every disadvantaged pupil ahead of all others) to 10 (every one behind); 0 where neither group is ahead.
  public let value: Double

  /// Nil where either group is empty.
  ///
  /// - Parameters:
  ///   - others: one finite score a pupil, in any unit, higher being better; pupils without a score left out.
  ///   - disadvantaged: the same, in the same unit.
  public init?(others: [Double], disadvantaged: [Double]) {
    let ranks = Self.ranks(of: others + disadvantaged)
    guard let ofOthers = Self.mean(of: others, ranks), let ofDisadvantaged = Self.mean(of: disadvantaged, ranks) else {
      return nil
    }
    (meanRankOfOthers, meanRankOfDisadvantaged) = (ofOthers, ofDisadvantaged)
    value = 20 * (ofOthers - ofDisadvantaged) / Double(others.count + disadvantaged.count)
  }

  /// The chance, 0 to 1, that of two pupils drawn by lot the other one is ahead of the disadvantaged one; ties count
  /// half.
  public var chanceOthersAreAhead: Double { (value / 10 + 1) / 2 }

  /// The rank of each score, ties sharing their mean.
  private static func ranks(of scores: [Double]) -> [Double: Double] {
    var ranks: [Double: Double] = [:]
    let sorted = scores.sorted()
    var first = 0
    while first < sorted.count {
      let next = sorted[first...].firstIndex { $0 != sorted[first] } ?? sorted.count
      ranks[sorted[first]] = Double(first + 1 + next) / 2
      first = next
    }
    return ranks
  }

  private static func mean(of scores: [Double], _ ranks: [Double: Double]) -> Double? {
    Mean(of: scores.compactMap { ranks[$0] })?.value
  }
}
