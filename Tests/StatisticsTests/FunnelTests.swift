import Statistics
import Testing

private struct Sizes: Decodable {
  let average: Double
  let populations: [Double]
}

private struct Limits: Decodable {
  struct Row: Decodable {
    let population, lower95, upper95, lower998, upper998: Double
  }
  let baseline: Double
  let limits: [Row]
}

@Test func `A funnel of proportions narrows as areas grow, and stays on the scale`() throws {
  let worked = try Worked.read("funnel_proportion", Sizes.self, Limits.self)
  let funnel = try #require(ProportionFunnel(average: worked.inputs.average))
  #expect(worked.agrees(funnel.average * 100, worked.expected.baseline))
  #expect(worked.expected.limits.map(\.population) == worked.inputs.populations)
  for row in worked.expected.limits {
    let inner = try #require(funnel.limits(population: row.population, at: .percent95))
    let outer = try #require(funnel.limits(population: row.population, at: .percent99point8))
    #expect(worked.agrees(inner.lower * 100, row.lower95), "\(row.population)")
    #expect(worked.agrees(inner.upper * 100, row.upper95), "\(row.population)")
    #expect(worked.agrees(outer.lower * 100, row.lower998), "\(row.population)")
    #expect(worked.agrees(outer.upper * 100, row.upper998), "\(row.population)")
  }
}

@Test(arguments: [3, 20, 77]) func `At a limit of the funnel Wilson's interval ends at the average`(part: Int) throws {
  let interval = try #require(Proportion(part, of: 80)).interval(at: .percent95)
  let above = try #require(ProportionFunnel(average: interval.upper)?.limits(population: 80, at: .percent95))
  let below = try #require(ProportionFunnel(average: interval.lower)?.limits(population: 80, at: .percent95))
  #expect(abs(above.lower - Double(part) / 80) < 1e-12)
  #expect(abs(below.upper - Double(part) / 80) < 1e-12)
}

@Test func `There is no funnel about what isn't a share, nor a limit for nobody`() {
  #expect(ProportionFunnel(average: 1.01) == nil)
  #expect(ProportionFunnel(average: -0.01) == nil)
  #expect(ProportionFunnel(average: 0.5)?.limits(population: 0, at: .percent95) == nil)
}

private struct Observed: Decodable { let observed: Double }

private struct RatioLimits: Decodable {
  let lower95Ratio100, upper95Ratio100, lower998Ratio100, upper998Ratio100: Double
}

@Test func `A funnel of ratios has the limits of the exact interval`() throws {
  let worked = try Worked.read("funnel_ratio", [Observed].self, [RatioLimits].self)
  for (input, expected) in zip(worked.inputs, worked.expected) {
    let funnel = try #require(RatioFunnel(observed: Int(input.observed)))
    let (inner, outer) = (funnel.limits(at: .percent95), funnel.limits(at: .percent99point8))
    #expect(worked.agrees(inner.lower * 100, expected.lower95Ratio100), "\(input)")
    #expect(worked.agrees(inner.upper * 100, expected.upper95Ratio100), "\(input)")
    #expect(worked.agrees(outer.lower * 100, expected.lower998Ratio100), "\(input)")
    #expect(worked.agrees(outer.upper * 100, expected.upper998Ratio100), "\(input)")
  }
}

@Test func `Where nothing was observed there is no ratio to limit`() {
  #expect(RatioFunnel(observed: 0) == nil)
  #expect(RatioFunnel(observed: -1) == nil)
}
