import Benchmarking
import PublishedData
import Statistics
import TargetSentences

/// The quantity a clause looks at, period by period: a figure, a gap, a place or a quarter, in one authority and in those
/// it is compared with.
struct QuantityFigures {
  let figures: SeriesFigures
  private let gap: GapFigures?
  private let quantity: Quantity
  private let authority: Area
  private let edition: NeighbourEdition?

  /// - Parameters:
  ///   - gap: where the gap between a group and its peers is meant.
  ///   - edition: the neighbour sets to be used.
  init(
    _ quantity: Quantity, _ figures: SeriesFigures, _ gap: GapFigures?, _ authority: Area, _ edition: NeighbourEdition?
  ) {
    self.quantity = gap == nil || quantity != .value ? quantity : .gap
    self.figures = figures
    self.gap = gap
    self.authority = authority
    self.edition = edition
  }

  /// Which way is better: a gap, a place and a quarter are better when smaller.
  var polarity: Polarity {
    switch quantity {
    case .gap, .gapTo, .rank, .quarter: .low
    default: figures.indicator.polarity
    }
  }

  var decimals: Int {
    switch quantity {
    case .gap: gap?.decimals ?? figures.series.decimals
    case .rank, .quarter: 0
    default: figures.series.decimals
    }
  }

  /// Whether the authority existed at the end of a period: else no figure of the period is its own.
  func existed(_ place: Int) -> Bool { figures.existed(authority.id, place) }

  /// The authority's own, or why it is missing; nil where the release has no line.
  func own(_ place: Int) -> PublishedValue? {
    guard existed(place) else { return .missing(.dash) }
    return switch quantity {
    case .gap: gap?.gap(authority.id, place).map { .number($0.size) } ?? .missing(.dash)
    case .gapTo(let others):
      gap(to: others, place).map { .number($0.size) } ?? .missing(.dash)
    case .rank(let among): rank(among, place).map { .number(Double($0.worst)) } ?? .missing(.dash)
    case .quarter(let among): rank(among, place).map { .number(Double($0.quarter)) } ?? .missing(.dash)
    default:
      switch figures.published(authority.id, place) {
      case .number: figures.number(authority.id, place).map { .number($0) }
      case let other: other
      }
    }
  }

  /// How many the authority's figure rests on.
  func counted(_ place: Int) -> Counted? { figures.counted(authority.id, place) }

  func pooled(_ place: Int) -> Counted? { figures.pooled(authority.id, place) }

  /// Where the authority's figure may lie by chance alone; nil for anything but a share itself.
  func interval(_ place: Int) -> Interval? {
    guard case .value = quantity else { return nil }
    return figures.interval(authority.id, place)
  }

  /// The same quantity of those it is compared with, at the decimals it is shown with, and how many it is a mean of; nil
  /// for a place or a quarter, which is held against no other area's.
  func comparator(_ comparator: Comparator, _ place: Int) -> (number: Double, count: Int)? {
    switch quantity {
    case .rank, .quarter: nil
    default: figure(of: comparator, place)
    }
  }

  private func figure(of comparator: Comparator, _ place: Int) -> (number: Double, count: Int)? {
    switch comparator {
    case .england, .sameGroupInEngland: of(.england, place).map { ($0, 1) }
    case .region: figures.region(of: authority, place).flatMap { of($0.area.id, place) }.map { ($0, 1) }
    case .neighbours: mean(neighbours(place), place)
    case .named(let name):
      figures.record.set(named: name).map { mean($0.members, place) }
        ?? figures.record.region(named: name).flatMap { of($0.id, place) }.map { ($0, 1) }
    case .peers: gap.flatMap { $0.gap(authority.id, place) }.map { ($0.peers, 1) }
    case .authorities: nil
    }
  }

  /// How far apart two of them may be and still be in line: a quarter of the inter-quartile range of all authorities.
  func tolerance(_ place: Int) -> Double? {
    guard quantity.isGap else { return figures.tolerance(place) }
    let absent = figures.record.absent(in: figures.period(place))
    let sizes = figures.record.areas.filter { $0.type.isLocalAuthority && !absent.contains($0.id) }
      .compactMap { of($0.id, place) }
    return QuarterCuts(of: sizes).map(\.tolerance)
  }

  /// The same quantity of another area.
  func of(_ area: LocationID) -> QuantityFigures? {
    figures.record.area(area).map { QuantityFigures(quantity, figures, gap, $0, edition) }
  }

  private func of(_ area: LocationID, _ place: Int) -> Double? {
    switch quantity {
    case .gap: gap?.gap(area, place)?.size
    case .gapTo: of(area)?.own(place)?.number
    default: figures.comparator(area, place)
    }
  }

  /// How far the authority is behind others.
  private func gap(to others: Comparator, _ place: Int) -> Gap? {
    let level = QuantityFigures(.value, figures, nil, authority, edition)
    guard let own = figures.number(authority.id, place), let reference = level.comparator(others, place) else {
      return nil
    }
    return Gap(
      group: own, peers: reference.number, decimals: figures.series.decimals, figures.indicator.polarity)
  }

  private func mean(_ areas: [LocationID], _ place: Int) -> (number: Double, count: Int)? {
    let numbers = areas.compactMap { quantity.isGap ? of($0, place) : figures.comparable($0, place)?.number }
    let mean = Mean(of: numbers)
    return mean.map { (RoundedDecimal.number($0.value, decimals: decimals), $0.count) }
  }

  /// The neighbours that existed at the end of a period.
  func neighbours(_ place: Int) -> [LocationID] {
    figures.neighbours(of: authority.id, place, edition: edition)
  }

  private func rank(_ among: Comparator, _ place: Int) -> Rank? {
    let standing = figures.standing(place)
    switch among {
    case .neighbours:
      return edition.flatMap { _ in standing.rank(of: authority.id, among: Set(neighbours(place))) }
    case .named(let name):
      let record = figures.record
      let members = record.set(named: name)?.members ?? record.region(named: name).map(record.authorities) ?? []
      return members.isEmpty ? nil : standing.rank(of: authority.id, among: Set(members))
    default: return standing.rank(of: authority.id)
    }
  }
}
