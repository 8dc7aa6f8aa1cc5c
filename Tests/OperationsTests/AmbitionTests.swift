import Benchmarking
import Days
import Enquiries
import PublishedData
import Testing

/// Spells counted with another program (Python) from `data/lait/observations.csv.gz`: EHC plans issued within 20 weeks,
/// three years apart, begun at the figure or within a quarter of the inter-quartile range of it.
struct AmbitionTests {
  @Test(arguments: [(21.3, 2024, 134, 14), (74.9, 2021, 312, 49)])
  func `what it would take is counted from what authorities have done`(
    figure: Double, year: Int, begun: Int, reached: Int
  ) throws {
    let record = try Bundled.record.get().published
    let indicator = try #require(record.catalogue.indicator("ehc-plans-within-20-weeks"))
    let figures = try #require(
      SeriesFigures(indicator, indicator.series[0], in: record, endedBy: Day(year, 12, 31)))
    let ambition = try #require(
      Ambition(from: figure, to: 90, at: figures.places[figures.places.count - 1], in: figures))
    #expect(ambition.begun == begun && ambition.reached == reached)
    #expect(ambition.most?.area.name == "Isles of Scilly" && ambition.most?.change == 100)
  }
}
