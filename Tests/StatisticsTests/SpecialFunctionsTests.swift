@testable import Statistics
import Testing

@Test func `Quantiles are those of another program at forty digits`() throws {
  let rows = try Worked.rows("special-functions.csv")
  #expect(rows.count == 59)
  for row in rows {
    let argument = try #require(Double(row["argument"] ?? ""))
    let expected = try #require(Double(row["value"] ?? ""))
    let count = Int(row["count"] ?? "") ?? 0
    let computed: Double? =
      switch row["function"] {
      case "normal deviations": normalDeviations(withTail: argument)
      case "mean at least": Poisson.mean(atLeast: count, chance: argument)
      case "mean at most": Poisson.mean(atMost: count, chance: argument)
      default: nil
      }
    let number = try #require(computed)
    #expect(abs(number - expected) <= 2e-14 * abs(expected), "\(row): \(number)")
  }
}

@Test func `A confidence lies above none and below certainty`() {
  #expect(Confidence(0) == nil)
  #expect(Confidence(1) == nil)
  #expect(Confidence(-0.1) == nil)
  #expect(Confidence(95) == nil)
  #expect(Confidence(.nan) == nil)
}
