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
private let decisive = ["not", "about", "nearly", "boys", "except", "unless", "hardly", "only", "seldom", "7", "£"]

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
    try TargetSentence.read("at least 90% for boys by 2023")
  }
  #expect(refusal?.unread == [.init(words: "for boys", column: 14)])
  #expect(refusal?.nearest == ["at least 90% by 2023"])
  #expect(refusal?.description.contains("“for boys” in “at least 90% for boys by 2023” was not understood") == true)
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
  ("Year on year reduction in first-time entrants", ["falls every year"]),
  ("75% of five-year-olds reaching a good level of development by 2028", []),
  ("The number of children open to social care will reduce", ["falls"]),
  ("Above Stat Neighbour Average", ["above neighbours"]),
  ("NEET and not known at 3% or lower", ["at most 3%"]),
  ("To be in the top 25% of local authorities by 2028", []),
  ("Reduce EHE numbers by a quarter within two years", []),
  ("Our 2019-20 milestone target is 19%", []),
  (
    "Two thirds of schools trained in trauma informed practice by July 2026",
    ["at least two thirds of schools by July 2026"]
  ),
  ("Increase the proportion of care leavers in EET from 52% to 60% by March 2026", []),
  ("The quality of Education, Health and Care Plans will increase and the number of tribunals will reduce", []),
])
func `A proposal keeps what was typed, or there is none`(phrase: String, proposals: [String]) {
  let refusal = #expect(throws: TargetSentence.Refusal.self) { try TargetSentence.read(phrase) }
  #expect(refusal?.nearest == proposals)
}
