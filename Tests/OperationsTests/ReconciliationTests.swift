import Benchmarking
import Enquiries
import FoundationEssentials
import PublishedData
import TestSupport
import Testing

private func pairs() throws -> [Reconciliation] { try ReconcileFigures().run(on: Bundled.record.get().published) }

@Test func `As many figures agree as were counted from the files alone`() throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Worked/reconciliation.csv")
  let counted = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
  let found = try pairs().map { pair in
    let name = pair.otherMeasure.shortName
    let figures = name.contains(",") ? "\"\(name)\"" : name
    return
      "\(pair.indicator.id),\(pair.series.characteristic.id),\(figures),\(pair.agreement.compared),\(pair.agreement.equal)"
  }
  #expect(Set(found) == Set(counted.map(String.init)))
  #expect(found.count == counted.count && found.count == 83)
}

@Test func `Where figures differ the catalogue says why, and nowhere else`() throws {
  for pair in try pairs() {
    #expect((pair.differs == nil) == pair.agreement.differences.isEmpty, "\(pair.otherMeasure.shortName)")
    #expect(pair.agreement.compared > 0, "\(pair.otherMeasure.shortName)")
  }
}

@Test func `The tool gives the South West the figure of the South East, and the counts give another`() throws {
  let pair = try #require(try pairs().first { $0.otherMeasure.shortName.hasPrefix("key-stage-4-2018-disadvantage") })
  let difference = try #require(pair.agreement.differences.first)
  #expect(pair.agreement.differences.count == 1)
  #expect(difference.area.name == "South West" && difference.period.name == "2017/18")
  #expect(difference.number == 34.4 && difference.other == 35.2)
}

@Test func `Every figure that differs by rounding ends in a five`() throws {
  let names = ["participation: Notknown_percent", "ehc-plans-to-2022: ass_refused_ehc_pc"]
  let record = try Bundled.record.get().published
  for pair in try pairs() where names.contains(pair.otherMeasure.shortName) {
    let figures = try #require(SeriesFigures(pair.indicator, pair.series, in: record))
    for difference in pair.agreement.differences {
      let place = try #require(figures.places.first { figures.period($0).isSameTime(as: difference.period) })
      let number = try #require(figures.published(difference.area.id, place)?.number)
      #expect(Int((number * 100).rounded()) % 10 == 5, "\(difference.area.name) \(difference.period.name) \(number)")
    }
  }
}

@Test func `An indicator that one data set publishes is refused, with its name`() throws {
  let refusal = #expect(throws: (any Error).self) {
    try ReconcileFigures("phonics").run(on: Bundled.record.get().published)
  }
  #expect("\(String(describing: refusal))".contains("“phonics”"))
}
