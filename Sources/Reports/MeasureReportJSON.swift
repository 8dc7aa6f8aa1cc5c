import Benchmarking
import Days
import PublishedData
import Statistics
import Strategy

extension MeasureReport {
  /// The report as the scripts' contract has it: `docs/reference/json.md`.
  public var json: JSON {
    let judgement = evaluation.judgement
    let judged = evaluation.isPastDeadline ? judgement.judged : nil
    let standing = evaluation.standing?.rank(of: evaluation.authority.number)
    return .object([
      ("id", .string(id)),
      ("promise", .string(evaluation.promise.id)),
      ("stated_as", .string(evaluation.promise.statedAs.rawValue)),
      ("statement", .string(evaluation.promise.title)),
      ("target", .string(TargetSentence.write(evaluation.measure.target))),
      ("verdict", .string(judgement.verdict.name)),
      ("reason", .optional(judgement.verdict.reason?.rawValue)),
      ("since", .optional(judgement.since?.rawValue)),
      ("value", .optional(judgement.latest?.value.number)),
      ("time_period", .optional(judgement.latest?.period.label)),
      ("value_at_deadline", .optional(judged?.value.number)),
      ("provisional", .bool(judgement.judged?.period.status == .provisional)),
      ("comparators", .array(comparators(judgement.latest?.period))),
      ("comparators_at_deadline", .array(comparators(judged?.period))),
      ("rank", .optional(standing?.best)),
      ("ranked", .optional(standing?.ranked)),
      ("baseline", figure(judgement.baseline)),
      ("sentence", .string(sentence)),
      ("sources", .array(sources.map { .string("\($0.term): \($0.detail)") })),
    ])
  }

  /// The measure with every figure behind it: what `cairn measure --format json` prints.
  public var jsonWithSeries: JSON {
    guard case .object(let members) = json else { return json }
    return .object(
      [("strategy", .string(evaluation.strategy.id)), ("authority", .string(evaluation.authority.name))] + members
        + [("periods", .array(evaluation.periods.map(period)))])
  }

  private func figure(_ figure: PeriodFigure?) -> JSON {
    guard let figure else { return .null }
    return .object([
      ("value", .optional(figure.value.number)), ("time_period", .string(figure.period.label)),
      ("set_by", .string("Cairn, to be confirmed")),
    ])
  }

  private func comparators(_ period: TimePeriod?) -> [JSON] {
    guard let comparison = evaluation.periods.first(where: { $0.period == period }) else { return [] }
    return comparators(comparison)
  }

  private func comparators(_ comparison: PeriodComparison) -> [JSON] {
    func comparator(_ name: String, _ edition: String?, _ value: Double?, _ count: Int?) -> JSON {
      .object([
        ("name", .string(name)), ("edition", .optional(edition)), ("value", .optional(value)),
        ("count", .optional(count)), ("time_period", .string(comparison.period.label)),
      ])
    }
    return [comparator("England", nil, comparison.england?.number, nil)]
      + (evaluation.region.map { [comparator($0.name, nil, comparison.region?.number, nil)] } ?? [])
      + zip(evaluation.editions, comparison.neighbours).map { edition, set in
        comparator("Neighbours", edition.name, set?.mean?.value, set?.mean?.count ?? 0)
      }
  }

  private func period(_ comparison: PeriodComparison) -> JSON {
    let period = comparison.period
    let symbol: String? = if case .missing(let symbol) = comparison.own { symbol.text } else { nil }
    return .object([
      ("time_period", .string(period.label)), ("time_identifier", .optional(period.span?.identifier.rawValue)),
      ("start", .optional(period.span?.start.description)), ("end", .optional(period.span?.end.description)),
      ("status", .string(period.status.rawValue)), ("value", .optional(comparison.own.number)),
      ("symbol", .optional(symbol)), ("comparators", .array(comparators(comparison))),
    ])
  }
}
