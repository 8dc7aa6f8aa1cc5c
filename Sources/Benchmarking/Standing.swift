public import PublishedData
public import Statistics

/// Where an authority stands among all that have a figure in one period.
///
/// Authorities that did not exist at the end of the period are left out: nobody stands beside their successors.
public struct Standing: Sendable {
  /// Every authority ranked, in the order of the cube's areas.
  public let authorities: [(area: Area, number: Double)]
  public let cuts: QuarterCuts?
  private let order: RankOrder?

  /// - Parameter absent: the numbers of authorities that did not exist on the period's last day.
  public init(in block: MeasureBlock, period: Int, cube: ObservationCube, absent: Set<Int>) {
    authorities = cube.authorityNumbers(in: block, period: period, excluding: absent)
    cuts = QuarterCuts(of: authorities.map(\.number))
    order = RankOrder(block.measure.polarity)
  }

  /// The place of an authority, best first; nil where it has no figure or neither way is better.
  public func rank(of area: Int) -> Rank? { rank(of: area, among: nil) }

  /// The place of an authority among some of the others, itself included.
  public func rank(of area: Int, among set: Set<Int>?) -> Rank? {
    guard let order, let own = authorities.first(where: { $0.area.number == area }) else { return nil }
    let others = authorities.filter { $0.area.number != area && (set?.contains($0.area.number) ?? true) }
    return Rank(of: own.number, among: others.map(\.number), order)
  }

  /// A quarter of the inter-quartile range: how far apart two figures may be and still be in line.
  ///
  /// Method: `docs/methods/tolerance.md`.
  public var tolerance: Double? { cuts.map { $0.interQuartileRange / 4 } }
}

extension RankOrder {
  /// The order in which the better figure comes first; nil where neither way is better.
  public init?(_ polarity: Polarity) {
    switch polarity {
    case .high: self = .highestFirst
    case .low: self = .lowestFirst
    case .none, .unstated: return nil
    }
  }
}
