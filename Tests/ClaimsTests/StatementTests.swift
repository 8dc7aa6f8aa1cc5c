import Testing

@testable import Claims

/// The sentence's marks as statements, in short.
private func statements(_ sentence: String) -> [String] {
  let marked = MarkSentence(
    sentence,
    PlaceNames(all: [
      ("england", .england), ("warwickshire", .own), ("statistical neighbours", .neighbours), ("nationally", .england),
    ]))
  return ReadStatements(marked.marks, in: marked.text).statements.map { statement in
    "\(statement.kind) of \(statement.whose), \(statement.when)"
  }
}

@Test func `A number is that of who is named before it, or just after it`() {
  #expect(
    statements("In 2023/24, 68.9% of children in Warwickshire did, above the England average of 67.7%.").filter {
      $0.hasPrefix("value")
    }
      == [
        "value(68.9, decimals: 1, unit: Claims.ClaimMark.Unit.percent) of own, named(\"2023/24\")",
        "value(67.7, decimals: 1, unit: Claims.ClaimMark.Unit.percent) of england, named(\"2023/24\")",
      ])
  #expect(
    statements("68.9%, compared with 67.7% nationally")
      == [
        "value(68.9, decimals: 1, unit: Claims.ClaimMark.Unit.percent) of own, latest",
        "value(67.7, decimals: 1, unit: Claims.ClaimMark.Unit.percent) of england, latest",
      ])
}

@Test func `Numbers that belong to a name, an age or a limit of time state nothing`() {
  #expect(
    statements("At key stage 2, Year 6 pupils aged 10 to 11 and 16-17 year olds within 20 weeks, level 3 and grade 5+.")
      .isEmpty)
}

@Test func `A movement has its ends, and how far it is`() {
  #expect(
    statements("It rose from 6.2% in 2022/23 to 7.3% in 2023/24.")
      == [
        "moved(Claims.ClaimMark.Movement.up, by: nil) of own, named(\"2023/24\")",
        "value(6.2, decimals: 1, unit: Claims.ClaimMark.Unit.percent) of own, named(\"2022/23\")",
        "value(7.3, decimals: 1, unit: Claims.ClaimMark.Unit.percent) of own, named(\"2023/24\")",
      ])
  #expect(statements("It fell by 1.2 percentage points between 2022/23 and 2023/24.").count == 1)
}
