import Days
import DefinitionFiles
import FoundationEssentials
import PublishedData
import Strategy
import TestSupport
import Testing

func definition(_ path: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../definitions")
  return String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
}

@Test func `The areas that come with Cairn are read`() throws {
  let areas = try AreaDefinitions(reading: definition("areas.yaml"), file: "areas.yaml")
  let cumbria = try #require(areas.validities[909])
  #expect(cumbria.validTo == Day(2023, 3, 31))
  #expect(cumbria.successors == [942, 943])
  #expect(cumbria.validFrom == nil)
  #expect(areas.validities[942]?.validFrom == Day(2023, 4, 1))
  #expect(areas.regions["Inner London"] == 987)
  #expect(areas.editionsInForce == ["2021": Day(2021, 4, 1), "2025": Day(2025, 5, 1)].compactMapValues(\.self))
}

@Test func `The authorities that took over began the day after the other ended`() throws {
  let areas = try AreaDefinitions(reading: definition("areas.yaml"), file: "areas.yaml")
  for ended in areas.validities.values where ended.validTo != nil {
    #expect(!ended.successors.isEmpty)
    for successor in ended.successors {
      #expect(areas.validities[successor]?.validFrom == ended.validTo.map { $0 + 1 }, "\(ended.id)")
    }
  }
}

func published() throws -> Catalogue {
  let groups = try CharacteristicsFile.read(definition("characteristics.yaml"), file: "characteristics.yaml")
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../definitions/indicators")
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
  let dataSets = try DataSetsFile.read(definition("data-sets.yaml"), file: "data-sets.yaml")
  let indicators = try files.sorted().flatMap {
    try IndicatorsFile.read(definition("indicators/\($0)"), file: $0, characteristics: groups, dataSets: dataSets)
  }
  return Catalogue(
    indicators: indicators,
    breaks: try SeriesBreaksFile.read(
      definition("series-breaks.yaml"), file: "series-breaks.yaml", indicators: Set(indicators.map(\.id))))
}

@Test(arguments: [
  ("nottinghamshire", 891, 13), ("sefton", 343, 18), ("warwickshire", 937, 45), ("worcestershire", 885, 34),
  ("central-bedfordshire", 823, 26),
])
func `The strategies that come with Cairn are read`(id: String, authority: Int, promises: Int) throws {
  let strategy = try StrategyFile.read(definition("strategies/\(id).yaml"), file: id, catalogue: published())
  #expect(strategy.id == id && strategy.authority == authority)
  #expect(strategy.promises.count == promises)
}

@Test func `The target of EHC plans is the one stated`() throws {
  let strategy = try StrategyFile.read(
    definition("strategies/warwickshire.yaml"), file: "warwickshire.yaml", catalogue: published())
  #expect(strategy.status == .closed)
  #expect(strategy.adopted == Day(2020, 9, 1))
  let measure = try #require(strategy.promises.flatMap(\.promise.measures).first { $0.id == "WAR-20" })
  #expect(measure.firstTarget.sentence == "at least 90% by 2023")
  #expect(measure.series.map(\.indicator) == ["ehc-plans-within-20-weeks"])
}
