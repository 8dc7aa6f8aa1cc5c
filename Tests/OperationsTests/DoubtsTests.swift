import Benchmarking
import Enquiries
import PublishedData
import Testing

@Test func `Of all that is published three periods are doubted, each of the pandemic`() throws {
  let cubes = try Bundled.record.get().published.cubes
  let doubts = cubes.values.flatMap { ReleaseDoubts(about: $0, beside: nil).run() }
  #expect(doubts.allSatisfy { $0.kind == .shiftedRows && $0.period.label == "2021" }, "\(doubts)")
  #expect(Set(doubts.map(\.measure)) == ["LACDental%", "SpecPerAbNew", "authorised_absence_special"])
}

@Test func `What is held already is not doubted again`() throws {
  for cube in try Bundled.record.get().published.cubes.values {
    #expect(ReleaseDoubts(about: cube, beside: cube).run() == [])
  }
}
