import Statistics
import Testing

private struct Counted: Decodable {
  let x: Int
  let n, multiplier: Double?
  let confidence: Double
}

private struct Ends: Decodable {
  let lower, upper: Double
  let rate: Double?
}

@Test func `A proportion has Wilson's interval`() throws {
  let worked = try Worked.read("wilson", [Counted].self, [Ends].self)
  for (input, expected) in zip(worked.inputs, worked.expected) {
    let confidence = try #require(Confidence(input.confidence))
    let total = try #require(input.n)
    let interval = try #require(Proportion(input.x, of: Int(total))).interval(at: confidence)
    #expect(worked.agrees(interval.lower, expected.lower), "\(input)")
    #expect(worked.agrees(interval.upper, expected.upper), "\(input)")
  }
}

@Test func `None and all reach the end of the scale exactly`() throws {
  for total in 1...50 {
    #expect(try #require(Proportion(0, of: total)).interval(at: .percent95).lower == 0)
    #expect(try #require(Proportion(total, of: total)).interval(at: .percent95).upper == 1)
  }
}

@Test func `There is no proportion of nobody, of more than all, or of fewer than none`() {
  #expect(Proportion(0, of: 0) == nil)
  #expect(Proportion(3, of: 2) == nil)
  #expect(Proportion(-1, of: 2) == nil)
}

@Test func `A count has an exact interval below ten and Byar's from ten on, and its rate the same`() throws {
  let worked = try Worked.read("byar_exact_rate", [Counted].self, [Ends].self)
  for (input, expected) in zip(worked.inputs, worked.expected) {
    let confidence = try #require(Confidence(input.confidence))
    let interval: Interval
    if let population = input.n, let multiplier = input.multiplier {
      let rate = try #require(Rate(input.x, in: population, per: multiplier))
      let expectedRate = try #require(expected.rate)
      #expect(worked.agrees(rate.value, expectedRate), "\(input)")
      interval = rate.interval(at: confidence)
    } else {
      interval = try #require(EventCount(input.x)).interval(at: confidence)
    }
    #expect(worked.agrees(interval.lower, expected.lower), "\(input)")
    #expect(worked.agrees(interval.upper, expected.upper), "\(input)")
  }
}

@Test func `There is no rate of fewer than no events, nor for nobody`() {
  #expect(EventCount(-1) == nil)
  #expect(Rate(-1, in: 10, per: 100) == nil)
  #expect(Rate(1, in: 0, per: 100) == nil)
  #expect(Rate(1, in: 10, per: 0) == nil)
}

private struct AgeGroups: Decodable {
  let count: [Int]
  let pop, stdpop: [Double]
  let multiplier: Double

  var groups: [StandardisedRate.Group] {
    count.indices.map { .init(events: count[$0], population: pop[$0], standard: stdpop[$0]) }
  }
}

private struct Standardised: Decodable {
  let totalCount: Int
  let value, lower95, upper95, lower998, upper998: Double
}

@Test func `A standardised rate has Dobson's interval`() throws {
  let worked = try Worked.read("dobson_dsr", AgeGroups.self, Standardised.self)
  let rate = try #require(StandardisedRate(of: worked.inputs.groups, per: worked.inputs.multiplier))
  #expect(rate.count.events == worked.expected.totalCount)
  #expect(worked.agrees(rate.value, worked.expected.value))
  #expect(worked.agrees(rate.interval(at: .percent95).lower, worked.expected.lower95))
  #expect(worked.agrees(rate.interval(at: .percent95).upper, worked.expected.upper95))
  #expect(worked.agrees(rate.interval(at: .percent99point8).lower, worked.expected.lower998))
  #expect(worked.agrees(rate.interval(at: .percent99point8).upper, worked.expected.upper998))
}

@Test func `Fewer than ten events, an empty group or no standard population give no standardised rate`() {
  func rate(_ events: Int, population: Double = 50, standard: Double = 1, per multiplier: Double = 1000)
    -> StandardisedRate?
  {
    let other = StandardisedRate.Group(events: 1, population: 10, standard: 0)
    return StandardisedRate(
      of: [.init(events: events, population: population, standard: standard), other], per: multiplier)
  }
  #expect(rate(8) == nil)
  #expect(rate(9)?.value == 180)
  #expect(rate(9, population: 0) == nil)
  #expect(rate(9, standard: 0) == nil)
  #expect(rate(9, per: 0) == nil)
  #expect(StandardisedRate(of: [], per: 1000) == nil)
}

@Test func `A negative number in one group gives no standardised rate, whatever the others hold`() {
  func rate(_ events: Int, _ standard: Double) -> StandardisedRate? {
    let other = StandardisedRate.Group(events: 20, population: 5, standard: 3)
    return StandardisedRate(of: [.init(events: events, population: 5, standard: standard), other], per: 1)
  }
  #expect(rate(1, 1) != nil)
  #expect(rate(-1, 1) == nil)
  #expect(rate(1, -1) == nil)
}
