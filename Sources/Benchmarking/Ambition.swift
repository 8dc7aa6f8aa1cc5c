public import PublishedData
import Statistics

/// What it would take to reach what was promised from where the authority stands, and how many that stood as low got
/// there.
///
/// Method: `docs/methods/reach.md`.
public struct Ambition: Equatable, Sendable {
  /// The length of a spell in years: that of a usual strategy.
  public static let years = 3

  /// The latest figure and what was promised, in the indicator's unit.
  public let figure, wanted: Double
  /// Spells of any authority that began at least as far off as this one stands, or within the tolerance of it.
  public let begun: Int
  /// The authorities whose spells they are; spells of one authority have years in common.
  public let authorities: Set<LocationID>
  /// Those of them that ended at what was promised, or beyond.
  public let reached: Int
  /// The greatest change towards the promise in any of them; nil where none moved towards it.
  public let most: Spell?

  /// One authority's figures in two periods so many years apart.
  public struct Spell: Equatable, Sendable {
    public let area: Area
    public let from, to: TimePeriod
    /// Later less earlier, at the published decimals.
    public let change: Double
  }

  /// The change still wanted, in the indicator's unit.
  public var needed: Double { wanted - figure }

  /// - Parameters:
  ///   - latest: the authority's figure.
  ///   - wanted: what was promised.
  ///   - place: of the period of both in the figures.
  /// - Returns: nil where the figure stands where it should, or neither way is better.
  public init?(from latest: Double, to wanted: Double, at place: Int, in figures: SeriesFigures) {
    guard let tolerance = figures.tolerance(place), let order = RankOrder(figures.indicator.polarity) else {
      return nil
    }
    let rises = order == .highestFirst
    guard rises ? latest < wanted : latest > wanted else { return nil }
    let spells = Ambition.spells(figures).filter { spell in
      rises ? spell.start <= latest + tolerance : spell.start >= latest - tolerance
    }
    figure = latest
    self.wanted = wanted
    begun = spells.count
    authorities = Set(spells.map(\.spell.area.id))
    reached = spells.count { rises ? $0.end >= wanted : $0.end <= wanted }
    most = spells.map(\.spell).filter { rises ? $0.change > 0 : $0.change < 0 }
      .max { $0.change.magnitude < $1.change.magnitude }
  }

  private static func spells(_ figures: SeriesFigures) -> [(spell: Spell, start: Double, end: Double)] {
    let areas = figures.record.areas.filter(\.type.isLocalAuthority)
    return figures.places.flatMap { later -> [(Spell, Double, Double)] in
      guard let earlier = figures.place(years, before: later), figures.seriesBreak(between: earlier, and: later) == nil
      else { return [] }
      return areas.compactMap { area in
        guard let start = figures.comparator(area.id, earlier), let end = figures.comparator(area.id, later)
        else { return nil }
        let change = RoundedDecimal.number(end - start, decimals: figures.series.decimals)
        return (
          Spell(area: area, from: figures.period(earlier), to: figures.period(later), change: change), start, end
        )
      }
    }
  }
}
