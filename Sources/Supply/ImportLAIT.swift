public import Accounts
public import Benchmarking
import DataFiles
public import Days
import Enquiries
import Findings
public import Log
import PublishedData
public import Store
import Strategy

/// Imports a folder in LAIT's layout as a release: every line as a row, the blocks derived from them, and the event, in
/// one transaction.
public struct ImportLAIT {
  public let directory: String
  /// The first day on which anyone could have known its figures.
  public let knownFrom: Day
  public let title: String
  public let source: String
  private let accepted: Set<ReleaseDoubt.Kind>
  private let isBundled: Bool
  /// The bytes of the folder packed as a .zip, where it came so.
  private let packed: [UInt8]?

  /// - Parameters:
  ///   - accepted: what may look like a mistake, because somebody has looked and it is none.
  ///   - isBundled: whether it comes with Cairn: known from the day that is written there.
  public init(
    directory: String, knownFrom: Day, title: String, source: String, accepting accepted: Set<ReleaseDoubt.Kind> = [],
    isBundled: Bool = false
  ) {
    (self.accepted, self.isBundled) = (accepted, isBundled)
    packed = nil
    self.directory = directory
    self.knownFrom = knownFrom
    self.title = title
    self.source = source
  }

  /// A folder that came packed as a .zip.
  init(packed file: (name: String, bytes: [UInt8]), knownFrom: Day, accepting accepted: Set<ReleaseDoubt.Kind>) {
    (directory, packed, self.knownFrom, self.accepted) = (file.name, file.bytes, knownFrom, accepted)
    isBundled = false
    title = ImportLAIT.title
    source = "DfE, \(title), published on \(knownFrom.spelled)"
  }

  /// What its releases are called.
  public static let title = "Local Authority Interactive Tool"

  private func files() throws -> LAITFiles {
    try packed.map { try LAITFiles(packed: directory, bytes: $0) } ?? LAITFiles(directory)
  }

  /// - Parameter alongside: what is stored with it, in the same transaction; where it throws, nothing is.
  /// - Throws: `NotPermitted`; `FindingsError` when a file can't be used, `Refusal` when another release has the same day or
  ///   the day is still to come, `SQLError`. In each case the store is as it was.
  public func run(
    by actor: Actor, in store: Store, _ occasion: Occasion, progress: Progress,
    alongside: (Tables) throws -> Void = { _ in }
  ) throws -> ImportedRelease {
    let permit = try actor.permit(.keepRecord, for: HeldRole.england)
    let step = "Importing \(title), known from \(knownFrom.spelled)"
    try InventedRecord.refuseReal(in: store)
    progress(step, 0)
    var files = try self.files()
    let release = Release(dataSet: Release.lait, title: title, source: source, knownFrom: knownFrom)
    return try store.write(permit) { tables in
      try alongside(tables)
      if let known = try tables.release(of: release.dataSet, from: files.fingerprint) {
        return ImportedRelease(id: known, isNew: false, findings: [])
      }
      try refuseDay(of: release, tables, today: occasion.day)
      let held = try LoadFigures().cube(of: Release.lait, from: tables)
      let inPercent = held == nil ? [] : try tables.measuresInPercent()
      var findings: [Finding] = []
      try tables.takeIn(release, fingerprint: files.fingerprint, occasion) {
        try insertLists(files, release, tables)
        let cube = try insertObservations(&files, release, tables) { progress(step, $0) }
        findings = files.findings + (try doubts(about: cube, beside: held, inPercent))
        try tables.insert(findings.map(\.notice), release: release)
      }
      return ImportedRelease(id: release.id, isNew: true, findings: findings)
    }
  }

  /// What the import would change, without changing anything. Statistical neighbours stay as they are held.
  ///
  /// - Parameter day: on which promises are judged.
  /// - Throws: as `run`, and `Refusal` where a promise rests on a measure that the release does not have.
  public func preview(
    by actor: Actor, in store: Store, on day: Day
  ) throws -> ReleasePreview {
    let permit = try actor.permit(.keepRecord, for: HeldRole.england)
    try InventedRecord.refuseReal(in: store)
    let before = try LoadRecord().run(from: store)
    var files = try self.files()
    let release = Release(dataSet: Release.lait, title: title, source: source, knownFrom: knownFrom)
    let (held, isHeld, isNewest) = try store.read(permit) { tables in
      let isHeld = try tables.release(of: Release.lait, from: files.fingerprint) != nil
      if !isHeld { try refuseDay(of: release, tables, today: day) }
      let later = try LoadFigures().revisions(of: Release.lait, after: knownFrom, from: tables).later
      return (try LoadFigures().cube(of: Release.lait, from: tables), isHeld, later.isEmpty)
    }
    var blocks = BlockBuilder(areas: files.areas, symbols: DataSymbol.all)
    try files.readObservations(progress: { _ in }) { series in
      blocks.add(series.measure, series.period, series.observations.map { ($0.area, $0.value) })
    }
    let cube = ObservationCube(
      release: release, areas: files.areas, blocks: files.measures.map(blocks.block), symbols: DataSymbol.all)
    let after = isHeld || !isNewest ? before : before.with(before.published.replacing(cube))
    let inPercent = before.published.catalogue.inPercent
    let doubts = isHeld ? [] : ReleaseDoubts(about: cube, beside: held, inPercent: inPercent).run()
    return ReleasePreview(
      id: release.id, difference: try CompareReleases(Release.lait, on: day).run(from: before, to: after),
      findings: files.findings + doubts.found(in: directory, accepting: accepted), isHeld: isHeld, doubts: doubts)
  }

  private func refuseDay(of release: Release, _ tables: Tables, today: Day) throws {
    if !isBundled { try knownFrom.refuseAhead(of: today) }
    try tables.refuseSecondOnOneDay(release, from: directory)
  }

  private func insertLists(_ files: LAITFiles, _ release: Release, _ tables: Tables) throws {
    try tables.insert(files.areas, release: release)
    for (edition, neighbours) in files.neighbours {
      try tables.insert(neighbours, edition: edition, release: release)
    }
    try tables.insert(files.measures, release: release)
    try tables.insertDictionary(
      files.dictionary.map { ($0.line, $0.fields) }, columns: LAITFiles.dictionaryColumns, release: release)
  }

  private func insertObservations(
    _ files: inout LAITFiles, _ release: Release, _ tables: Tables, progress: (Double) -> Void
  ) throws -> ObservationCube {
    var blocks = BlockBuilder(areas: files.areas, symbols: DataSymbol.all)
    try tables.insertSeries(release: release) { add in
      try files.readObservations(progress: progress) { series in
        let cells = series.observations.map { SeriesRows.Cell(area: $0.area, text: $0.text, value: $0.value) }
        try add(SeriesRows(period: series.period, dataItem: series.dataItem, cells: cells), series.measure)
        blocks.add(series.measure, series.period, cells.map { ($0.area, $0.value) })
      }
    }
    let cube = ObservationCube(
      release: release, areas: files.areas, blocks: files.measures.map(blocks.block), symbols: DataSymbol.all)
    for block in cube.blocks { try tables.insert(block, release: release) }
    return cube
  }

  /// Nothing is doubted of the first release, which has nothing beside it.
  private func doubts(
    about cube: ObservationCube, beside held: ObservationCube?, _ inPercent: Set<String>
  ) throws -> [Finding] {
    guard let held else { return [] }
    return try ReleaseDoubts(about: cube, beside: held, inPercent: inPercent).run()
      .findings(in: directory, accepting: accepted)
  }
}

extension Finding {
  var notice: ReleaseNotice { ReleaseNotice(check: check, message: message, file: file, line: line) }
}
