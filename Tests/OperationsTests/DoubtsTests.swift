import Benchmarking
import Enquiries
import PublishedData
import Testing

@Test func `Of all that is published eleven periods are doubted, seven of them of the pandemic`() throws {
  let published = try Bundled.record.get().published
  let doubts = published.cubes.values.flatMap {
    ReleaseDoubts(about: $0, beside: nil, inPercent: published.catalogue.inPercent).run()
  }
  #expect(Set(doubts.map(\.kind)) == [.shiftedRows, .loneLeap])
  #expect(
    doubts.compactMap { doubt in
      if case .shiftedRows(let moved) = doubt { "\(moved.measure) \(moved.period.label)" } else { nil }
    }.sorted() == [
      "InfMort 2018", "LACDental% 2021", "PriAuth 2021", "SecAuth 2021", "SpecPerAbNew 2021", "TotAuthAbs 2021",
      "authorised_absence_special 2021", "total_absence_special 2021",
    ])
  // The 6,078 cases of Yorkshire and The Humber stand in 2022 for each of its authorities: a mistake of the publication. Croydon spent £2,724 on other services for children, and in the next year £15.6 million.
  #expect(
    doubts.compactMap { doubt in
      if case .loneLeap(let measure, let period, let area, let number, _, let before, let count) = doubt {
        "\(measure) \(period.label): \(area.name) \(Int(before)) to \(Int(number)), of \(count)"
      } else {
        nil
      }
    }.sorted() == [
      "OtherChildren&FamilyFinance 2018-19 (OT): Croydon 2724 to 15593125, of 1",
      "SEN_CASES_DUR_YEAR 2022: North East Lincolnshire 147 to 6078, of 3",
      "SEN_CASES_DUR_YEAR 2023: North Lincolnshire 6078 to 152, of 2",
    ])
}

@Test func `What is held already is not doubted again`() throws {
  for cube in try Bundled.record.get().published.cubes.values {
    #expect(ReleaseDoubts(about: cube, beside: cube).run() == [])
  }
}
