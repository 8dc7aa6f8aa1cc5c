import Benchmarking
import PublishedData
import Statistics
import TestSupport
import Testing

/// The worked example of DfE's own tests for its tool: eleven values, with the bands and ranks it expects.
private let values = [52.1, 60.4, 60.4, 61.0, 63.3, 63.3, 63.3, 65.2, 67.9, 70.0, 71.5]

private func benchmarks(
  _ figures: [LocationID: Double], polarity: Polarity = .high, neighbours: [LocationID] = [], dashes: [LocationID] = []
) -> LAITBenchmarks {
  let record = AmblefordRecord(figures, dashes: dashes, polarity: polarity)
  return LAITRule(record.cube, neighbours: edition("2025", neighbours).neighbours)
    .benchmarks(of: record.block)
}

private let worked = Dictionary(uniqueKeysWithValues: values.enumerated().map { (LocationID.authority(401 + $0), $1) })

@Test func `Ranks and bands are those of the worked values, where high is good`() {
  let result = benchmarks(worked)
  #expect(result.cells.map(\.rank) == [11, 9, 9, 8, 5, 5, 5, 4, 3, 2, 1, 0])
  #expect(result.cells.map { $0.band?.letter ?? "" } == ["D", "D", "D", "C", "C", "C", "C", "B", "A", "A", "A", ""])
  #expect(result.ranked == [11])
}

@Test func `Ranks and bands are those of the worked values, where low is good`() {
  let result = benchmarks(worked, polarity: .low)
  #expect(result.cells.map(\.rank) == [1, 2, 2, 4, 5, 5, 5, 8, 9, 10, 11, 0])
  #expect(result.cells.map { $0.band?.letter ?? "" } == ["A", "A", "A", "B", "B", "B", "B", "C", "D", "D", "D", ""])
}

@Test(arguments: [Polarity.none, .unstated])
func `Where neither way is better there is no rank and no band, but the count of numbers`(polarity: Polarity) {
  let result = benchmarks(worked, polarity: polarity)
  #expect(result.cells.allSatisfy { $0.rank == 0 })
  #expect(result.cells.allSatisfy { $0.band == nil })
  #expect(result.ranked == [11])
}

@Test func `Neighbours and England stand beside an authority that has no figure itself`() {
  let result = benchmarks(
    [402: 61.5, 403: 59.7, LocationID.england: 46.4], neighbours: [402, 403, 404], dashes: [401])
  #expect(result.cells[0].rank == 0)
  #expect(result.cells[0].mean == 60.6)
  #expect(result.cells[0].count == 2)
  #expect(result.england == [46.4])
}

@Test func `A mean of figures with one decimal is the nearest number to the true mean`() {
  let figures = [61.5, 59.7, 48.8, 47.9, 41.0, 37.4, 36.3, 15.8, 15.0, 4.3]
  let numbered = Dictionary(uniqueKeysWithValues: figures.enumerated().map { (LocationID.authority(402 + $0), $1) })
  #expect(benchmarks(numbered, neighbours: (402...411).map(LocationID.authority)).cells[0].mean == 36.77)
}

@Test func `Without any figure nothing is ranked and nothing is zero`() {
  let result = benchmarks([:], neighbours: [402])
  #expect(result.ranked == [0])
  #expect(result.cells[0].mean.isNaN)
  #expect(result.england[0].isNaN)
}

@Test(arguments: [
  [3.0, -1, 1e12, 2, 2, -1, 0, 0.004, 1e12, 5, 7, 2], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
  [-1e308, 1e308, 0, 1, 2, 3, 1e-300, -1e-300, 5, 5, 6, 7], [0, .leastNonzeroMagnitude, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
])
func `Numbers however they lie are ranked as one against all the others`(numbers: [Double]) {
  let figures = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { (LocationID.authority(401 + $0), $1) })
  for (polarity, order) in [(Polarity.high, RankOrder.highestFirst), (.low, .lowestFirst)] {
    let expected = numbers.indices.map { place in
      Rank(of: numbers[place], among: numbers.indices.filter { $0 != place }.map { numbers[$0] }, order).best
    }
    #expect(benchmarks(figures, polarity: polarity).cells.map(\.rank) == expected)
  }
}

@Test func `A mean of figures with more than two decimals is their sum divided`() {
  #expect(benchmarks([402: 0.125, 403: 0.25, 404: 1], neighbours: [402, 403, 404]).cells[0].mean == 1.375 / 3)
}
