import Benchmarking
import Days
import PublishedData
import TestSupport
import Testing

/// Figures of an indicator that two data sets publish, in Ambleford, which is invented, and places around it.
private struct Twice {
  let record: PublishedRecord
  private let indicator: Indicator

  /// - Parameters:
  ///   - own: the figures that count, by period label and area.
  ///   - other: those of the other data set.
  init(
    _ own: KeyValuePairs<String, [LocationID: Double]>, _ other: KeyValuePairs<String, [LocationID: Double]>,
    otherDecimals: Int? = nil, earlier: String? = nil
  ) {
    indicator = Indicator(
      id: "results", topic: "Results", name: "Results", scope: "Share", unit: .percent, polarity: .high,
      yearType: .academicYear,
      series: [
        Indicator.Series(
          characteristic: AmblefordSeries.everyone, measure: "Share", decimals: 1, earlier: earlier,
          also: earlier == nil ? [Indicator.Series.Also(figures: "returns: share", decimals: otherDecimals)] : [])
      ], phrase: nil)
    record = PublishedRecord(
      Twice.cube("lait", "Share", own), beside: [Twice.cube("returns", "returns: share", other)],
      catalogue: Catalogue(indicators: [indicator], breaks: []), editions: [], sets: [], validities: [:], regions: [:])
  }

  private static func cube(
    _ dataSet: String, _ name: String, _ figures: KeyValuePairs<String, [LocationID: Double]>
  ) -> ObservationCube {
    let measure = AmblefordSeries.measure(name, .high)
    var builder = BlockBuilder(areas: AmblefordSeries.areas, symbols: [.dash])
    for (label, cells) in figures {
      builder.add(measure, PeriodLabel(label).period(in: .academicYear), cells.map { ($0, .number($1)) })
    }
    return ObservationCube(
      release: Release(dataSet: dataSet, title: "", source: "", knownFrom: Day(number: 0)),
      areas: AmblefordSeries.areas, blocks: [builder.block(measure)], symbols: [.dash])
  }

  func pair() throws -> Reconciliation { try #require(record.reconciliations(of: indicator).first) }
}

@Test func `Figures of one place and one time are compared, however the two label the time`() throws {
  let pair = try Twice(
    ["2022": [401: 60, 402: 70], "2023": [401: 61, 403: 55]], ["202122": [401: 60, 402: 70], "202223": [401: 61]]
  ).pair()
  #expect(pair.agreement.compared == 3 && pair.agreement.equal == 3)
  #expect(pair.agreement.periods.map(\.label) == ["2022", "2023"])
}

@Test func `What only one of the two has is not compared`() throws {
  let pair = try Twice(["2022": [401: 60], "2023": [402: 61]], ["2023": [401: 60], "2024": [402: 61]]).pair()
  #expect(pair.agreement.compared == 0 && pair.agreement.periods.isEmpty && pair.agreement.differences.isEmpty)
  #expect(pair.published == 2 && pair.otherPublished == 2)
}

@Test func `A difference names its place, its time and both figures, the earliest first`() throws {
  let pair = try Twice(
    ["2023": [402: 61.2, 401: 50], "2022": [401: 60.1]], ["2022": [401: 60.2], "2023": [401: 50, 402: 61.1]]
  ).pair()
  let told = pair.agreement.differences.map { "\($0.area.id.code) \($0.period.label) \($0.number) \($0.other)" }
  #expect(told == ["401 2022 60.1 60.2", "402 2023 61.2 61.1"])
  #expect(pair.agreement.compared == 3 && pair.agreement.equal == 1)
}

@Test(arguments: [
  (60.04, 60.0, true), (60.05, 60.0, false), (60.05, 60.1, true), (-0.05, -0.1, true), (0.04, -0.04, true),
])
func `Figures are equal at the published decimals, a half rounded away from zero`(
  own: Double, other: Double, same: Bool
)
  throws
{
  let agreement = try Twice(["2022": [401: own]], ["2022": [401: other]]).pair().agreement
  #expect(agreement.compared == 1 && agreement.differences.isEmpty == same)
}

@Test func `Where one has fewer decimals, both are held against each other at those`() throws {
  let exact = try Twice(["2022": [401: 60.4]], ["2022": [401: 60]]).pair()
  #expect(exact.decimals == 1 && exact.agreement.equal == 0)
  let coarse = try Twice(["2022": [401: 60.4]], ["2022": [401: 60]], otherDecimals: 0).pair()
  #expect(coarse.decimals == 0 && coarse.agreement.equal == 1)
}

@Test func `Earlier years that were put before the first are not held against themselves`() throws {
  let twice = Twice(
    ["2022": [401: 60], "2023": [401: 61]], ["2020": [401: 58], "2021": [401: 59], "2022": [401: 60.3]],
    earlier: "returns: share")
  let pair = try twice.pair()
  #expect(pair.isEarlier && pair.agreement.compared == 1 && pair.agreement.equal == 0)
  #expect(pair.published == 2 && pair.otherPublished == 3)
  #expect(twice.record.cubes["lait"]?.block("Share")?.periods.count == 4)
}
