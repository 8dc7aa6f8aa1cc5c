import Days
import PublishedData
import Strategy
import TargetSentences
import TestSupport
import Testing

/// Figures of everyone, year by year from 2014, some missing, with and without a break.
private struct History {
  let years: ClosedRange<Int>
  let figures: [[LocationID: PublishedValue]]
  let breaks: [SeriesBreak]
  let polarity: Polarity

  init(_ seed: inout Seeded) {
    years = 2014...2024
    polarity = seed.one(.high, .low)
    figures = years.map { _ in
      let areas = (401...410).map(LocationID.authority) + [Ambleford.region, LocationID.england]
      return Dictionary(uniqueKeysWithValues: areas.map { area in (area, History.cell(&seed)) })
    }
    let kind = SeriesBreak.Kind.allCases[seed.int(0...(SeriesBreak.Kind.allCases.count - 1))]
    let first = seed.int(2016...2023)
    breaks =
      Bool.random(using: &seed)
      ? []
      : [
        SeriesBreak(
          id: "b", kind: kind, indicators: ["results"], areas: [], firstYear: first,
          lastYear: seed.maybe { first + $0.int(0...2) }, statement: "It changed.", source: "Invented")
      ]
  }

  private static func cell(_ seed: inout Seeded) -> PublishedValue {
    seed.int(0...9) == 0 ? .missing(DataSymbol(seed.one("-", "c", "x"))) : .number(Double(seed.int(0...1_000)) / 10)
  }

  /// The record with the years up to one.
  func ambleford(to last: Int) -> Ambleford {
    var ambleford = Ambleford(polarity: polarity, breaks: breaks)
    for (year, cells) in zip(years, figures) where year <= last { ambleford.add("\(year)", cells) }
    return ambleford
  }
}

extension Seeded {
  /// A target with a deadline within the years there are figures of, so that it is judged now under way and now past it.
  fileprivate mutating func judgeableTarget() -> Target {
    let target = target()
    let year = int(2016...2024)
    let deadline = maybe { _ in Deadline("\(year)", day: .last(ofYear: year)) }
    return Target(
      target.clauses.map { clause in
        guard case .measured(let clause) = clause else { return clause }
        return .measured(
          MeasuredClause(
            clause.quantity, clause.relation, clause.reference, Schedule(clause.schedule.rhythm, by: deadline)))
      }, join: target.join)
  }
}

private func judged(_ target: Target, _ ambleford: Ambleford, _ day: Day) throws -> MeasureEvaluation {
  try ambleford.evaluation(of: target, on: day.description, adopted: "2017-09-01")
}

/// What is said of a promise, apart from the day.
private func said(_ evaluation: MeasureEvaluation) -> [String] {
  func figure(_ figure: PeriodFigure?) -> String { figure.map { "\($0.value) in \($0.period.label)" } ?? "none" }
  return ["\(evaluation.verdict), with the newest neighbours \(evaluation.currentVerdict)"]
    + evaluation.parts.flatMap(\.judgements).map { judgement in
      """
      \(judgement.verdict): \(figure(judgement.judged)), latest \(figure(judgement.latest)), baseline \
      \(figure(judgement.baseline)), held against \(String(describing: judgement.reference)) and \
      \(String(describing: judgement.latestReference)), line \(String(describing: judgement.lineValue)), since \
      \(String(describing: judgement.since)), steps \(String(describing: judgement.steps)), broken by \
      \(String(describing: judgement.brokenBy?.id)), required \(String(describing: judgement.reach))
      """
    }
}

@Test func `A later period never changes what was said on an earlier day`() throws {
  var seed = Seeded(state: 20_261_121)
  var verdicts: [String: Int] = [:]
  for _ in 0..<2_000 {
    let history = History(&seed)
    let target = seed.judgeableTarget()
    let last = seed.int(2017...2023)
    let day = Day.last(ofYear: last)
    let then = try judged(target, history.ambleford(to: last), day)
    let now = try judged(target, history.ambleford(to: 2024), day)
    #expect(said(then) == said(now), "\(TargetSentence.write(target)) on \(day)")
    verdicts[then.verdict.name, default: 0] += 1
  }
  #expect(verdicts.count == 5, "every verdict is met with: \(verdicts)")
}

@Test func `What is judged twice is judged alike`() throws {
  var seed = Seeded(state: 7)
  for _ in 0..<1_000 {
    let history = History(&seed)
    let target = seed.judgeableTarget()
    let day = Day.last(ofYear: seed.int(2017...2024))
    let first = try judged(target, history.ambleford(to: 2024), day)
    #expect(try said(judged(target, history.ambleford(to: 2024), day)) == said(first))
  }
}

@Test func `A missing figure is never met and never zero`() throws {
  var seed = Seeded(state: 3)
  for _ in 0..<1_000 {
    let year = seed.int(2018...2023)
    let relation = seed.one(Relation.atLeast, .atMost, .above, .below, .betterThan, .noWorseThan, .inLineWithOrBetter)
    let target = Target([
      .measured(
        MeasuredClause(
          .value, relation, seed.one(.constant(Amount(50)), .comparator(.england, margin: nil)),
          Schedule(by: Deadline("\(year)", day: .last(ofYear: year)))))
    ])
    var ambleford = Ambleford(polarity: seed.one(.high, .low))
    ambleford.add("\(year - 1)", [401: .number(Double(seed.int(0...100))), 970: .number(50)])
    ambleford.add("\(year)", [401: .missing(DataSymbol(seed.one("-", "c", "x"))), 970: .number(50)])
    #expect(try judged(target, ambleford, .last(ofYear: year) + 1).verdict.reason != nil)
  }
}
