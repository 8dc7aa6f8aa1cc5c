import Days
import TargetSentences
import Testing

@Test func `Every target of the five strategies has a sentence that is read back`() throws {
  let rows = try Sentences.rows("targets.csv")
  #expect(rows.count == 153)
  for (id, sentence) in rows {
    let reading = try TargetSentence.read(sentence)
    let isOpen = ["WAR-08", "WAR-09", "WOR-15"].contains(id)
    #expect(reading.ambiguities.isEmpty == !isOpen, "\(id)")
    #expect(
      isOpen
        || reading.canonical
          == sentence.replacing("“central referral system is live”", with: "central referral system is live"),
      "\(id)")
  }
}

@Test func `A sentence becomes the rule it states`() throws {
  let target = try TargetSentence.read("rises from 69% in 2019 to 74% by 2025").target
  let change = Change.by(Amount(5, .percentagePoints))
  let schedule = Schedule(.once, by: Deadline("2025", day: .last(ofYear: 2025)))
  #expect(
    target
      == Target([
        .measured(
          MeasuredClause(.value, .rises, .baseline(stated: Amount(69, .percent, in: "2019"), change: change), schedule))
      ]))
}

@Test func `The gap stops widening and then narrows, each by its own date`() throws {
  let target = try TargetSentence.read("the gap stops widening by 2020/21, then narrows by 2023").target
  let unchanged = Reference.baseline(stated: nil, change: nil)
  let first = Schedule(.once, by: Deadline("2020/21", day: try #require(Day(2021, 8, 31))))
  let second = Schedule(.once, by: Deadline("2023", day: .last(ofYear: 2023)))
  #expect(
    target
      == Target(
        [
          .measured(MeasuredClause(.gap, .doesNotRise, unchanged, first)),
          .measured(MeasuredClause(.gap, .falls, unchanged, second)),
        ], join: .inOrder))
}

@Test(arguments: [
  ("2023", "2023-12-31"), ("2022/23", "2023-08-31"), ("July 2022", "2022-07-31"), ("31 March 2024", "2024-03-31"),
  ("autumn term 2024", "2024-12-31"), ("spring term 2025", "2025-04-30"), ("summer term 2025", "2025-08-31"),
  ("end of 2023", "2023-12-31"), ("the end of the 2024/25 academic year", "2025-08-31"), ("Sept 2021", "2021-09-30"),
  ("the end of February 2024", "2024-02-29"), ("31/03/2025", "2025-03-31"), ("2025-03-31", "2025-03-31"),
  ("the financial year 2024/25", "2025-03-31"), ("1st of April 2024", "2024-04-01"),
])
func `A deadline means its last day`(text: String, day: String) throws {
  let target = try TargetSentence.read("at least 90% by \(text)").target
  guard case .measured(let clause) = target.clauses[0] else { throw Failed() }
  #expect(clause.schedule.deadline?.day.description == day)
}

private struct Failed: Error {}
