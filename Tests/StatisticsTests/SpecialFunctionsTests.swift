@testable import Statistics
import Testing

@Test func `Exponentials, logarithms and quantiles are those of another program at forty digits`() throws {
  let rows = try Worked.rows("special-functions.csv")
  #expect(rows.count == 87)
  for row in rows {
    let argument = try #require(Double(row["argument"] ?? ""))
    let expected = try #require(Double(row["value"] ?? ""))
    let count = Int(row["count"] ?? "") ?? 0
    let computed: Double? =
      switch row["function"] {
      case "exponential": exponential(argument)
      case "logarithm": logarithm(argument)
      case "normal deviations": normalDeviations(withTail: argument)
      case "mean at least": Poisson.mean(atLeast: count, chance: argument)
      case "mean at most": Poisson.mean(atMost: count, chance: argument)
      default: nil
      }
    let number = try #require(computed)
    #expect(abs(number - expected) <= 2e-14 * abs(expected), "\(row): \(number)")
  }
}

@Test func `Powers beyond the range of numbers are nothing or without end`() {
  #expect(exponential(-800) == 0)
  #expect(exponential(-745) > 0)
  #expect(exponential(800) == .infinity)
  #expect(exponential(-.infinity) == 0)
}

@Test func `The two ways to a normal tail meet where they change over`() {
  let below = normalTail(above: 2.0.nextDown)
  let above = normalTail(above: 2)
  #expect(abs(below / above - 1) < 1e-13)
  #expect(normalTail(above: 0) == 0.5)
}

@Test func `A confidence lies above none and below certainty`() {
  #expect(Confidence(0) == nil)
  #expect(Confidence(1) == nil)
  #expect(Confidence(-0.1) == nil)
  #expect(Confidence(95) == nil)
  #expect(Confidence(.nan) == nil)
}
