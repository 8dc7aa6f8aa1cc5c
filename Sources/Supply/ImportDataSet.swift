import Accounts
import DataFiles
import Days
import Findings
import Log
import PublishedData
import Store

/// Imports the figures of a data set in DfE's layout as a release: the areas it has any of, each figure as a row, the
/// blocks derived from them, and the event, in one transaction.
struct ImportDataSet {
  let directory: String
  let dataSet: DataSet
  let knownFrom: Day
  let title: String
  let source: String

  /// - Throws: `FindingsError` when a file can't be used, `Refusal` when no areas are held yet, `SQLError`. In each case
  ///   the store is as it was.
  func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws {
    var files = try EESFiles(directory, dataSet)
    let release = Release(dataSet: dataSet.id, title: title, source: source, knownFrom: knownFrom)
    try InventedRecord.refuseReal(in: store)
    try store.write(actor.permit(.keepInstallation)) { tables in
      guard let main = try tables.releases().last(where: { $0.dataSet == Release.lait }) else {
        throw Refusal(.notAllowed, "Figures are kept by the areas of a release of LAIT, and none is held yet.")
      }
      let known = try tables.areas(release: main.id)
      let figures = try files.read(known)
      let observed = Set(figures.flatMap { $0.observations.map(\.area) })
      let areas = known.filter { observed.contains($0.id) }
      try tables.takeIn(release, fingerprint: files.fingerprint, occasion) {
        try tables.insert(areas, release: release)
        try insert(figures, release, areas, tables)
        try tables.insert(files.findings.map(\.notice), release: release)
      }
    }
  }

  private func insert(_ figures: [FigureSeries], _ release: Release, _ areas: [Area], _ tables: Tables) throws {
    let named = Dictionary(grouping: figures, by: \.name)
    let measures = named.keys.sorted().map { name in
      Measure(
        column: name, of: named[name]?.first?.column ?? name, yearType: dataSet.yearType, source: source)
    }
    try tables.insert(measures, release: release)
    var blocks = BlockBuilder(areas: areas, symbols: DataSymbol.all)
    try tables.insertSeries(release: release) { add in
      for measure in measures {
        for series in named[measure.shortName] ?? [] {
          let cells = series.observations.map { SeriesRows.Cell(area: $0.area, text: $0.text, value: $0.value) }
          try add(SeriesRows(period: series.period, dataItem: "", cells: cells), measure)
          blocks.add(measure, series.period, cells.map { ($0.area, $0.value) })
        }
      }
    }
    for measure in measures { try tables.insert(blocks.block(measure), release: release) }
  }
}

extension Measure {
  /// A column of a data set, which says nothing of which way is better.
  fileprivate init(column name: String, of column: String, yearType: YearType, source: String) {
    self.init(
      shortName: name, name: column, chartTitle: "", topics: [], polarity: .none, axisUnit: "", decimalPlaces: nil,
      yearType: yearType, hasNoQuartile: true, owner: source, lastUpdate: nil, nextUpdate: nil, description: "")
  }
}
