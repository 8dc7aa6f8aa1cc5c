import Benchmarking
import Days
import PublishedData
import Statistics

extension ComparisonReport {
  /// The comparison as tidy CSV: one line an area and period, numbers as published.
  ///
  /// - Parameter isOnePeriod: whether only the compared period is wanted, not every one.
  public func csv(isOnePeriod: Bool) -> String {
    let places = isOnePeriod ? [comparison.place] : comparison.figures.places
    return CSVText.lines([ComparisonReport.columns] + places.flatMap { lines(comparison.at($0)) })
  }

  private static let columns = [
    "indicator", "group", "measure_short", "time_period", "time_identifier", "start", "end", "status", "la_number",
    "name", "value", "symbol", "england", "region", "neighbour_edition", "neighbour_mean", "neighbour_count", "rank",
    "rank_worst", "ranked", "quarter", "lait_rank", "lait_band", "change", "movement", "peers_value", "gap",
    "england_gap", "authority", "whole_area", "whole_value", "whole_from",
  ]

  private func lines(_ comparison: IndicatorComparison) -> [[String]] {
    let figures = comparison.figures
    let period = comparison.period
    let key = [
      figures.indicator.id, figures.series.characteristic.id, figures.series.measure, period.label,
      period.span?.identifier.rawValue ?? "", period.span?.start.description ?? "", period.span?.end.description ?? "",
      period.status.rawValue,
    ]
    let england = comparison.gap?.gap(.england, comparison.place)?.size
    return comparison.areas.map { area in
      let gap = comparison.gap?.gap(area.area.id, comparison.place)
      var movement = (difference: Double?.none, word: "")
      if case .changed(let change) = area.change { movement = (change.difference, change.movement.rawValue) }
      return key + [
        area.area.id.code, area.area.name, number(area.value?.number), area.value?.symbol ?? "",
        number(area.england), number(area.region?.number), comparison.edition?.name ?? "",
        number(area.neighbours?.mean?.value), area.neighbours.map { String($0.mean?.count ?? 0) } ?? "",
        number(area.rank?.best), number(area.rank?.worst), number(area.rank?.ranked), number(area.rank?.quarter),
        number(area.laitRank?.best), area.laitBand?.letter ?? "", number(movement.difference), movement.word,
        number(gap?.peers), number(gap?.size), number(england),
      ] + authority(area.area, comparison)
    }
  }

  /// Whether the authority existed, and the land of an authority change that it belongs to as a whole.
  private func authority(_ area: Area, _ comparison: IndicatorComparison) -> [String] {
    let figures = comparison.figures
    let existence = figures.existence(area.id, comparison.place).rawValue
    guard let whole = AuthorityNotes(area, in: figures).whole, let figure = whole.figure(comparison.place) else {
      return [existence, "", "", ""]
    }
    return [existence, whole.name, number(figure.number), figure.origin]
  }

  private func number(_ number: Double?) -> String { number.map(CSVText.number) ?? "" }

  private func number(_ number: Int?) -> String { number.map(String.init) ?? "" }
}
