/// Which end of a list of numbers is first.
public enum RankOrder: Sendable {
  case highestFirst, lowestFirst
}

/// A place among numbers, ties included: of 11 authorities with one ahead and one level, best 2 and worst 3.
public struct Rank: Equatable, Sendable {
  /// The place when ties count in one's favour, from 1: LAIT's rank.
  public let best: Int
  /// The place when ties count against one: what a promise about rank is judged by.
  public let worst: Int
  /// How many were ranked, the number itself included.
  public let ranked: Int

  /// The rank of a number among others.
  ///
  /// - Parameters:
  ///   - number: a finite number.
  ///   - others: the numbers it is ranked with, itself left out.
  ///   - order: which end is first.
  public init(of number: Double, among others: [Double], _ order: RankOrder) {
    let ahead = others.count { order == .highestFirst ? $0 > number : $0 < number }
    let level = others.count { $0 == number }
    best = ahead + 1
    worst = ahead + level + 1
    ranked = others.count + 1
  }

  /// The quarter by rank: 1 where the rank is within the first fourth of those ranked, to 4. Those who share a number
  /// share the best of their ranks and so its quarter.
  public var quarter: Int { (best * 4 + ranked - 1) / ranked }

  /// Whether somebody else has the same number.
  public var isTied: Bool { best != worst }
}
