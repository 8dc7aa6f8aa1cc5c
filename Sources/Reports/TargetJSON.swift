import Days
import Strategy
import TargetSentences

extension TargetReport {
  /// A clause as scripts read it: `docs/reference/json.md`.
  func object(_ clause: Target.Clause) -> JSON {
    let sentence = ("sentence", JSON.string(TargetSentence.write(clause)))
    switch clause {
    case .measured(let clause):
      return .object([
        ("kind", .string("measured")), ("quantity", object(clause.quantity)),
        ("relation", .string(clause.relation.rawValue)), ("reference", object(clause.reference)),
        ("schedule", object(clause.schedule)), sentence,
      ])
    case .milestone(let what, let schedule): return done("milestone", what, schedule, sentence)
    case .cadence(let what, let schedule): return done("cadence", what, schedule, sentence)
    case .monitor: return .object([("kind", .string("monitor")), sentence])
    case .elsewhere(let name): return .object([("kind", .string("elsewhere")), ("name", .string(name)), sentence])
    }
  }

  private func done(_ kind: String, _ what: String, _ schedule: Schedule, _ sentence: (String, JSON)) -> JSON {
    .object([("kind", .string(kind)), ("what", .string(what)), ("schedule", object(schedule)), sentence])
  }

  private func object(_ quantity: Quantity) -> JSON {
    func named(_ kind: String, _ rest: (String, JSON)...) -> JSON { .object([("kind", .string(kind))] + rest) }
    switch quantity {
    case .value: return named("value")
    case .gap: return named("gap")
    case .gapTo(let others): return named("gap-to", ("others", .string(TargetSentence.write(others))))
    case .rank(let set): return named("rank", ("among", .string(TargetSentence.write(set))))
    case .quarter(let set): return named("quarter", ("among", .string(TargetSentence.write(set))))
    case .share(let of): return named("share", ("of", .string(of)))
    case .shareWithin(let limit, let of):
      return named(
        "share-within", ("of", .string(of)), ("length", .integer(limit.length)), ("unit", .string(limit.unit.rawValue)))
    case .duration: return named("duration")
    case .shortfall(let of): return named("shortfall", ("of", .string(of)))
    case .forecastError(let years): return named("forecast-error", ("years", .integer(years)))
    }
  }

  private func object(_ reference: Reference) -> JSON {
    func named(_ kind: String, _ rest: (String, JSON)...) -> JSON { .object([("kind", .string(kind))] + rest) }
    switch reference {
    case .constant(let amount): return named("constant", ("amount", object(amount)))
    case .baseline(let stated, let change):
      return named("baseline", ("stated", stated.map(object) ?? .null), ("change", change.map(object) ?? .null))
    case .stepBefore(let change): return named("step-before", ("change", change.map(object) ?? .null))
    case .period(let name, let change):
      return named("period", ("period", .string(name)), ("change", change.map(object) ?? .null))
    case .comparator(let comparator, let margin):
      return named(
        "comparator", ("name", .string(TargetSentence.write(comparator))), ("margin", margin.map(object) ?? .null))
    }
  }

  private func object(_ amount: Amount) -> JSON {
    .object([
      ("number", .number(amount.number)), ("unit", .string(amount.unit.rawValue)), ("period", .optional(amount.period)),
    ])
  }

  private func object(_ change: Change) -> JSON {
    switch change {
    case .by(let amount): .object([("by", object(amount))])
    case .byPart(let part): .object([("by_part", .number(part))])
    }
  }

  private func object(_ schedule: Schedule) -> JSON {
    let rhythm: String =
      switch schedule.rhythm {
      case .once: "once"
      case .every(let step): "every \(TargetSentence.write(step))"
      case .throughout: "throughout"
      }
    return .object([
      ("rhythm", .string(rhythm)), ("by", .optional(schedule.deadline?.text)),
      ("deadline", .optional(schedule.deadline?.day.description)),
    ])
  }
}
