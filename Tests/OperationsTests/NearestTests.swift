import Findings
import Testing

@Test(arguments: [("Knet", "Kent"), ("Warwikshire", "Warwickshire"), ("absense", "Absence")])
func `A slip of a letter or a swap of two is found`(typed: String, meant: String) {
  #expect(nearest(to: typed, in: ["Kent", "Warwickshire", "Absence", "Exclusions"]) == meant)
}

@Test func `What differs in half of its letters is no slip, nor in more edits than allowed`() {
  #expect(nearest(to: "abcd", in: ["abxy"]) == nil)
  #expect(nearest(to: "absence", in: ["absences"], atMost: 0) == nil)
  #expect(nearest(to: "absence", in: ["absences"], atMost: 1) == "absences")
}
