import Benchmarking
import Days
import PublishedData
import Statistics
import Strategy

extension MeasureReport {
  /// The report as the scripts' contract has it: `docs/reference/json.md`.
  public var json: JSON {
    let main = evaluation.main
    let judgement = main?.judgement
    // Also where there is no verdict: of the first series that is no proxy, a gap where a gap is meant.
    let latest = (evaluation.parts.first { !$0.series.isProxy } ?? evaluation.parts.first)?.latest
    let rank = main?.standing?.rank(of: evaluation.authority.id)
    return .object([
      ("id", .string(id)),
      ("promise", .string(evaluation.promise.id)),
      ("stated_as", .string(evaluation.promise.statedAs.rawValue)),
      ("statement", .string(evaluation.promise.statement)),
      ("target", .string(evaluation.target.sentence)),
      ("adopted", .string(evaluation.adopted.description)),
      ("amendments", .array(evaluation.measure.amendments.map(amendment))),
      ("verdict", .string(evaluation.verdict.name)),
      ("reason", .optional(evaluation.verdict.reason?.rawValue)),
      ("since", .optional(judged?.since?.rawValue)),
      ("value", .optional(latest?.own)),
      ("time_period", .optional(latest?.period.label)),
      ("value_at_deadline", .optional(evaluation.isPastDeadline ? judged?.judged?.value.number : nil)),
      ("provisional", .bool((judgement?.judged?.period ?? latest?.period)?.status == .provisional)),
      ("comparators", .array(comparators(latest?.period))),
      ("comparators_at_deadline", .array(comparators(evaluation.isPastDeadline ? judged?.judged?.period : nil))),
      ("verdict_current", .string(evaluation.currentVerdict.name)),
      ("verdict_first", .optional(evaluation.firstVerdict?.name)),
      ("rank", .optional(rank?.best)),
      ("ranked", .optional(rank?.ranked)),
      ("required", required),
      ("baseline", baseline),
      ("parts", .array(evaluation.parts.map(part))),
      ("evidence", .string(evaluation.measure.evidence.rawValue)),
      ("sentence", .string("\(MeasureWords(evaluation).spokenVerdict) \(sentence)")),
      ("sources", .array(sources.map { .string("\($0.term): \($0.detail)") })),
      ("awaited", .array(awaited.map { .string("\($0.term): \($0.detail)") })),
      ("history", .array(history.map { .string("\($0.term): \($0.detail)") })),
    ])
  }

  /// The measure with every figure behind it: what `cairn measure --format json` prints.
  public var jsonWithSeries: JSON {
    guard case .object(let members) = json else { return json }
    let notes = evaluation.main.map { AuthorityNotes(evaluation.authority, in: $0.figures).notes } ?? []
    return .object(
      [("strategy", .string(evaluation.strategy.id)), ("authority", .string(evaluation.authority.name))] + members
        + [("authority_notes", .array(notes.map(JSON.string)))] + [
          ("periods", .array((evaluation.main?.periods ?? []).map(period)))
        ])
  }

  private func amendment(_ amendment: Amendment) -> JSON {
    .object([
      ("from", .string(amendment.from.description)), ("target", .string(amendment.target.sentence)),
      ("reason", .string(amendment.reason)),
    ])
  }

  private var required: JSON {
    guard let reach = judged?.reach else { return .null }
    return .object([
      ("yearly", .number(reach.yearly)), ("total", .number(reach.total)), ("years", .integer(reach.years)),
      ("achieved", .integer(reach.achieved)), ("of", .integer(reach.of)),
    ])
  }

  /// The judgement of the first judged series.
  private var judged: Judgement? { evaluation.judgedParts.first?.judgement }

  private var baseline: JSON {
    guard let baseline = judged?.baseline else { return .null }
    return .object([
      ("value", .optional(baseline.value.number)), ("time_period", .string(baseline.period.label)),
      ("set_by", .string("Cairn, to be confirmed")),
    ])
  }

  private func part(_ part: MeasurePart) -> JSON {
    .object(
      members(part) + [
        (
          "proposed",
          .array(
            part.proposed.map {
              .object(members($0.part) + [("difference", .string($0.difference))])
            })
        )
      ])
  }

  private func interval(_ interval: Interval?) -> JSON {
    interval.map { .object([("lower", .number($0.lower)), ("upper", .number($0.upper))]) } ?? .null
  }

  private func members(_ part: MeasurePart) -> [(String, JSON)] {
    let words = PartReport(part, evaluation)
    let judgement = part.series.isProxy ? nil : part.judgement
    return [
      ("indicator", .string(part.series.indicator)), ("group", .string(part.series.group)),
      ("peers", .optional(part.series.peers)), ("measure_short", .string(part.figures.series.measure)),
      ("proxy", .bool(part.series.isProxy)), ("name", .string(words.name)),
      ("verdict", .string(words.verdict.verdict.name)),
      ("reason", .optional(words.verdict.verdict.reason?.rawValue)),
      ("since", .optional(judgement?.since?.rawValue)), ("value", .optional(judgement?.latest?.value.number)),
      ("time_period", .optional(judgement?.latest?.period.label)),
      ("value_judged", .optional(judgement?.judged?.value.number)),
      ("time_period_judged", .optional(judgement?.judged?.period.label)),
      ("reference", .optional(judgement?.reference)),
      ("numerator", .optional(judgement?.basis?.counted?.part)),
      ("denominator", .optional(judgement?.basis?.counted?.whole)),
      ("pooled", judgement?.pooled.map(counts) ?? .null),
      ("interval", interval(judgement?.basis?.interval)), ("tolerance", .optional(judgement?.basis?.tolerance)),
      ("held", .optional(judgement?.steps?.held)),
      ("assessed", .optional(judgement?.steps?.assessed)),
    ]
  }

  private func counts(_ counted: Counted) -> JSON {
    .object([("numerator", .optional(counted.part)), ("denominator", .number(counted.whole))])
  }

  private func comparators(_ period: TimePeriod?) -> [JSON] {
    guard let comparison = evaluation.main?.periods.first(where: { $0.period == period }) else { return [] }
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
    return .object([
      ("time_period", .string(period.label)), ("time_identifier", .optional(period.span?.identifier.rawValue)),
      ("start", .optional(period.span?.start.description)), ("end", .optional(period.span?.end.description)),
      ("status", .string(period.status.rawValue)), ("value", .optional(comparison.own.number)),
      ("symbol", .optional(comparison.own.symbol)), ("comparators", .array(comparators(comparison))),
    ])
  }
}
