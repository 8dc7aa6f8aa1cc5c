import Benchmarking
import Enquiries
import PublishedData
import Testing

@Test func `Of all that is published eight periods are doubted, seven of them of the pandemic`() throws {
  let cubes = try Bundled.record.get().published.cubes
  let doubts = cubes.values.flatMap { ReleaseDoubts(about: $0, beside: nil).run() }
  #expect(doubts.allSatisfy { $0.kind == .shiftedRows })
  #expect(
    doubts.compactMap { doubt in
      if case .shiftedRows(let moved) = doubt { "\(moved.measure) \(moved.period.label)" } else { nil }
    }.sorted() == [
      "InfMort 2018", "LACDental% 2021", "PriAuth 2021", "SecAuth 2021", "SpecPerAbNew 2021", "TotAuthAbs 2021",
      "authorised_absence_special 2021", "total_absence_special 2021",
    ])
}

@Test func `What is held already is not doubted again`() throws {
  for cube in try Bundled.record.get().published.cubes.values {
    #expect(ReleaseDoubts(about: cube, beside: cube).run() == [])
  }
}
