import Statistics
import Testing

private struct Tenths: Decodable {
  let population, value: [Double]

  var groups: [SlopeIndex.Group] { zip(population, value).map(SlopeIndex.Group.init) }
}

private struct Slope: Decodable {
  let ridits: [Double]
  let sii, intercept, rii: Double
}

@Test func `The slope index is that of the worked values`() throws {
  let worked = try Worked.read("sii", Tenths.self, Slope.self)
  let index = try #require(SlopeIndex(of: worked.inputs.groups))
  #expect(zip(index.places, worked.expected.ridits).allSatisfy(worked.agrees))
  #expect(index.places.count == worked.expected.ridits.count)
  #expect(worked.agrees(index.slope, worked.expected.sii))
  #expect(worked.agrees(index.intercept, worked.expected.intercept))
  let ratio = try #require(index.ratio)
  #expect(worked.agrees(ratio, worked.expected.rii))
}

@Test func `There is no slope through one group or through a group of nobody`() {
  #expect(SlopeIndex(of: [.init(population: 5, value: 1)]) == nil)
  #expect(SlopeIndex(of: []) == nil)
  let two = [SlopeIndex.Group(population: 5, value: 1), .init(population: 5, value: 2)]
  #expect(SlopeIndex(of: two) != nil)
  #expect(SlopeIndex(of: two + [.init(population: 0, value: 2)]) == nil)
}

@Test func `A line that begins at nothing has no ratio`() throws {
  let index = try #require(SlopeIndex(of: [.init(population: 1, value: 1), .init(population: 1, value: 3)]))
  #expect(index.slope == 4 && index.intercept == 0)
  #expect(index.ratio == nil)
}

private struct Scores: Decodable {
  let allOther, disadvantaged: [Double]
}

private struct Gap: Decodable {
  let meanRankOther, meanRankDisadvantaged, gapIndex, auc: Double
}

@Test func `The gap index is that of the worked values`() throws {
  let worked = try Worked.read("gap_index", Scores.self, Gap.self)
  let gap = try #require(GapIndex(others: worked.inputs.allOther, disadvantaged: worked.inputs.disadvantaged))
  #expect(worked.agrees(gap.meanRankOfOthers, worked.expected.meanRankOther))
  #expect(worked.agrees(gap.meanRankOfDisadvantaged, worked.expected.meanRankDisadvantaged))
  #expect(worked.agrees(gap.value, worked.expected.gapIndex))
  #expect(worked.agrees(gap.chanceOthersAreAhead, worked.expected.auc))
}

@Test func `The gap index runs from ten to minus ten and is nothing where all are level`() {
  #expect(GapIndex(others: [5, 6, 7], disadvantaged: [1, 2])?.value == 10)
  #expect(GapIndex(others: [1, 2], disadvantaged: [5, 6, 7])?.value == -10)
  #expect(GapIndex(others: [4, 4, 4], disadvantaged: [4, 4])?.value == 0)
}

@Test func `There is no gap to nobody`() {
  #expect(GapIndex(others: [], disadvantaged: [1]) == nil)
  #expect(GapIndex(others: [1], disadvantaged: []) == nil)
}
