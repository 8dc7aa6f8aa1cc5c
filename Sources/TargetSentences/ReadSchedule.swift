import Days

extension SentenceReader {
  /// Consumes what says when, in any order: `by 2025`, `every year`, `throughout`, `until 2023`.
  mutating func takeSchedule() {
    while takeRhythm() || takeDeadline() || takeBracketedDate() {}
  }

  /// How often, once in a clause.
  private mutating func takeRhythm() -> Bool {
    guard draft.rhythm == nil, let rhythm = attempt({ $0.rhythm() }) else { return false }
    draft.rhythm = rhythm
    return true
  }

  mutating func rhythm() -> Schedule.Rhythm? {
    if next?.text == "annual", !isRhythmOfWord { return nil }
    if let rhythm = take(SentenceReader.rhythms) { return rhythm }
    guard take("in every") || take("in each") || take("in any") || take("every") || take("each") else { return nil }
    let count = wholeNumber() ?? 1
    guard let unit = take(SentenceReader.stepUnits), count > 0 else { return nil }
    return .every(Step(count, unit))
  }

  /// An “annual increase” is one a year; an “annual review” is called so.
  var isRhythmOfWord: Bool {
    var ahead = self
    guard ahead.take("annual"), let after = ahead.next else { return true }
    return !after.mayBeSubject
  }

  private static let rhythms = Phrases<Schedule.Rhythm>([
    (
      .every(Step(.year)),
      [
        "annually", "annual", "yearly", "year on year", "per year", "per annum", "a year", "once a year",
        "every single year", "each and every year", "every academic year", "each academic year", "every school year",
      ]
    ),
    (.every(Step(.term)), ["termly", "per term", "a term", "once a term", "term on term"]),
    (.every(Step(.quarter)), ["quarterly", "per quarter", "a quarter", "quarter on quarter", "once a quarter"]),
    (.every(Step(.month)), ["monthly", "per month", "a month", "month on month", "once a month"]),
    (.every(Step(.week)), ["weekly", "per week", "a week"]),
    (.every(Step(6, .month)), ["twice a year", "twice yearly", "half yearly", "six monthly", "6 monthly"]),
    (.every(Step(2, .year)), ["every other year", "every second year"]),
    (
      .throughout,
      [
        "throughout", "at all times", "at every point", "at any time", "at any one time", "at any point",
        "throughout strategy", "throughout plan", "during life of plan", "during life of strategy",
        "over life of plan", "over life of strategy", "throughout life of plan", "throughout life of strategy",
        "for life of plan", "for life of strategy", "during lifetime of plan", "during lifetime of strategy",
        "over lifetime of plan", "over lifetime of strategy",
      ]
    ),
  ])

  static let stepUnits = Phrases<Step.Unit>([
    (.year, ["year", "years"]), (.term, ["term", "terms"]), (.quarter, ["quarter", "quarters"]),
    (.month, ["month", "months"]), (.week, ["week", "weeks"]),
  ])

  /// By when, once in a clause. “To 2023” is a deadline only where a rhythm runs to it.
  private mutating func takeDeadline() -> Bool {
    guard draft.deadline == nil else { return false }
    let isRunning = draft.rhythm != nil || draft.isLasting
    if let counted = attempt({ $0.countedFromAdoption() }) {
      draft.deadline = counted
      return true
    }
    let found = attempt { reader -> (Deadline, Bool)? in
      guard let way = reader.take(SentenceReader.waysToADate), way != .to || isRunning else { return nil }
      return reader.date().map { ($0, way == .until || way == .to) }
    }
    guard let (deadline, isUntil) = found else { return false }
    draft.deadline = deadline
    draft.isUntil = isUntil
    return true
  }

  /// `72% (2026)`: when a number is to be so, as tables of milestones write it.
  private mutating func takeBracketedDate() -> Bool {
    guard draft.deadline == nil, draft.rhythm == nil, hasReadNumber else { return false }
    let date: Deadline? = attempt { reader in
      guard reader.take("("), let date = reader.date() ?? reader.deadlineInBrackets(), reader.take(")") else {
        return nil
      }
      return date
    }
    draft.deadline = date
    return date != nil
  }

  private mutating func deadlineInBrackets() -> Deadline? {
    take("by") ? date() : nil
  }

  /// `within two years`, `over the next 18 months`: from the day the plan was adopted.
  private mutating func countedFromAdoption() -> Deadline? {
    let start = rest.startIndex
    guard let isNext = take(SentenceReader.spansAhead), let count = wholeNumber(), count > 0, count <= 50 else {
      return nil
    }
    let months = take("years") || take("year") ? 12 * count : isNext && take("months") ? count : 0
    guard months > 0 else { return nil }
    guard let adopted else {
      return object(
        since: start,
        "it counts from the day the plan begins; write the date by which it is to be so, as in “by March 2027”")
    }
    let last = adopted.parts.year * 12 + adopted.parts.month - 1 + months
    guard let month = Day.last(ofMonth: last % 12 + 1, in: last / 12) else { return nil }
    let day = Day(last / 12, last % 12 + 1, adopted.parts.day) ?? month
    return Deadline(day.spelled, day: day)
  }

  /// Words before a length of time; whether they say that it lies ahead.
  private static let spansAhead = Phrases<Bool>([
    (true, ["within next", "over next", "in next", "for next", "during next", "within coming", "over coming"]),
    (false, ["within", "over", "in", "over period of", "over course of"]),
  ])

  private enum WayToADate { case by, until, to }

  private static let waysToADate = Phrases<WayToADate>([
    (.by, ["by", "before end of", "no later than", "not later than", "in", "during", "at end of"]),
    (.until, ["until", "up until"]),
    (.to, ["to", "up to", "through to"]),
  ])
}

extension Step {
  init(_ unit: Unit) { self.init(1, unit) }
}
