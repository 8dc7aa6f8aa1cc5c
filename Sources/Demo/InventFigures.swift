import Accounts
import DataFiles
import Days
import Log
import PublishedData
import Store
import Supply

/// Makes up figures for the invented councils: of the size that England's real ones have, and about nobody.
struct InventFigures {
  let directory: String
  let knownFrom: Day

  /// Stores them as a release. The dictionary of measures is the real one; no figure is.
  func run(by actor: Actor, in store: Store, _ occasion: Occasion, progress: Progress) throws {
    let step = "Making up figures for 24 invented councils"
    progress(step, 0)
    var files = try LAITFiles(directory)
    let release = Release(
      dataSet: Release.lait, title: "Invented figures for a demonstration",
      source: "Cairn’s demonstration: invented, about no real council", knownFrom: knownFrom)
    try store.write(actor.permit(.keepInstallation)) { tables in
      try tables.takeIn(release, fingerprint: "invented", occasion) {
        try insertLists(files, release, tables)
        try insertFigures(&files, release, tables) { progress(step, $0) }
      }
    }
  }

  private func insertLists(_ files: LAITFiles, _ release: Release, _ tables: Tables) throws {
    try tables.insert(DemoPlace.areas, release: release)
    for edition in ["2021", "2025"] { try tables.insert(DemoPlace.neighbours, edition: edition, release: release) }
    try tables.insert(files.measures, release: release)
    try tables.insertDictionary(
      files.dictionary.map { ($0.line, $0.fields) }, columns: LAITFiles.dictionaryColumns, release: release)
  }

  private func insertFigures(
    _ files: inout LAITFiles, _ release: Release, _ tables: Tables, progress: (Double) -> Void
  ) throws {
    var blocks = BlockBuilder(areas: DemoPlace.areas, symbols: DataSymbol.all)
    try tables.insertSeries(release: release) { add in
      try files.readObservations(progress: progress) { series in
        guard let level = series.observations.first(where: { $0.area == .england }) else { return }
        let cells = InventFigures.cells(series, level: level.value.number, like: level.text)
        try add(SeriesRows(period: series.period, dataItem: series.dataItem, cells: cells), series.measure)
        blocks.add(series.measure, series.period, cells.map { ($0.area, $0.value) })
      }
    }
    for measure in files.measures { try tables.insert(blocks.block(measure), release: release) }
  }

  private static func cells(_ series: ObservationSeries, level: Double?, like text: String) -> [SeriesRows.Cell] {
    guard let level else {
      return DemoPlace.areas.map {
        SeriesRows.Cell(area: $0.id, text: DataSymbol.dash.text, value: .missing(.dash))
      }
    }
    let decimals = min(text.split(separator: ".").dropFirst().first?.count ?? 0, 1)
    let isTotal = series.measure.axisUnit.hasPrefix("Number") && level > 2_000
    let own = DemoPlace.areas.filter(\.type.isLocalAuthority).map { area in
      (area, figure(series, area.id, level: isTotal ? level / 150 : level))
    }
    func joined(_ figures: [Double]) -> Double {
      let sum = figures.reduce(0, +)
      return isTotal ? sum : sum / Double(max(figures.count, 1))
    }
    let whole = DemoPlace.areas.filter { !$0.type.isLocalAuthority }.map { area in
      (area, joined(own.filter { $0.0.region == area.name || area.type == .country }.map(\.1)))
    }
    return (own + whole).map { area, figure in
      let written = InventFigures.written(figure, decimals)
      return SeriesRows.Cell(area: area.id, text: written, value: .number(Double(written) ?? figure))
    }
  }

  /// A council lies above or below the whole by as much in every year, give or take a little.
  private static func figure(_ series: ObservationSeries, _ council: LocationID, level: Double) -> Double {
    let name = series.measure.shortName
    let place = Chance("\(name) \(council)").around(0.12)
    let year = Chance("\(name) \(council) \(series.period.label)").around(0.03)
    let figure = level * (1 + place + year)
    let isShare = series.measure.axisUnit.contains("%") || series.measure.axisUnit.lowercased().contains("percent")
    return level >= 0 && isShare ? min(max(figure, 0), 100) : figure
  }

  private static func written(_ number: Double, _ decimals: Int) -> String {
    let scale = decimals == 0 ? 1.0 : 10
    // Not minus nothing.
    let rounded = (number * scale).rounded() / scale + 0
    return decimals == 0 ? String(Int(rounded)) : String(rounded)
  }
}

/// Chance that is the same whenever it is asked the same.
struct Chance {
  private var state: UInt64

  /// - Parameter question: FNV-1a of its bytes is where chance begins.
  init(_ question: String) {
    state = question.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// A number from 0 to 1 (SplitMix64).
  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) / Double(1 << 53)
  }

  /// A number around nought, seldom further from it than twice the width.
  func around(_ width: Double) -> Double {
    var chance = self
    return ((0..<4).reduce(0) { sum, _ in sum + chance.next() } - 2) * width * 1.7
  }
}
