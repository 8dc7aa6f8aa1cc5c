@testable import Statistics
import Testing

@Test func `The mean, the cuts and the quarters of nothing are absent, not zero`() {
  #expect(Mean(of: []) == nil)
  #expect(QuarterCuts(of: []) == nil)
}

@Test func `One number is its own mean and all of its cuts`() {
  #expect(Mean(of: [4.5])?.value == 4.5)
  let cuts = QuarterCuts(of: [4.5])
  #expect(cuts?.lower == 4.5 && cuts?.middle == 4.5 && cuts?.upper == 4.5)
  #expect(cuts?.interQuartileRange == 0)
}

@Test func `A quantile lies on a straight line between neighbours`() {
  #expect(quantile(0, ofSorted: [1, 2, 4]) == 1)
  #expect(quantile(0.25, ofSorted: [1, 2, 4]) == 1.5)
  #expect(quantile(0.75, ofSorted: [1, 2, 4]) == 3)
  #expect(quantile(1, ofSorted: [1, 2, 4]) == 4)
}

@Test func `A tie has a best and a worst place`() {
  let rank = Rank(of: 60.4, among: [71.5, 60.4, 52.1], .highestFirst)
  #expect(rank.best == 2)
  #expect(rank.worst == 3)
  #expect(rank.ranked == 4)
  #expect(rank.isTied)
}

@Test func `Joint last is last`() {
  let rank = Rank(of: 1, among: [3, 1, 2], .highestFirst)
  #expect(rank.worst == rank.ranked)
}

@Test func `A number alone is first of one and not tied`() {
  let rank = Rank(of: 1, among: [], .lowestFirst)
  #expect(rank.best == 1 && rank.worst == 1 && rank.ranked == 1)
  #expect(!rank.isTied)
}
