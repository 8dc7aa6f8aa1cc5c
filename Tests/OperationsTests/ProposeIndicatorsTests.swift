import Enquiries
import PublishedData
import Testing

@Suite struct ProposeIndicatorsTests {
  private func proposed(_ words: String, under heading: String = "") throws -> [ProposedIndicator] {
    try ProposeIndicators(Bundled.record.get()).run(words, under: heading)
  }

  @Test(arguments: [
    ("More pupils pass their phonics check", "phonics"), ("GCSE results rise", "attainment-8"),
    ("Fewer young people are NEET", "neet-16-17"), ("School attendance improves", "overall-absence"),
    ("90% of EHC plans are issued within 20 weeks", "ehc-plans-within-20-weeks"),
    ("fewer children are permanently excluded: permanent exclusions fall", "permanent-exclusions"),
    ("a good level of development at the end of reception", "good-level-of-development"),
  ])
  func `the published number that the words speak of is among the three named`(words: String, id: String) throws {
    #expect(try proposed(words).map(\.indicator.id).contains(id))
  }

  @Test func `the group is the one that is named, else everyone`() throws {
    let disadvantaged = try proposed("Attainment 8 of disadvantaged pupils rises").first {
      $0.indicator.id == "attainment-8"
    }
    #expect(disadvantaged?.series.characteristic.id == "disadvantaged")
    let everyone = try proposed("Attainment 8 rises").first { $0.indicator.id == "attainment-8" }
    #expect(everyone?.series.characteristic.id == Characteristic.everyone)
  }

  @Test func `three are named at most, and none for words that no indicator has`() throws {
    #expect(try proposed("attainment and progress at key stage 2 and key stage 4").count == ProposeIndicators.most)
    #expect(try proposed("lanterns along the towpath").isEmpty)
  }
}
