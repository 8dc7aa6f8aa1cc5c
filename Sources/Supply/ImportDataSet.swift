public import Accounts
public import Benchmarking
import DataFiles
public import Days
import DefinitionFiles
public import Enquiries
import Findings
public import Log
public import PublishedData
public import Store
import Strategy

/// Imports the figures of a data set in DfE's layout as a release: the areas it has any of, each figure as a row, the
/// blocks derived from them, and the event, in one transaction. A later release stands beside the earlier ones and revises
/// what it has figures of.
public struct ImportDataSet {
  /// A folder, or one file, as the person named it.
  public let path: String
  public let knownFrom: Day
  /// The file where it came another way than as one of a folder.
  private let sent: OpenedFile?
  private let metadata: EESFiles.MetadataSource?
  private let sheet: String?
  private let dataSet: DataSet
  private let title: String
  private let source: String
  private let accepted: Set<ReleaseDoubt.Kind>
  private let isBundled: Bool

  /// - Parameters:
  ///   - dataSet: its id in `definitions/data-sets.yaml`.
  ///   - accepted: what may look like a mistake, because somebody has looked and it is none.
  ///   - isBundled: whether it comes with Cairn: looked at long ago, and known from the day that is written there.
  ///   - sheet: of a workbook, the one that is meant; nil for the one visible sheet with a table.
  ///   - title: what the release is called; after the data set and the day where nil.
  ///   - kept: the data sets that somebody kept on a page.
  ///   - source: who published it, and as what. Everybody can read it; where its files lie is nobody's business.
  /// - Throws: `Refusal` where there is no such data set, `FindingsError` where the definitions can't be read.
  public init(
    _ dataSet: String, path: String, sheet: String? = nil, knownFrom: Day, title: String? = nil, source: String? = nil,
    accepting accepted: Set<ReleaseDoubt.Kind> = [], isBundled: Bool = false, home: Home, kept: [DataSet] = []
  ) throws {
    try self.init(
      dataSet, path: path, sheet: sheet, sent: nil,
      metadata: ProposeDataSet.metadata(beside: path).map { .path($0) }, knownFrom: knownFrom, title: title,
      source: source, accepting: accepted, isBundled: isBundled, among: try home.dataSets() + kept)
  }

  /// The same of a file that came another way.
  ///
  /// - Throws: as above.
  init(
    _ dataSet: String, file: OpenedFile, metadata: (name: String, bytes: [UInt8])?, knownFrom: Day,
    accepting accepted: Set<ReleaseDoubt.Kind>, home: Home, kept: [DataSet]
  ) throws {
    try self.init(
      dataSet, path: file.name, sheet: nil, sent: file,
      metadata: metadata.map { .sent(name: $0.name, bytes: $0.bytes) }, knownFrom: knownFrom, title: nil, source: nil,
      accepting: accepted, isBundled: false, among: try home.dataSets() + kept)
  }

  private init(
    _ dataSet: String, path: String, sheet: String?, sent: OpenedFile?, metadata: EESFiles.MetadataSource?,
    knownFrom: Day, title: String?, source: String?, accepting accepted: Set<ReleaseDoubt.Kind>, isBundled: Bool,
    among known: [DataSet]
  ) throws {
    guard let named = known.first(where: { $0.id == dataSet }) else {
      let meant = nearest(to: dataSet, in: known.map(\.id)).map { "Did you mean “\($0)”?" }
      throw Refusal(
        .notFound,
        "There is no data set “\(dataSet)”. \(meant ?? "The data sets are \(known.map(\.id).joined(separator: ", ")).")"
      )
    }
    self.path = path
    (self.sent, self.sheet, self.metadata) = (sent, sheet, metadata)
    self.knownFrom = knownFrom
    self.dataSet = named
    self.title = title ?? "\(named.title), published on \(knownFrom.spelled)"
    self.source = source ?? "DfE, \(self.title)"
    self.accepted = isBundled ? Set(ReleaseDoubt.Kind.allCases) : accepted
    self.isBundled = isBundled
  }

  private var release: Release {
    Release(dataSet: dataSet.id, title: title, source: source, knownFrom: knownFrom)
  }

  /// The files, read, and what of their layout is otherwise than before.
  private func files(_ tables: (areas: [Area], layout: FileLayout?)) throws -> (ReleaseFiles, CompareLayouts) {
    let files = try sent.map { EESFiles(try $0.file.get(), dataSet) } ?? EESFiles(path, sheet: sheet, dataSet)
    let layout = try files.layout(metadata)
    let compared = CompareLayouts(dataSet, layout, before: tables.layout)
    guard compared.missing.isEmpty else {
      throw FindingsError(compared.missing(in: try sent?.file.get().quoted ?? path))
    }
    do {
      return (try ReleaseFiles(files, layout, release, tables.areas, at: path), compared)
    } catch let error as FindingsError {
      // What was renamed says why nothing of it is found.
      let changes = compared.doubts.found(in: path, accepting: accepted).filter { $0.severity == .error }
      throw FindingsError(changes + error.findings)
    }
  }

  private func held(_ tables: Tables) throws -> (areas: [Area], layout: FileLayout?) {
    let before = try tables.releases().filter { $0.dataSet == dataSet.id && $0.withdrawal == nil }
      .sorted { $0.knownFrom > $1.knownFrom }
    return (try tables.knownAreas(), try before.lazy.compactMap { try tables.layout(release: $0.id) }.first)
  }

  /// - Throws: `NotPermitted`; `FindingsError` when a file can't be used; `Refusal` when no areas are held yet or another
  ///   release has the same day; `SQLError`. In each case the store is as it was.
  ///
  /// - Parameter alongside: what is stored with it, in the same transaction; where it throws, nothing is.
  public func run(
    by actor: Actor, in store: Store, _ occasion: Occasion, alongside: (Tables) throws -> Void = { _ in }
  ) throws -> ImportedRelease {
    let permit = try actor.permit(.keepRecord, for: HeldRole.england)
    try InventedRecord.refuseReal(in: store)
    let (files, compared) = try self.files(store.read(permit) { try self.held($0) })
    return try store.write(permit) { tables in
      try alongside(tables)
      if let held = try tables.release(of: dataSet.id, from: files.fingerprint) {
        return ImportedRelease(id: held, isNew: false, findings: [])
      }
      try refuseDay(tables, today: occasion.day)
      let held = try LoadFigures().cube(of: dataSet.id, from: tables)
      let inPercent = isBundled ? [] : try tables.measuresInPercent()
      let doubts = try (compared.doubts + files.doubts(beside: held, inPercent: inPercent))
        .findings(in: path, accepting: accepted)
      let findings = files.findings + doubts + compared.noted(in: path)
      try tables.takeIn(release, fingerprint: files.fingerprint, occasion) { try insert(files, findings, tables) }
      return ImportedRelease(id: release.id, isNew: true, findings: findings)
    }
  }

  /// What the import would change, without changing anything.
  ///
  /// - Parameters:
  ///   - day: on which promises are judged.
  ///   - loaded: the record, where somebody holds it: what has not changed since is not read again.
  /// - Throws: as `run`.
  public func preview(
    by actor: Actor, in store: Store, on day: Day, beside loaded: Record? = nil
  ) throws -> ReleasePreview {
    let permit = try actor.permit(.keepRecord, for: HeldRole.england)
    try InventedRecord.refuseReal(in: store)
    let before = try LoadRecord().run(from: store, after: loaded.map { [$0] } ?? [])
    let (files, compared) = try self.files(store.read(permit) { try self.held($0) })
    let (isHeld, whole) = try store.read(permit) { tables in
      let isHeld = try tables.release(of: dataSet.id, from: files.fingerprint) != nil
      if !isHeld { try refuseDay(tables, today: day) }
      return (isHeld, try LoadFigures().revisions(of: dataSet.id, after: knownFrom, from: tables))
    }
    let comparison = CompareReleases(dataSet.id, on: day)
    guard !isHeld else {
      return ReleasePreview(
        id: release.id, difference: try comparison.run(from: before, to: before), findings: [], isHeld: true)
    }
    let held = before.published.cubes[dataSet.id]
    let doubts =
      compared.doubts + files.doubts(beside: held, inPercent: before.published.catalogue.inPercent)
    let cube = whole.later.reduce(whole.before?.revised(by: files.cube) ?? files.cube) { $0.revised(by: $1) }
    let after = before.with(before.published.replacing(cube))
    return ReleasePreview(
      id: release.id, difference: try comparison.run(from: before, to: after),
      findings: files.findings + doubts.found(in: path, accepting: accepted) + compared.noted(in: path),
      doubts: doubts)
  }

  private func refuseDay(_ tables: Tables, today: Day) throws {
    if !isBundled { try knownFrom.refuseAhead(of: today) }
    try tables.refuseSecondOnOneDay(release, from: path, isSent: sent != nil)
  }

  private func insert(_ files: ReleaseFiles, _ findings: [Finding], _ tables: Tables) throws {
    try tables.insert(files.areas, release: release)
    try tables.insert(files.measures.map(\.measure), release: release)
    try tables.insertSeries(release: release) { add in
      for (measure, series) in files.measures {
        for one in series {
          let cells = one.observations.map { SeriesRows.Cell(area: $0.area, text: $0.text, value: $0.value) }
          try add(SeriesRows(period: one.period, dataItem: "", cells: cells), measure)
        }
      }
    }
    for block in files.cube.blocks { try tables.insert(block, release: release) }
    try tables.insert(files.layout, release: release)
    // How a workbook was read is for whoever imports it: the names of its sheets are not published.
    let published = findings.filter { $0.severity != .note }
    try tables.insert(published.map(\.notice), release: release)
  }
}

extension Tables {
  /// The areas that figures are kept by: those of the newest release of LAIT.
  func knownAreas() throws -> [Area] {
    guard let main = try releases().newest(of: Release.lait) else {
      throw Refusal(.notAllowed, "Figures are kept by the areas of a release of LAIT, and none is held yet.")
    }
    return try areas(release: main.id)
  }
}
