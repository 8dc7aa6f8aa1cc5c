import Days
import DefinitionFiles
import FoundationEssentials
import PublishedData
import Strategy
import Testing

private func text(_ path: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../definitions")
  return String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
}

@Test func `The areas that come with Cairn are read`() throws {
  let areas = try AreaDefinitions(reading: text("areas.yaml"), file: "areas.yaml")
  let cumbria = try #require(areas.validities[909])
  #expect(cumbria.validTo == Day(2023, 3, 31))
  #expect(cumbria.successors == [942, 943])
  #expect(cumbria.validFrom == nil)
  #expect(areas.validities[942]?.validFrom == Day(2023, 4, 1))
  #expect(areas.regions["Inner London"] == 987)
  #expect(areas.editionsInForce == ["2021": Day(2021, 4, 1), "2025": Day(2025, 5, 1)].compactMapValues(\.self))
}

@Test func `The authorities that took over began the day after the other ended`() throws {
  let areas = try AreaDefinitions(reading: text("areas.yaml"), file: "areas.yaml")
  for ended in areas.validities.values where ended.validTo != nil {
    #expect(!ended.successors.isEmpty)
    for successor in ended.successors {
      #expect(areas.validities[successor]?.validFrom == ended.validTo.map { $0 + 1 }, "\(ended.number)")
    }
  }
}

@Test func `The strategy that comes with Cairn is read and names a known indicator`() throws {
  let groups = try CharacteristicsFile.read(text("characteristics.yaml"), file: "characteristics.yaml")
  let indicators = try IndicatorsFile.read(
    text("indicators/ehc-plans.yaml"), file: "ehc-plans.yaml", characteristics: groups)
  let indicator = try #require(indicators.first { $0.id == "ehc-plans-within-20-weeks" })
  let series = try #require(indicator.series(of: Characteristic.everyone))
  #expect(series.measure == "SEN_EHC_Excpt_20wks")
  #expect(indicator.unit == .percent && series.decimals == 1)
  let strategy = try StrategyFile.read(
    text("strategies/warwickshire.yaml"), file: "warwickshire.yaml", indicators: Set(indicators.map(\.id)))
  #expect(strategy.id == "warwickshire" && strategy.authority == 937)
  #expect(strategy.status == .closed)
  #expect(strategy.adopted == Day(2020, 9, 1))
  let measure = try #require(strategy.promises.flatMap(\.promise.measures).first { $0.id == "WAR-20" })
  #expect(TargetSentence.write(measure.target) == "at least 90% by 2023")
}
