import Days

@testable import Log
import Testing

private let now: Int64 = 1_775_640_600_123

@Test func `An id is a UUID of version 7 that begins with its time`() throws {
  for random in [0, UInt64.max, 0x0123_4567_89AB_CDEF] {
    let id = Occasion(milliseconds: now, random: { random }).uuid()
    let parts = id.split(separator: "-")
    #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
    #expect(id.allSatisfy { $0 == "-" || ($0.isHexDigit && !$0.isUppercase) })
    #expect(parts[2].first == "7")
    #expect("89ab".contains(try #require(parts[3].first)))
    #expect(Int64(String(parts[0] + parts[1]), radix: 16) == now)
  }
}

@Test func `Ids sort by when they were made`() {
  let ids = (0..<500).map { Occasion(milliseconds: now + $0 * 977).uuid() }
  #expect(ids.sorted() == ids)
  #expect(Set(ids).count == ids.count)
}

@Test func `Ids of one moment differ`() {
  let occasion = Occasion(milliseconds: now)
  #expect(Set((0..<1_000).map { _ in occasion.uuid() }).count == 1_000)
}

@Test func `An occasion knows its day and instant in UTC`() throws {
  let occasion = Occasion(milliseconds: now)
  #expect(occasion.day.description == "2026-04-08")
  #expect(occasion.instant == "2026-04-08T09:30:00.123Z")
  #expect(Occasion(milliseconds: 0).instant == "1970-01-01T00:00:00.000Z")
  #expect(Occasion(milliseconds: 86_399_999).instant == "1970-01-01T23:59:59.999Z")
}
