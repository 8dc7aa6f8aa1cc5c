import PublishedData
import Supply
import Synchronization
import Testing

/// A hundred measures without figures, named by their number.
private func hundredMeasures() throws -> PublishedFigures {
  let blocks = (0..<100).map { number in
    MeasureBlock(
      measure: Measure(
        shortName: String(number), name: "", chartTitle: "", topics: [], polarity: .high, axisUnit: "",
        decimalPlaces: nil, yearType: .calendarYear, hasNoQuartile: false, owner: "", lastUpdate: nil, nextUpdate: nil,
        description: ""),
      periods: [], numbers: [], symbolCodes: [])
  }
  let release = Release(dataSet: "lait", title: "", source: "", knownFrom: try day("2026-04-08"))
  return PublishedFigures(
    cube: ObservationCube(release: release, areas: [], blocks: blocks, symbols: [.dash]), neighbours: ["2025": [:]])
}

/// A measure's line: its number. Those of even numbers take long to make.
private let numbers: ExportBenchmarks.Lines = { block, bytes in
  let name = block.measure.shortName
  if Int(name)?.isMultiple(of: 2) == true { for _ in 0..<10_000 { bytes = Array(name.utf8) } }
  bytes = Array("\(name)\n".utf8)
}

@Test func `Lines come in the order of the measures, however long each takes`() throws {
  let written = Mutex("")
  try ExportBenchmarks(edition: "2025").run(
    on: try hundredMeasures(), opening: Array("opening\n".utf8), lines: { _, _ in numbers },
    write: { bytes in written.withLock { $0 += String(decoding: bytes, as: UTF8.self) } })
  #expect(written.withLock { $0 } == "opening\n" + (0..<100).map { "\($0)\n" }.joined())
}

@Test func `When a line can't be written the export stops and says why`() throws {
  struct Full: Error {}
  let written = Mutex(0)
  #expect(throws: Full.self) {
    try ExportBenchmarks(edition: "2025").run(
      on: try hundredMeasures(), opening: [], lines: { _, _ in numbers },
      write: { bytes in
        if bytes == Array("7\n".utf8) { throw Full() }
        written.withLock { $0 += 1 }
      })
  }
  #expect(written.withLock { $0 } == 8, "the opening and the measures before it")
}
