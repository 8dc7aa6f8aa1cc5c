import Benchmarking
import Days
import PublishedData
import Statistics

extension ComparisonReport {
  /// The comparison for scripts: `docs/reference/json.md`.
  public var json: JSON {
    let figures = comparison.figures
    let standing = comparison.standing
    return .object([
      ("indicator", .string(figures.indicator.id)), ("group", .string(figures.series.characteristic.id)),
      ("measure_short", .string(figures.series.measure)), ("name", .string(heading)),
      ("topic", .string(figures.indicator.topic)), ("unit", .string(figures.indicator.unit.rawValue)),
      ("decimals", .integer(figures.series.decimals)), ("polarity", .string(figures.indicator.polarity.rawValue)),
      ("time_period", .string(comparison.period.label)), ("period_name", .string(comparison.period.name)),
      ("since", .optional(comparison.earlier.map { figures.period($0).label })),
      ("neighbours", .optional(comparison.edition?.name)),
      ("peers", .optional(comparison.gap?.peers.series.characteristic.id)),
      ("ranked", .integer(standing.authorities.count)), ("tolerance", .optional(figures.tolerance(comparison.place))),
      ("cuts", .array((standing.cuts.map { [$0.lower, $0.middle, $0.upper] } ?? []).map(JSON.number))),
      ("on_cuts", .integer(standing.onCuts)),
      ("quarters", .array((1...4).map { .integer(standing.count(inQuarter: $0)) })),
      ("areas", .array(areas.map { $0.json(in: comparison) })), ("notes", .array(notes.map(JSON.string))),
      ("sources", .array(sources.map { .string("\($0.term): \($0.detail)") })),
    ])
  }
}

extension AreaReport {
  fileprivate func json(in comparison: IndicatorComparison) -> JSON {
    .object([
      ("la_number", .place(area.area.id)), ("name", .string(area.area.name)),
      ("value", .optional(area.value?.number)), ("symbol", .optional(area.value?.symbol)),
      ("england", .optional(area.england)), ("region", comparator(area.region?.area.name, area.region?.number)),
      ("neighbours", neighbours(comparison)),
      ("sets", .array(area.sets.map(set))), ("rank", .optional(area.rank?.best)),
      ("rank_worst", .optional(area.rank?.worst)), ("ranked", .optional(area.rank?.ranked)),
      ("rank_among_neighbours", .optional(area.rankAmongNeighbours?.best)),
      ("quarter", .optional(area.rank?.quarter)), ("lait_rank", .optional(area.laitRank?.best)),
      ("lait_ranked", .optional(area.laitRank?.ranked)), ("lait_band", .optional(area.laitBand?.letter)),
      ("change", change), ("trend", trend), ("required", required), ("gap", gap(comparison)),
      ("authority", .string(comparison.figures.existence(area.area.id, comparison.place).rawValue)),
      ("whole", whole(comparison)), ("notes", .array(authority(comparison).notes.map(JSON.string))),
      ("sentence", .string(sentence)),
    ])
  }

  private func authority(_ comparison: IndicatorComparison) -> AuthorityNotes {
    AuthorityNotes(area.area, in: comparison.figures)
  }

  /// The land of an authority change that the area belongs to.
  private func whole(_ comparison: IndicatorComparison) -> JSON {
    guard let whole = authority(comparison).whole, let figure = whole.figure(comparison.place) else { return .null }
    return .object([
      ("name", .string(whole.name)), ("value", .number(figure.number)), ("from", .string(figure.way.rawValue)),
      ("areas", .array(figure.areas.map(JSON.place))),
      ("numerator", .optional(figure.counted?.part)), ("denominator", .optional(figure.counted?.whole)),
    ])
  }

  private func comparator(_ name: String?, _ value: Double?) -> JSON {
    name.map { .object([("name", .string($0)), ("value", .optional(value))]) } ?? .null
  }

  private func neighbours(_ comparison: IndicatorComparison) -> JSON {
    guard let set = area.neighbours else { return .null }
    return .object([
      ("edition", .optional(comparison.edition?.name)), ("mean", .optional(set.mean?.value)),
      ("count", .integer(set.mean?.count ?? 0)), ("size", .integer(set.size)),
      ("missing", .array(set.missing.map(JSON.place))),
    ])
  }

  private func set(_ set: SetComparison) -> JSON {
    .object([
      ("id", .string(set.set.id)), ("name", .string(set.set.name)), ("mean", .optional(set.mean?.value)),
      ("count", .integer(set.mean?.count ?? 0)), ("missing", .array(set.missing.map(JSON.place))),
      ("rank", .optional(set.rank?.best)),
    ])
  }

  private var change: JSON {
    switch area.change {
    case .changed(let change):
      moved(change.from, change.difference, change.movement, change.tolerance)
    case .none(let reason): .object([("reason", .string(reason.words))])
    }
  }

  private var trend: JSON {
    switch area.trend {
    case .line(let line): moved(line.from, line.difference, line.movement, line.tolerance)
    case .none(let reason): .object([("reason", .string(reason.words))])
    }
  }

  private func moved(_ from: TimePeriod, _ difference: Double, _ movement: Movement, _ tolerance: Double?) -> JSON {
    .object([
      ("from", .string(from.label)), ("difference", .number(difference)), ("movement", .string(movement.rawValue)),
      ("tolerance", .optional(tolerance)),
    ])
  }

  private var required: JSON {
    area.required.map { .object([("quarter", .integer($0.quarter)), ("value", .number($0.figure))]) } ?? .null
  }

  private func gap(_ comparison: IndicatorComparison) -> JSON {
    guard let gap = comparison.gap?.gap(area.area.id, comparison.place) else { return .null }
    let change = comparison.gapChange(area.area.id)
    return .object([
      ("group", .number(gap.group)), ("peers", .number(gap.peers)), ("gap", .number(gap.size)),
      ("england", .optional(comparison.gap?.gap(.england, comparison.place)?.size)),
      ("neighbours_mean", .optional(comparison.neighbourGap(of: area.area, comparison.place)?.value)),
      ("change", .optional(change?.size)), ("group_change", .optional(change?.group)),
      ("peers_change", .optional(change?.peers)),
    ])
  }
}

extension PublishedValue {
  /// The published symbol, where there is no number.
  var symbol: String? {
    if case .missing(let symbol) = self { symbol.text } else { nil }
  }
}
