import Days
import Strategy
import Testing

/// Numbers from a seed, so that a failure can be had again.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  /// SplitMix64: Steele, Lea and Flood (2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private func anyTarget(_ random: inout Seeded) -> Target {
  let scale: Double = [1, 10, 100, 1e5, 1e6, 1e9, 1e14].randomElement(using: &random) ?? 1
  let number = Double(Int.random(in: -99_999...9_999_999, using: &random)) / scale
  let isOpen = Bool.random(using: &random)
  let year = Int.random(in: 1900...2199, using: &random)
  return Target(
    quantity: .value, relation: Bool.random(using: &random) ? .atLeast : .atMost,
    reference: .constant(number, isPercent: Bool.random(using: &random)),
    schedule: isOpen ? .open : .by(Target.Deadline(year: year)))
}

@Test(arguments: [1, 2, 3] as [UInt64])
func `Any target that is written is read back the same`(seed: UInt64) throws {
  var random = Seeded(state: seed)
  for _ in 0..<2_000 {
    let target = anyTarget(&random)
    let sentence = TargetSentence.write(target)
    #expect(try TargetSentence.read(sentence) == target, "\(sentence)")
  }
}

@Test(arguments: [
  "at least 90% by 2023", "at most 3", "at most 3% by 2030", "at least 0.00001", "at least 10000000000000000",
  "at least -0.5 by 1999", "at least 123456789.25%", "at least 0",
])
func `A sentence is written as it was read`(sentence: String) throws {
  #expect(TargetSentence.write(try TargetSentence.read(sentence)) == sentence)
}

@Test func `A sentence becomes the rule it states`() throws {
  let target = try TargetSentence.read("at least 90% by 2023")
  #expect(target.quantity == .value)
  #expect(target.relation == .atLeast)
  #expect(target.reference == .constant(90, isPercent: true))
  #expect(target.schedule == .by(Target.Deadline(year: 2023)))
  #expect(Target.Deadline(year: 2023).day.description == "2023-12-31")
  #expect(try TargetSentence.read("AT MOST  3").schedule == .open)
}

@Test(arguments: [
  ("at least 90% or 50% by 2023", "or 50% by 2023"), ("at least 90% by 2023 annually", "annually"),
  ("at least 90% by 2023 and 95% by 2025", "and 95% by 2025"), ("at least 90% unless short", "unless short"),
  ("at least 90 % by 2023", "% by 2023"), ("at least 90% not by 2023", "not by 2023"),
  ("at least 90% by march 2023", "by march"), ("at least 90% by 20233", "by 20233"),
  ("at least 90% by 1823", "by 1823"),
  ("at least 90% by +202", "by +202"), ("at least 90% by ２０２３", "by ２０２３"), ("at least 90% by", "by"),
  ("at least ninety% by 2023", "ninety%"), ("at least 90%% by 2023", "90%%"), ("at least 1,000 by 2023", "1,000"),
  ("at least 1e3", "1e3"), ("at least nan", "nan"), ("at least inf", "inf"), ("at least 0x10", "0x10"),
  ("at least 1.2.3", "1.2.3"), ("at least --5", "--5"), ("at least 90%\tby 2023", "90%\tby"), ("at least", ""),
  ("at least half", "half"), ("at least 0.1234567890123456789", "0.1234567890123456789"),
  ("no more than 3%", "no more than 3%"), ("not at least 90%", "not at least 90%"), ("90% by 2023", "90% by 2023"),
  ("more than 3", "more than 3"), ("", ""),
])
func `A word that was not understood refuses the whole sentence and is quoted`(sentence: String, quoted: String) {
  let refusal = #expect(throws: TargetSentence.Refusal.self) { try TargetSentence.read(sentence) }
  #expect(refusal?.description.contains("“\(quoted)") == true, "\(refusal?.description ?? "")")
  #expect(refusal?.description.contains("“\(sentence)”") == true)
  #expect(refusal?.description.contains("at least 90% by 2023") == true, "it says how to write it")
}

@Test func `At least and at most count the reference itself`() {
  #expect(Target.Relation.atLeast.holds(90, against: 90))
  #expect(!Target.Relation.atLeast.holds(89.9, against: 90))
  #expect(Target.Relation.atMost.holds(3, against: 3))
  #expect(!Target.Relation.atMost.holds(3.1, against: 3))
  #expect(Target.Relation.atLeast.shortfall(60, against: 90) == 30)
  #expect(Target.Relation.atLeast.shortfall(95, against: 90) == 0)
  #expect(Target.Relation.atMost.shortfall(5, against: 3) == 2)
  #expect(Target.Relation.atMost.shortfall(1, against: 3) == 0)
}
