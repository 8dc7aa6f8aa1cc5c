import Benchmarking
import DataFiles
import Days
import Findings
import PublishedData

/// The files of a release, read, and their figures in memory.
struct ReleaseFiles {
  let fingerprint: String
  let findings: [Finding]
  /// Those that it has figures of.
  let areas: [Area]
  /// Each with its periods.
  let measures: [(measure: Measure, series: [FigureSeries])]
  let cube: ObservationCube
  private let unknownAreas: [UnknownArea]
  let layout: FileLayout

  /// - Throws: `FindingsError` when a file can't be used.
  init(_ sent: EESFiles, _ layout: FileLayout, _ release: Release, _ known: [Area], at path: String) throws {
    self.layout = layout
    let dataSet = sent.dataSet
    var files = sent
    let figures = try files.read(known)
    let observed = Set(figures.flatMap { $0.observations.map(\.area) })
    let areas = known.filter { observed.contains($0.id) }
    let measures = Dictionary(grouping: figures, by: \.name).sorted { $0.key < $1.key }.map { name, series in
      let column = series.first?.column ?? name
      return (
        measure: Measure(
          name, of: column, in: dataSet, source: release.source,
          nextUpdate: dataSet.nextRelease(after: release.knownFrom)), series: series
      )
    }
    var blocks = BlockBuilder(areas: areas, symbols: DataSymbol.all)
    for (measure, series) in measures {
      for one in series { blocks.add(measure, one.period, one.observations.map { ($0.area, $0.value) }) }
    }
    if let ahead = figures.first(where: { $0.period.span.map { $0.start > release.knownFrom } ?? false }) {
      throw FindingsError([
        Finding(
          "wrong-value",
          "\(ahead.period.name) begins after \(release.knownFrom.spelled), on which the release became known.",
          file: path)
      ])
    }
    fingerprint = files.fingerprint
    findings = files.findings
    unknownAreas = files.unknownAreas
    self.areas = areas
    self.measures = measures
    cube = ObservationCube(
      release: release, areas: areas, blocks: measures.map { blocks.block($0.measure) }, symbols: DataSymbol.all)
  }

  /// What looks like a mistake in them.
  ///
  /// - Parameters:
  ///   - held: what is known of the data set without them.
  ///   - inPercent: the measures whose figures are shares of 100.
  func doubts(beside held: ObservationCube?, inPercent: Set<String>) -> [ReleaseDoubt] {
    let unknown = unknownAreas.map { area in
      ReleaseDoubt.unknownArea(
        column: area.column, code: area.code, rows: area.rows, file: area.file, line: area.line)
    }
    return unknown + ReleaseDoubts(about: cube, beside: held, inPercent: inPercent).run()
  }
}

extension Measure {
  /// A column of a data set, which says nothing of which way is better.
  fileprivate init(
    _ name: String, of column: String, in dataSet: DataSet, source: String, nextUpdate: Day?
  ) {
    self.init(
      shortName: name, name: column, chartTitle: "", topics: [], polarity: .none, axisUnit: "", decimalPlaces: nil,
      yearType: dataSet.yearType, hasNoQuartile: true, owner: source, lastUpdate: nil, nextUpdate: nextUpdate,
      description: dataSet.workedOut(column) ?? "")
  }
}
