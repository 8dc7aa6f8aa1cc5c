import Statistics
import Testing

private struct Values: Decodable { let values: [Double] }

private struct CutsAndRanks: Decodable {
  struct Place: Decodable {
    let value: Double
    let rank: Int
  }
  let cuts: [Double]
  let high, low: [Place]
}

@Test func `Quarter cuts are those of the worked values`() throws {
  let worked = try Worked.read("lait_quartile_rank", Values.self, CutsAndRanks.self)
  let cuts = try #require(QuarterCuts(of: worked.inputs.values.shuffled()))
  #expect(worked.agrees(cuts.lower, worked.expected.cuts[1]))
  #expect(worked.agrees(cuts.middle, worked.expected.cuts[2]))
  #expect(worked.agrees(cuts.upper, worked.expected.cuts[3]))
  #expect(worked.agrees(cuts.interQuartileRange, worked.expected.cuts[3] - worked.expected.cuts[1]))
}

@Test func `The best rank is that of the worked values, from either end`() throws {
  let worked = try Worked.read("lait_quartile_rank", Values.self, CutsAndRanks.self)
  for (order, places) in [(RankOrder.highestFirst, worked.expected.high), (.lowestFirst, worked.expected.low)] {
    for place in places {
      var others = worked.inputs.values
      others.remove(at: try #require(others.firstIndex(of: place.value)))
      let rank = Rank(of: place.value, among: others, order)
      #expect(rank.best == place.rank, "\(place.value), \(order)")
      #expect(rank.ranked == worked.inputs.values.count)
    }
  }
}

private struct NeighbourValues: Decodable {
  let neighbours: [Double?]
  let own: Double
}

private struct MeanAndCount: Decodable {
  let mean, difference: Double
  let count: Int

  enum CodingKeys: String, CodingKey {
    case mean, difference
    case count = "nUsed"
  }
}

@Test func `A mean of neighbours leaves the missing out and says how many were left`() throws {
  let worked = try Worked.read("stat_neighbour_mean", NeighbourValues.self, MeanAndCount.self)
  let mean = try #require(Mean(of: worked.inputs.neighbours.compactMap(\.self)))
  #expect(worked.agrees(mean.value, worked.expected.mean))
  #expect(abs(worked.inputs.own - mean.value - worked.expected.difference) < 1e-12)
  #expect(mean.count == worked.expected.count)
}

private struct ToRound: Decodable {
  let value: String
  let dp: Int
}

@Test func `Numbers are rounded as the worked values are`() throws {
  let worked = try Worked.read("round_half_up", [ToRound].self, [String].self)
  for (input, expected) in zip(worked.inputs, worked.expected) {
    let rounded = RoundedDecimal.number(try #require(Double(input.value)), decimals: input.dp)
    #expect(rounded == Double(expected), "\(input.value) to \(input.dp) decimals")
  }
}
