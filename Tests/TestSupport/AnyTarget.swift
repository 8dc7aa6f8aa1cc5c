import Days
public import TargetSentences

/// Targets of every form that the lists hold, from a seed.
extension Seeded {
  public mutating func target() -> Target {
    let join = one(Target.Join.all, .any, .inOrder)
    let count = one(1, 1, 2, 3)
    return Target((0..<count).map { _ in clause() }, join: count == 1 ? .all : join)
  }

  private mutating func clause() -> Target.Clause {
    switch int(0...11) {
    case 0:
      .milestone(
        one("built", "adopted", "the Skills Hub is open", "phase 2 done"), Schedule(by: maybe { $0.deadline() }))
    case 1:
      .cadence(
        one("reported", "reviewed", "board and heads meet"), Schedule(.every(step()), by: maybe { $0.deadline() }))
    case 2: .monitor
    case 3: .elsewhere(one("the NEET strategy", "plan 2017-21: 90% or more"))
    default: .measured(measured())
    }
  }

  private mutating func measured() -> MeasuredClause {
    let schedule = schedule()
    switch int(0...9) {
    case 0, 1: return place(schedule)
    case 2, 3: return share(schedule)
    case 4, 5: return movement(schedule)
    default: return position(schedule)
    }
  }

  private mutating func position(_ schedule: Schedule) -> MeasuredClause {
    let quantity = quantity()
    let relation = positionalRelation()
    return MeasuredClause(quantity, relation, positionalReference(quantity, relation), schedule)
  }

  private mutating func positionalRelation() -> Relation {
    one(.atLeast, .atMost, .above, .below, .betterThan, .noWorseThan, .inLineWith, .inLineWithOrBetter)
  }

  private mutating func positionalReference(_ quantity: Quantity, _ relation: Relation) -> Reference {
    switch int(0...5) {
    case 0: .constant(constant(quantity))
    case 1: .baseline(stated: maybe { $0.stated(quantity) }, change: nil)
    case 2: .stepBefore(nil)
    case 3: .period(one("2019", "2018/19", "July 2021", "31 March 2020", "spring term 2020"), change: nil)
    case 4: .comparator(comparator(), margin: nil)
    default: .comparator(comparator(), margin: margin(relation))
    }
  }

  /// A margin; with a sign, except around a figure.
  private mutating func margin(_ relation: Relation) -> Amount {
    let isAround = relation == .inLineWith || relation == .inLineWithOrBetter
    return Amount(number(1.1...20) * (isAround ? 1 : one(1, -1)), one(.percentagePoints, .points, .none))
  }

  private mutating func movement(_ schedule: Schedule) -> MeasuredClause {
    let quantity = quantity()
    let relation: Relation = one(.rises, .falls, .improves, .doesNotRise, .doesNotFall)
    let change = maybe { $0.change(relation) }
    let reference: Reference =
      switch int(0...3) {
      case 0: .stepBefore(change)
      case 1: .period(one("2019", "2018/19", "July 2021"), change: schedule.rhythm == .once ? change : nil)
      case 2: .baseline(stated: nil, change: change)
      default: .baseline(stated: stated(quantity), change: change)
      }
    return MeasuredClause(quantity, relation, reference, schedule)
  }

  private mutating func change(_ relation: Relation) -> Change {
    if Bool.random(using: &self) {
      return .by(Amount(number(0.1...3_000), one(.none, .points, .percentagePoints)))
    }
    let part = one(0.3, 0.5, 0.05, 0.123, 1.0 / 3, 2.0 / 3, 5.0 / 6, 2.0 / 7, 0.25, 0.001, 1)
    return .byPart(relation == .rises ? one(part, 2, 1.5) : part)
  }

  private mutating func place(_ schedule: Schedule) -> MeasuredClause {
    let isQuarter = Bool.random(using: &self)
    let quantity: Quantity = isQuarter ? .quarter(comparator()) : .rank(comparator())
    let number = int(1...(isQuarter ? 4 : 152))
    let place = Amount(Double(number))
    switch int(0...6) {
    case 0: return MeasuredClause(quantity, .atMost, .constant(place), schedule)
    case 1: return MeasuredClause(quantity, .betterThan, .constant(place), schedule)
    case 2: return MeasuredClause(quantity, .improves, .stepBefore(maybe { _ in Change.by(Amount(1)) }), schedule)
    case 3: return MeasuredClause(quantity, one(.improves, .noWorseThan), .period("2019", change: nil), schedule)
    case 4:
      return MeasuredClause(quantity, .noWorseThan, .baseline(stated: maybe { _ in place }, change: nil), schedule)
    default:
      let dated = Amount(Double(number), in: maybe { _ in "November 2019" })
      let change = maybe { $0.int(1...max(1, number - 1)) }.map { Change.by(Amount(Double($0))) }
      return MeasuredClause(quantity, .improves, .baseline(stated: maybe { _ in dated }, change: change), schedule)
    }
  }

  private mutating func share(_ schedule: Schedule) -> MeasuredClause {
    let quantity: Quantity =
      Bool.random(using: &self) ? .share(of: denominator()) : .shareWithin(limit(), of: one("", denominator()))
    let percent = one(100, 0, 90, 66.6, 200.0 / 3, 100.0 / 3)
    return MeasuredClause(quantity, positionalRelation(), .constant(Amount(percent, .percent)), schedule)
  }

  private mutating func quantity() -> Quantity {
    switch int(0...9) {
    case 0: .gap
    case 1: .share(of: denominator())
    case 2: .shareWithin(limit(), of: one("", denominator()))
    case 3: .duration
    case 4: .shortfall(of: one("places", "school places", "governors", "seats on buses"))
    case 5: .forecastError(years: int(1...5))
    case 6:
      .gapTo(
        one(.england, .region, .neighbours, .sameGroupInEngland, .named("North West"), .named("Ambleford & others")))
    default: .value
    }
  }

  private mutating func denominator() -> String {
    one(
      "schools", "children", "EHC plans", "looked-after children", "pupils with SEND", "in-year applicants", "plans",
      "16 and 17 year olds", "two-year-olds", "exclusions", "primary schools", "post-16 providers", "girls’ choirs")
  }

  private mutating func limit() -> TimeLimit {
    TimeLimit(int(1...60), TimeLimit.Unit.allCases[int(0...(TimeLimit.Unit.allCases.count - 1))])
  }

  private mutating func comparator() -> Comparator {
    one(
      .england, .region, .neighbours, .sameGroupInEngland, .authorities, .peers, .named("North West"),
      .named("Ambleford & others"))
  }

  private mutating func constant(_ quantity: Quantity) -> Amount {
    switch quantity {
    case .share, .shareWithin: Amount(number(0...100), .percent)
    case .duration: Amount(number(1...60), one(.minutes, .days, .weeks, .months, .none))
    default:
      Amount(one(number(-100...100), number(0...3_000), 1, 0, 2_019, 123_456_789.25), one(.none, .percent, .points))
    }
  }

  private mutating func stated(_ quantity: Quantity) -> Amount {
    let amount = constant(quantity)
    return Amount(amount.number, amount.unit, in: maybe { $0.one("2019", "September 2019", "2018/19") })
  }

  private mutating func number(_ range: ClosedRange<Double>) -> Double {
    let scale = one(1.0, 10, 100)
    return (Double.random(in: range, using: &self) * scale).rounded() / scale
  }

  private mutating func schedule() -> Schedule {
    let deadline = maybe { $0.deadline() }
    return switch int(0...3) {
    case 0: Schedule(.every(step()), by: deadline)
    case 1: Schedule(.throughout, by: deadline)
    default: Schedule(.once, by: deadline)
    }
  }

  private mutating func step() -> Step { Step(one(1, 1, 2, 6), Step.Unit.allCases[int(0...4)]) }

  private mutating func deadline() -> Deadline {
    let year = int(1950...2150)
    let end = Day.last(ofYear: year)
    return switch int(0...4) {
    case 0: Deadline("\(year - 1)/\(String(year).suffix(2))", day: Day(year, 8, 31) ?? end)
    case 1: Deadline("July \(year)", day: Day(year, 7, 31) ?? end)
    case 2: Deadline("31 March \(year)", day: Day(year, 3, 31) ?? end)
    case 3: Deadline("spring term \(year)", day: Day(year, 4, 30) ?? end)
    default: Deadline("\(year)", day: end)
    }
  }
}
