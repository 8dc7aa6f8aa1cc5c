public import PublishedData
public import Statistics

/// How far a group of children stands behind its peers in one place and period.
///
/// Method: `docs/methods/gap.md`.
public struct Gap: Equatable, Sendable {
  /// The group's figure and its peers', both at the decimals of the coarser: what a reader sees and subtracts.
  public let group, peers: Double
  /// How far the group is behind, in the indicator's unit: peers less group where high is good, else group less peers.
  /// Negative where the group is ahead.
  public let size: Double

  public init(group: Double, peers: Double, decimals: Int, _ polarity: Polarity) {
    self.group = RoundedDecimal.number(group, decimals: decimals)
    self.peers = RoundedDecimal.number(peers, decimals: decimals)
    let behind = polarity == .high ? self.peers - self.group : self.group - self.peers
    size = RoundedDecimal.number(behind, decimals: decimals)
  }
}

/// How a gap changed between two periods, and whose figures changed it.
public struct GapChange: Equatable, Sendable {
  public let before, after: Gap
  /// The change in each one's figure, at the published decimals.
  public let group, peers: Double
  /// Positive: wider.
  public let size: Double

  /// Whether the group came from behind to be ahead, or the other way.
  public var isTurned: Bool { before.size * after.size < 0 }

  init(from before: Gap, to after: Gap, decimals: Int) {
    func difference(_ later: Double, _ earlier: Double) -> Double {
      RoundedDecimal.number(later - earlier, decimals: decimals)
    }
    self.before = before
    self.after = after
    group = difference(after.group, before.group)
    peers = difference(after.peers, before.peers)
    size = difference(after.size, before.size)
  }
}

/// A group's figures and its peers', period by period.
public struct GapFigures: Sendable {
  public let group, peers: SeriesFigures

  /// - Parameter other: the id of the peers; the group's usual ones unless said.
  /// - Returns: nil where the group has no peers, or the indicator is not published for them.
  public init?(_ group: SeriesFigures, against other: String? = nil) {
    guard let name = other ?? group.series.characteristic.peers, let peers = group.figures(of: name) else { return nil }
    self.group = group
    self.peers = peers
  }

  /// Differences are shown with the decimals of the coarser of the two.
  public var decimals: Int { min(group.series.decimals, peers.series.decimals) }

  /// - Parameter place: of the period in the group's block.
  /// - Returns: nil where either has no figure.
  public func gap(_ area: LocationID, _ place: Int) -> Gap? {
    guard let own = group.comparator(area, place), let label = peersPlace(place),
      let other = peers.comparator(area, label)
    else { return nil }
    return Gap(group: own, peers: other, decimals: decimals, group.indicator.polarity)
  }

  /// - Returns: nil where a figure is missing or the periods can't be compared.
  public func change(_ area: LocationID, from before: Int, to place: Int) -> GapChange? {
    guard !group.overlap(before, place), group.seriesBreak(between: before, and: place) == nil,
      let then = gap(area, before),
      let now = gap(area, place)
    else { return nil }
    return GapChange(from: then, to: now, decimals: decimals)
  }

  /// The unweighted mean of the gaps of several areas, those without one left out; nil where none has one.
  public func mean(_ areas: [LocationID], _ place: Int) -> Mean? { Mean(of: areas.compactMap { gap($0, place)?.size }) }

  /// The same period in the peers' block: what it means counts, not how it is written.
  private func peersPlace(_ place: Int) -> Int? {
    let period = group.period(place)
    return peers.places.last { peers.period($0).span == period.span }
  }
}
