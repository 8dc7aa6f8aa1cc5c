import TargetSentences
import Testing

/// Sentences that leave a choice, with the rules under its answers.
private let open: [(phrasing: String, readings: [String])] = [
  (
    "all within 20 days",
    ["all within 20 calendar days", "all within 20 working days", "all within 20 school days"]
  ),
  (
    "90% of referrals within 5 days by 2025",
    [
      "at least 90% of referrals within 5 calendar days by 2025",
      "at least 90% of referrals within 5 working days by 2025",
      "at least 90% of referrals within 5 school days by 2025",
    ]
  ),
  ("NEET falls by 1% by 2023", ["falls by 1% of the baseline by 2023", "falls by 1 percentage point by 2023"]),
  ("the NEET rate is cut by 30%", ["falls by 30% of the baseline", "falls by 30 percentage points"]),
  (
    "increase by 5% each year",
    ["rises by 5% of the year before every year", "rises by 5 percentage points every year"]
  ),
  ("reduced from 40% by 10%", ["falls by 10% of the baseline of 40%", "falls from 40% to 30%"]),
  (
    "rises and is above England every year",
    ["rises every year; and above England every year", "rises; and above England every year"]
  ),
  ("in line with our peers by 2026", ["in line with neighbours by 2026", "in line with peers by 2026"]),
  ("close the gap by 2025", ["the gap narrows by 2025", "the gap is at most 0 by 2025"]),
  ("match the national average", ["no worse than England", "in line with England"]),
  ("in the top three by 2025", ["in the top 3 of authorities by 2025", "in the top 3 of neighbours by 2025"]),
  ("rank improves", ["the rank among authorities improves", "the rank among neighbours improves"]),
  ("continue to reduce exclusions", ["falls", "falls every year"]),
  ("90% by 2023", ["at least 90% by 2023", "at most 90% by 2023"]),
  ("NEET 3% by 2024", ["at most 3% by 2024", "at least 3% by 2024"]),
  ("maintained at 75%", ["at least 75% throughout", "at most 75% throughout"]),
  ("up to 95% by 2025", ["at most 95% by 2025", "at least 95% by 2025"]),
  (
    "hold the gap",
    ["the gap is no worse than the baseline throughout", "the gap is in line with the baseline throughout"]
  ),
  ("more pupils than last year", ["rises every year", "rises from the step before"]),
  ("a permanent exclusion rate below 8 per 10,000 pupils", ["below 8", "below 0.08%"]),
  (
    "above the national average at KS2 for disadvantaged pupils",
    ["above the same group in England", "above England"]
  ),
  ("referrals closed within 6 weeks", ["all referrals within 6 weeks", "the duration is at most 6 weeks"]),
]

@Test(arguments: open)
func `A choice that the words leave is asked, with the rule under each answer`(
  phrasing: String, readings: [String]
) throws {
  let reading = try TargetSentence.read(phrasing)
  #expect(reading.ambiguities.map(\.sentences) == [readings])
  #expect(reading.canonical == readings[0])
  #expect(reading.ambiguities.allSatisfy { $0.question.hasSuffix("?") })
}

@Test func `Two choices are two questions`() throws {
  let reading = try TargetSentence.read("referrals closed within 20 days")
  #expect(reading.ambiguities.count == 2)
  #expect(reading.ambiguities[0].sentences.count == 3)
}

@Test(arguments: [
  ("cut by 30%", "falls by 30% of the baseline"), ("exclusions fall by 5%", "falls by 5% of the baseline"),
  ("reduced from 761 by 5%", "falls by 5% of the baseline of 761"),
  ("NEET falls by 1 percentage point", "falls by 1 percentage point"),
  ("all within 20 school days", "all within 20 school days"),
])
func `Nothing is asked where the words decide`(phrasing: String, sentence: String) throws {
  #expect(try TargetSentence.read(phrasing).canonical == sentence)
  #expect(try TargetSentence.read(phrasing).ambiguities.isEmpty)
}

@Test func `Stages that come down are a ceiling or a lowered floor, and that is asked`() throws {
  let reading = try TargetSentence.read("83% by 2025 and 80% by 2027")
  #expect(
    reading.ambiguities.map(\.sentences) == [
      ["at least 83% by 2025; and at least 80% by 2027", "at most 83% by 2025; and at most 80% by 2027"]
    ])
  #expect(try TargetSentence.read("60% by 2025 and 75% by 2026").ambiguities.isEmpty)
}
