public import PublishedData
public import Statistics

/// Where an authority stands among all that have a figure in one period.
///
/// Authorities that did not exist at the end of the period are left out: nobody stands beside their successors.
///
/// Method: `docs/methods/rank.md`.
public struct Standing: Sendable {
  /// Every authority ranked, in the order of the cube's areas.
  public let authorities: [(area: Area, number: Double)]
  public let cuts: QuarterCuts?
  private let order: RankOrder?

  /// - Parameters:
  ///   - absent: the numbers of authorities that did not exist on the period's last day.
  ///   - decimals: of the published figures, so that those who are shown alike rank alike; nil for figures as they are.
  public init(in block: MeasureBlock, period: Int, cube: ObservationCube, absent: Set<LocationID>, decimals: Int? = nil)
  {
    authorities = cube.authorityNumbers(in: block, period: period, excluding: absent).map { area, number in
      (area, decimals.map { RoundedDecimal.number(number, decimals: $0) } ?? number)
    }
    cuts = QuarterCuts(of: authorities.map(\.number))
    order = RankOrder(block.measure.polarity)
  }

  /// The place of an authority, best first; nil where it has no figure or neither way is better.
  public func rank(of area: LocationID) -> Rank? { rank(of: area, among: nil) }

  /// The place of an authority among some of the others, itself included.
  public func rank(of area: LocationID, among set: Set<LocationID>?) -> Rank? {
    guard let order, let own = number(of: area) else { return nil }
    let others = authorities.filter { $0.area.id != area && (set?.contains($0.area.id) ?? true) }
    return Rank(of: own, among: others.map(\.number), order)
  }

  /// LAIT's band of an authority, by quantiles; nil where there is no rank.
  public func band(of area: LocationID) -> LAITBand? {
    guard let order, let cuts, let own = number(of: area) else { return nil }
    return LAITBand(of: own, cuts, order)
  }

  /// How many authorities' figures are exactly one of the three quantile cuts.
  public var onCuts: Int {
    guard let cuts else { return 0 }
    return authorities.count { [cuts.lower, cuts.middle, cuts.upper].contains($0.number) }
  }

  /// How many authorities share a figure across the end of a quarter, so that all of them are counted in it; 0 where
  /// the quarter ends between two figures.
  ///
  /// - Parameter quarter: 1 to 3.
  public func tied(atEndOf quarter: Int) -> Int {
    let ranks = authorities.compactMap { rank(of: $0.area.id) }
    return ranks.count { $0.quarter == quarter && $0.worst * 4 > quarter * $0.ranked }
  }

  /// How many authorities are in a quarter.
  public func count(inQuarter quarter: Int) -> Int {
    authorities.count { rank(of: $0.area.id)?.quarter == quarter }
  }

  /// What an authority must reach to stand in a better quarter; nil where it has no rank or is there already.
  ///
  /// - Parameter wanted: the quarter, 1 the best; the next better one unless said.
  public func required(of area: LocationID, quarter wanted: Int? = nil) -> RequiredFigure? {
    guard let order, let rank = rank(of: area), rank.quarter > (wanted ?? 1) else { return nil }
    let quarter = wanted ?? rank.quarter - 1
    let others = authorities.filter { $0.area.id != area }.map(\.number)
      .sorted { order == .highestFirst ? $0 > $1 : $0 < $1 }
    let last = quarter * rank.ranked / 4
    guard last >= 1 else { return nil }
    let figure = others[last - 1]
    return RequiredFigure(quarter: Rank(of: figure, among: others, order).quarter, figure: figure)
  }

  /// A quarter of the inter-quartile range: how far apart two figures may be and still be in line.
  ///
  /// Method: `docs/methods/tolerance.md`.
  public var tolerance: Double? { cuts.map(\.tolerance) }

  private func number(of area: LocationID) -> Double? { authorities.first { $0.area.id == area }?.number }
}

/// The figure that would put an authority into the next better quarter, if nobody else's changed.
public struct RequiredFigure: Equatable, Sendable {
  /// The quarter it would stand in: 1 to 3. Where many share the figure it can be better than the next.
  public let quarter: Int
  /// In the indicator's unit, as published.
  public let figure: Double

  public init(quarter: Int, figure: Double) {
    self.quarter = quarter
    self.figure = figure
  }
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

extension QuarterCuts {
  /// A quarter of the inter-quartile range: how far apart figures may be and still be called alike.
  public var tolerance: Double { interQuartileRange / 4 }
}
