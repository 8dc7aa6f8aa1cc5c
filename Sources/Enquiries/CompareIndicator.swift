public import Benchmarking
import Findings
import PublishedData

/// Compares an indicator across areas in one period.
public struct CompareIndicator {
  /// An indicator's id or a published short name.
  public let indicator: String
  public let group: String?
  /// The group a gap is taken to; the usual one unless said.
  public let against: String?
  /// Names of areas or sets; empty for every authority.
  public let areas: [String]
  public let period, since: String?
  /// The neighbour edition; the newest unless said.
  public let neighbours: String?

  public init(
    _ indicator: String, group: String? = nil, against: String? = nil, areas: [String] = [], period: String? = nil,
    since: String? = nil, neighbours: String? = nil
  ) {
    self.indicator = indicator
    self.group = group
    self.against = against
    self.areas = areas
    self.period = period
    self.since = since
    self.neighbours = neighbours
  }

  /// - Throws: `Refusal` where something named does not exist or has no figures.
  public func run(on record: PublishedRecord) throws -> IndicatorComparison {
    let names = IndicatorNames(record)
    let figures = try names.figures(indicator, group: group)
    let place = try names.period(period, in: figures)
    let earlier = try since.map { try names.period($0, in: figures) }
    if let earlier, figures.places.firstIndex(of: earlier) ?? 0 >= figures.places.firstIndex(of: place) ?? 0 {
      throw Refusal(.notAllowed, "Changes can only be counted from a period before \(figures.period(place).name).")
    }
    if let earlier, figures.overlap(earlier, place) {
      throw Refusal(
        .notAllowed,
        "\(figures.period(earlier).name) and \(figures.period(place).name) have years in common, so the one is not held against the other."
      )
    }
    if against == figures.series.characteristic.id {
      throw Refusal(.notAllowed, "A gap is between two groups: name another one to take it against.")
    }
    if let against, GapFigures(figures, against: against) == nil {
      let groups = figures.indicator.series.map(\.characteristic.id).joined(separator: ", ")
      throw Refusal(
        .notFound, "“\(figures.indicator.id)” is not published for a group “\(against)”. Its groups are \(groups).")
    }
    return IndicatorComparison(
      of: try areas.isEmpty || areas == ["all"] ? record.areas(in: figures.period(place)) : named(record), at: place,
      since: earlier,
      in: figures,
      against: against, edition: try names.edition(neighbours))
  }

  /// Each area once, in the order named, and England beside several.
  private func named(_ record: PublishedRecord) throws -> [Area] {
    var seen: Set<LocationID> = []
    let named = try areas.flatMap { try AreaNames(record).areas(named: $0) }.filter { seen.insert($0.id).inserted }
    let england = named.count > 1 && !seen.contains(.england) ? record.area(.england) : nil
    return named + [england].compactMap(\.self)
  }
}
