import Benchmarking
import Enquiries
import PublishedData
import Statistics
import Strategy
import Testing
import TestSupport

/// Every series with counts, and its figures.
private func counted() throws -> [SeriesFigures] {
  let record = try Bundled.record.get().published
  return record.catalogue.indicators.flatMap { indicator in
    indicator.series.filter { $0.denominator != nil }.compactMap { SeriesFigures(indicator, $0, in: record) }
  }
}

@Test func `The counts of every authority and year make the figure that is published`() throws {
  var compared = 0
  for figures in try counted() where figures.series.numerator != nil {
    let before = compared
    for place in figures.places {
      for area in figures.record.areas where figures.number(area.id, place) != nil {
        guard let counted = figures.counted(area.id, place), let part = counted.part else { continue }
        let share = RoundedDecimal.number(part / counted.whole * 100, decimals: figures.series.decimals)
        let number = try #require(figures.number(area.id, place))
        #expect(
          (share - number).magnitude < 1e-9, "\(figures.series.measure) \(area.name) \(figures.period(place).label)")
        compared += 1
      }
    }
    #expect(compared > before, "\(figures.series.measure)")
  }
  // Worked out from the files alone in decimals: 5,993 equal the figure, two lie on a half, and one of England's, whose
  // counts are rounded, does not make its figure and is left out.
  #expect(compared == 5_995)
}

@Test(arguments: [("2020", 520.0, 578.0), ("2023", 237, 552), ("2024", 238, 1_119)])
func `Warwickshire's plans in time are as many as were counted`(label: String, part: Double, whole: Double) throws {
  let figures = try #require(try counted().first { $0.indicator.id == "ehc-plans-within-20-weeks" })
  let place = try #require(figures.places.first { figures.period($0).label == label })
  let counted = try #require(figures.counted(937, place))
  #expect(counted.part == part && counted.whole == whole)
}

@Test func `A verdict names how many, the interval and the tolerance`() throws {
  func basis(_ id: String) throws -> FigureBasis? {
    try EvaluateStrategy("warwickshire", on: try day("2026-11-20")).run(on: Bundled.record.get(), measure: id).main?
      .judgement?.basis
  }
  // Wilson's interval of 237 of 552, worked out by hand: (2·237 + 3.8415 ± 1.9600·√(3.8415 + 4·237·315/552)) / (2·555.84).
  let plans = try #require(try basis("WAR-20"))
  #expect(plans.counted?.part == 237)
  #expect(abs((plans.interval?.lower ?? 0) - 38.87) < 0.01 && abs((plans.interval?.upper ?? 0) - 47.10) < 0.01)
  #expect(plans.tolerance == nil)
  #expect(try basis("WAR-01")?.tolerance != nil)
}

@Test func `Of twenty-nine looked-after children nothing is judged`() throws {
  let found = try EvaluateStrategy("warwickshire", on: try day("2026-11-20")).run(
    on: Bundled.record.get(), measure: "WAR-16a")
  #expect(found.verdict == .noVerdict(.tooFewPupils))
  #expect(found.main?.judgement?.basis?.counted?.whole == 29)
  // Nothing was published for 2019/20 and 2020/21, so there are no three years together.
  #expect(found.main?.judgement?.basis?.pooled == nil)
}
