public import PublishedData
import Statistics

/// The land of an authority change as one, whoever governed it: comparable through the change where its parts are not.
///
/// A single authority's figure is taken as it is published. Several are taken together only where that can be done from what
/// is published: totals are added; of a share with counts, Σ counted / Σ of how many. No rate is averaged, and no part is
/// worked out from the whole.
///
/// Method: `docs/methods/authority-changes.md`.
public struct WholeArea: Sendable {
  public let change: AuthorityChange
  private let figures: SeriesFigures

  /// - Returns: nil for an area that nothing was divided, joined or moved of.
  public init?(of area: LocationID, in figures: SeriesFigures) {
    let change = figures.record.changes.last {
      $0.kind != .recoded && ($0.former.contains(area) || $0.new.contains(area))
    }
    guard let change else { return nil }
    self.change = change
    self.figures = figures
  }

  /// The figure of the whole in a period, of those that governed it on the last day; where they have none, of the others,
  /// for whom it is sometimes published; nil where neither can be had.
  public func figure(_ place: Int) -> WholeFigure? {
    guard let end = figures.period(place).span?.end else { return nil }
    let orders = end < change.day ? [change.former, change.new] : [change.new, change.former]
    return orders.lazy.compactMap { together($0, place) }.first
  }

  private func together(_ areas: [LocationID], _ place: Int) -> WholeFigure? {
    let usable = areas.filter { figures.unusable($0, place) == nil }
    let numbers = usable.compactMap { figures.number($0, place) }
    guard numbers.count == areas.count, let first = numbers.first else { return nil }
    if areas.count == 1 { return WholeFigure(areas: areas, way: .published, number: first, counted: nil) }
    if figures.indicator.isTotal {
      let sum = RoundedDecimal.number(numbers.reduce(0, +), decimals: figures.series.decimals)
      return WholeFigure(areas: areas, way: .added, number: sum, counted: nil)
    }
    return figures.indicator.unit == .percent ? share(areas, place) : nil
  }

  private func share(_ areas: [LocationID], _ place: Int) -> WholeFigure? {
    let counts = areas.compactMap { figures.counted($0, place) }
    let parts = counts.compactMap(\.part)
    guard parts.count == areas.count, let source = counts.first?.source else { return nil }
    let counted = Counted(
      part: parts.reduce(0, +), whole: counts.reduce(0) { $0 + $1.whole }, source: source)
    return counted.share.map {
      WholeFigure(
        areas: areas, way: .counted, number: RoundedDecimal.number($0, decimals: figures.series.decimals),
        counted: counted)
    }
  }
}

/// A figure of several authorities together, and how it was come by.
public struct WholeFigure: Equatable, Sendable {
  /// Whose figures it is of.
  public let areas: [LocationID]
  public let way: Way
  /// In the indicator's unit, at its published decimals.
  public let number: Double
  /// Of a share that was worked out: how many, of how many.
  public let counted: Counted?

  public enum Way: String, Sendable, CaseIterable {
    /// As published, for one authority that is the whole.
    case published
    /// The sum of published totals.
    case added
    /// Worked out from the counts behind the published shares.
    case counted
  }
}
