import Days
import TargetSentences
import Testing

@Test func `The ways in which councils word a target are read as the rule they state`() throws {
  let rows = try Sentences.rows("phrasings.csv")
  #expect(rows.count >= 150)
  for (phrasing, sentence) in rows {
    let reading = try TargetSentence.read(phrasing)
    #expect(reading.canonical == sentence, "\(phrasing)")
    #expect(reading.ambiguities.isEmpty, "\(phrasing)")
    #expect(try TargetSentence.read(sentence).target == reading.target, "\(sentence)")
  }
}

@Test func `A word that was not understood refuses the whole sentence and is named`() throws {
  let rows = try Sentences.rows("refusals.csv")
  #expect(rows.count >= 60)
  for (phrasing, unread) in rows {
    let refusal = #expect(throws: TargetSentence.Refusal.self, "\(phrasing)") { try TargetSentence.read(phrasing) }
    #expect(
      refusal?.unread.contains { $0.words.contains(unread) } == true, "\(phrasing): \(refusal?.description ?? "")")
  }
}

/// Words that change what a sentence says, wherever they stand.
private let decisive = ["not", "about", "nearly", "twice", "except", "unless", "hardly", "only", "seldom", "7", "£"]

@Test func `No word that changes the meaning is passed over, wherever it is put in`() throws {
  for (phrasing, sentence) in try Sentences.rows("phrasings.csv") where !sentence.contains("“") {
    let words = phrasing.split(separator: " ").map(String.init)
    for place in stride(from: phrasing.count % 4, through: words.count, by: 4) {
      let word = decisive[(place + phrasing.count) % decisive.count]
      let changed = (words[..<place] + [word] + words[place...]).joined(separator: " ")
      #expect((try? TargetSentence.read(changed))?.canonical != sentence, "\(changed)")
    }
  }
}

@Test func `A refusal says where the words stand, why, and what might be meant`() throws {
  let refusal = #expect(throws: TargetSentence.Refusal.self) {
    try TargetSentence.read("at least 90% except boys by 2023")
  }
  #expect(refusal?.unread == [.init(words: "except", column: 14)])
  #expect(refusal?.nearest == ["at least 90% by 2023"])
  #expect(refusal?.description.contains("“except” in “at least 90% except boys by 2023” was not understood") == true)
}

@Test(arguments: [
  ("at lest 90% by 2023", "at least 90% by 2023"), ("rises evry year", "rises every year"),
  ("above neigbours", "above neighbours"), ("around 90% of schools", "at least 90% of schools"),
])
func `A slip of the pen is shown mended, not read`(phrasing: String, sentence: String) {
  let refusal = #expect(throws: TargetSentence.Refusal.self) { try TargetSentence.read(phrasing) }
  #expect(refusal?.nearest.first == sentence)
}

@Test(arguments: ["not at least 90%", "no more exclusions", "double the national rate", "halve the rate of increase"])
func `What is left without a decisive word is not held out as what was meant`(phrasing: String) {
  let refusal = #expect(throws: TargetSentence.Refusal.self) { try TargetSentence.read(phrasing) }
  #expect(
    refusal?.nearest.contains { ["at least 90%", "at most 0", "falls by 50% of the baseline"].contains($0) } == false)
}

@Test func `A sentence of great length is refused at once`() {
  let refusal = #expect(throws: TargetSentence.Refusal.self) {
    try TargetSentence.read(String(repeating: "at least ", count: 5_000))
  }
  #expect(refusal?.reason == "it has more than 150 words")
}

/// Phrases of published plans that are refused, and what may be held out as meant: the same direction, numbers and dates, or
/// nothing.
@Test(arguments: [
  ("attendance rises in every school", ["rises"]), ("exclusions fall particularly in primary schools", ["falls"]),
  ("Reduce EHE numbers by a quarter within two years", []),
  ("The quality of Education, Health and Care Plans will increase and the number of tribunals will reduce", []),
])
func `A proposal keeps what was typed, or there is none`(phrase: String, proposals: [String]) {
  let refusal = #expect(throws: TargetSentence.Refusal.self) { try TargetSentence.read(phrase) }
  #expect(refusal?.nearest == proposals)
}

@Test(arguments: [
  ("The number of children open to social care will reduce", "The number of children open to social care"),
  ("increase the proportion of care leavers in EET from 52% to 60%", "in EET"), ("at least 90% by 2023", ""),
  ("narrow the gap between boys and girls", "between boys and girls"),
  (
    "At least 90% of EHC needs assessments completed within 20 weeks (excluding exceptions)",
    "completed … (excluding exceptions)"
  ),
  ("two thirds of schools trained in trauma informed practice by July 2026", "trained in trauma informed practice"),
])
func `What a sentence calls the measure is kept as it was written`(phrase: String, subject: String) throws {
  #expect(try TargetSentence.read(phrase).subject == subject)
}

@Test(arguments: [
  (
    "reduce the number of permanent and fixed term exclusions and increase attendance rates",
    ["falls", "the number of permanent and fixed term exclusions", "rises", "attendance rates"]
  ),
  (
    "The quality of Education, Health and Care Plans will increase and the number of tribunals will reduce",
    ["rises", "The quality of Education, Health and Care Plans", "falls", "the number of tribunals"]
  ),
  (
    "Attendance of 94% in primary and 92% in secondary by 2027",
    ["at least 94% by 2027", "Attendance in primary", "at least 92% by 2027", "Attendance in secondary"]
  ),
  ("absence and exclusions fall", ["falls", "absence", "falls", "exclusions"]),
  // Whether the 10% are of both, and of absence points or a part, is not said.
  ("reduce absence and exclusions by 10% by 2026", []), ("attendance rises and attainment by 2026", []),
  ("attendance is not below 95% and not about 90%", []),
])
func `Where two measures are spoken of, the target of each is held out`(phrase: String, parts: [String]) throws {
  let refusal = #expect(throws: TargetSentence.Refusal.self) { try TargetSentence.read(phrase) }
  #expect(refusal?.parts.flatMap { [$0.sentence, $0.subject] } == parts)
}

@Test func `A deadline that counts from the day the plan was adopted needs that day`() throws {
  let sentence = "Reduce EHE numbers by a quarter within two years"
  let day = try #require(Day(2026, 2, 28))
  #expect(
    try TargetSentence.read(sentence, adopted: day).canonical == "falls by 25% of the baseline by 28 February 2028")
  #expect(
    try TargetSentence.read("attendance above 95% over the next 18 months", adopted: day).canonical
      == "above 95% by 28 August 2027")
  let refusal = #expect(throws: TargetSentence.Refusal.self) { try TargetSentence.read(sentence) }
  #expect(refusal?.description.contains("it counts from the day the plan begins") == true)
}
