import Benchmarking
import PublishedData
import Statistics
import TestSupport
import Testing

private let ten = (402...411).map(LocationID.authority)

private func neighbourMean(_ record: AmblefordRecord, _ neighbours: [LocationID] = ten, absent: Set<LocationID> = [])
  -> NeighbourMean?
{
  NeighbourMean(
    of: AmblefordRecord.ambleford, in: record.block, period: 0, cube: record.cube, edition: edition(neighbours),
    absent: absent)
}

private func edition(_ neighbours: [LocationID]) -> NeighbourEdition { BenchmarkingTests.edition("2025", neighbours) }

@Test func `The mean is unweighted over the ten neighbours and leaves the authority itself out`() throws {
  var figures = Dictionary(uniqueKeysWithValues: ten.enumerated().map { ($1, Double($0)) })
  figures[AmblefordRecord.ambleford] = 1_000
  figures[412] = 1_000
  let mean = try #require(neighbourMean(AmblefordRecord(figures)))
  #expect(mean.mean?.value == 4.5)
  #expect(mean.mean?.count == 10)
  #expect(mean.size == 10)
  #expect(mean.missing.isEmpty)
}

@Test func `Missing neighbours are left out of the mean and named, nearest first`() throws {
  let mean = try #require(neighbourMean(AmblefordRecord([404: 30, 405: 40, 408: 0], dashes: [402])))
  #expect(mean.mean?.value == 70.0 / 3)
  #expect(mean.mean?.count == 3)
  #expect(mean.size == 10)
  #expect(mean.missing == [402, 403, 406, 407, 409, 410, 411])
}

@Test func `A neighbour that had ended is missing even where a figure is published for it`() throws {
  let mean = try #require(neighbourMean(AmblefordRecord([402: 10, 403: 90]), [402, 403], absent: [403]))
  #expect(mean.mean?.value == 10)
  #expect(mean.mean?.count == 1)
  #expect(mean.missing == [403])
}

@Test func `A neighbour the release does not hold is missing`() throws {
  let mean = try #require(neighbourMean(AmblefordRecord([402: 10]), [402, 999]))
  #expect(mean.mean?.count == 1)
  #expect(mean.missing == [999])
}

@Test func `Without any figure there is no mean, and not zero`() throws {
  let mean = try #require(neighbourMean(AmblefordRecord([:])))
  #expect(mean.mean == nil)
  #expect(mean.missing == ten)
}

@Test func `An authority that the edition gives no neighbours has no neighbour mean`() {
  let record = AmblefordRecord([402: 10])
  let none = NeighbourMean(
    of: 402, in: record.block, period: 0, cube: record.cube, edition: edition(ten), absent: [])
  #expect(none == nil)
}
