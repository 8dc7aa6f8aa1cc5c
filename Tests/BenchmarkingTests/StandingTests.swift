import Benchmarking
import PublishedData
import Statistics
import TestSupport
import Testing

private func standing(_ record: AmblefordRecord, absent: Set<LocationID> = []) -> Standing {
  Standing(in: record.block, period: 0, cube: record.cube, absent: absent)
}

@Test func `Only local authorities with a figure are ranked`() {
  let record = AmblefordRecord([401: 50, 402: 60, LocationID.england: 99, 984: 98], dashes: [403])
  let standing = standing(record)
  #expect(standing.authorities.map(\.area.id) == [401, 402])
  #expect(standing.rank(of: 401)?.best == 2)
  #expect(standing.rank(of: 401)?.ranked == 2)
  #expect(standing.rank(of: 403) == nil)
  #expect(standing.rank(of: 404) == nil)
}

@Test func `An authority that had ended stands beside nobody`() {
  let record = AmblefordRecord([401: 50, 402: 60, 403: 70])
  let standing = standing(record, absent: [403])
  #expect(standing.authorities.map(\.area.id) == [401, 402])
  #expect(standing.rank(of: 401)?.best == 2)
  #expect(standing.rank(of: 401)?.ranked == 2)
  #expect(standing.rank(of: 403) == nil)
  #expect(standing.cuts?.upper == 57.5, "the ended one's 70 is not in the cuts")
}

@Test func `The dictionary's polarity says which end is first`() {
  let figures: [LocationID: Double] = [401: 50, 402: 60, 403: 70]
  #expect(standing(AmblefordRecord(figures, polarity: .high)).rank(of: 401)?.best == 3)
  #expect(standing(AmblefordRecord(figures, polarity: .low)).rank(of: 401)?.best == 1)
  #expect(standing(AmblefordRecord(figures, polarity: .none)).rank(of: 401) == nil)
  #expect(standing(AmblefordRecord(figures, polarity: .unstated)).rank(of: 401) == nil)
}

@Test func `Authorities level with one another share the best place and the worst`() {
  let record = AmblefordRecord([401: 50, 402: 60, 403: 50, 404: 50, 405: 10])
  let rank = standing(record).rank(of: 401)
  #expect(rank?.best == 2)
  #expect(rank?.worst == 4)
  #expect(rank?.ranked == 5)
}

@Test func `A rank among a set counts the set and the authority itself`() {
  let record = AmblefordRecord([401: 50, 402: 60, 403: 70, 404: 40])
  let standing = standing(record)
  #expect(standing.rank(of: 401, among: [402, 404])?.best == 2)
  #expect(standing.rank(of: 401, among: [402, 404])?.ranked == 3)
  #expect(standing.rank(of: 401, among: [401, 402])?.ranked == 2)
}

@Test func `The tolerance is a quarter of the inter-quartile range`() {
  let record = AmblefordRecord([401: 0, 402: 10, 403: 20, 404: 30, 405: 40])
  #expect(standing(record).tolerance == 5)
  #expect(standing(AmblefordRecord([:])).tolerance == nil)
}
