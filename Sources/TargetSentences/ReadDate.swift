import Days

extension SentenceReader {
  /// A date as promises write it, with its last day: `2023`, `2022/23`, `July 2022`, `31 March 2024`,
  /// `summer term 2025`, `the end of 2023`.
  mutating func date() -> Deadline? {
    attempt { reader in
      _ = reader.take("end of") || reader.take("end")
      return reader.longest([
        { $0.academicYear() }, { $0.financialYear() }, { $0.dayOfMonth() }, { $0.month() }, { $0.term() },
        { $0.plainDay() }, { $0.plainYear() },
      ])
    }
  }

  /// `2022/23`, `the 2022/23 academic year`: it ends on 31 August.
  private mutating func academicYear() -> Deadline? {
    let names = ["academic year", "school year", "ay"]
    _ = names.contains { take($0) }
    guard let start = yearsStart(), let day = Day(start + 1, 8, 31) else { return nil }
    _ = names.contains { take($0) }
    return Deadline("\(start)/\(String(start + 1).suffix(2))", day: day)
  }

  /// `the financial year 2022/23`: it ends on 31 March.
  private mutating func financialYear() -> Deadline? {
    let isNamedFirst = take("financial year") || take("fy")
    guard let start = yearsStart(), isNamedFirst || take("financial year") || take("fy"),
      let day = Day(start + 1, 3, 31)
    else {
      return nil
    }
    return Deadline(day.spelled, day: day)
  }

  private mutating func dayOfMonth() -> Deadline? {
    guard let number = ordinal() ?? wholeNumber() else { return nil }
    _ = take("of")
    guard let month = take(SentenceReader.months), let year = year(), let day = Day(year, month, number) else {
      return nil
    }
    return Deadline(day.spelled, day: day)
  }

  private mutating func month() -> Deadline? {
    guard let month = take(SentenceReader.months) else { return nil }
    _ = take("of")
    guard let year = year(), let day = Day.last(ofMonth: month, in: year) else { return nil }
    return Deadline(day.monthAndYear, day: day)
  }

  /// `summer term 2025`. Terms differ from place to place; counted here: autumn to 31 December, spring to 30 April,
  /// summer to 31 August.
  private mutating func term() -> Deadline? {
    guard let term = take(SentenceReader.terms) else { return nil }
    _ = take("of") || take("in")
    let year = attempt { $0.year() } ?? attempt { reader in reader.yearsStart().map { $0 + (term.isFirst ? 0 : 1) } }
    guard let year, let day = Day(year, term.month, term.day) else { return nil }
    return Deadline("\(term.name) term \(year)", day: day)
  }

  private mutating func plainDay() -> Deadline? {
    let day = take { if case .day(let day) = $0.kind { day } else { nil } }
    return day.map { Deadline($0.spelled, day: $0) }
  }

  private mutating func plainYear() -> Deadline? {
    year().map { Deadline(String($0), day: .last(ofYear: $0)) }
  }

  private mutating func year() -> Int? { take { $0.year } }

  private mutating func yearsStart() -> Int? {
    take { if case .years(let start) = $0.kind { start } else { nil } }
  }

  private static let months = Phrases<Int>(
    Day.monthNames.enumerated().map { index, name in
      let name = name.lowercased()
      return (index + 1, [name, String(name.prefix(3))] + (name == "september" ? ["sept"] : []))
    })

  private struct Term {
    let name: String
    let month, day: Int
    var isFirst: Bool { month == 12 }
  }

  private static let terms = Phrases<Term>([
    (Term(name: "autumn", month: 12, day: 31), ["autumn term"]),
    (Term(name: "spring", month: 4, day: 30), ["spring term"]),
    (Term(name: "summer", month: 8, day: 31), ["summer term", "summer"]),
  ])
}

extension Deadline {
  /// A date as strategies write it, such as `July 2022` or `2020–21`; nil where it is none.
  public init?(reading text: String) {
    var reader = SentenceReader(SplitSentence.words(of: text))
    guard let date = reader.date(), reader.isAtEnd else { return nil }
    self = date
  }
}
