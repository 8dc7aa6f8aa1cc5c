public import Accounts
import Benchmarking
import DataFiles
public import Days
public import Enquiries
public import Findings
public import Log
import PublishedData
public import Screening
public import Store

/// What an upload holds, and what it would do.
public struct ExaminedUpload: Sendable {
  let upload: Upload
  fileprivate let data: OpenedFile
  public var sent: SentRelease { SentRelease(upload) }
  /// Nil where no metadata file came with it.
  public let screening: Screening?
  /// What could be put right in the data file without touching a figure; empty for nothing.
  public let repairs: [String]
  /// Nil where it is to be screened and no more.
  public let trial: Trial?

  public enum Trial: Sendable {
    /// These very files are in the record.
    case held(release: String)
    /// They could be taken in, once what is doubted was looked at.
    case would(ReleasePreview)
    /// They can't be taken in as they are.
    case cannot([Finding])
  }

  /// What somebody has to say they have looked at before it can be taken in: `screening`, or a doubt's name.
  public var concerns: [String] {
    guard case .would(let preview) = trial else { return [] }
    return (screening?.passes == false ? [ExaminedUpload.screened] : []) + preview.doubts.map(\.kind.rawValue).unique
  }

  static let screened = "screening"
}

/// Looks at an upload, without changing anything.
public struct ExamineUpload {
  private let id: String
  private let sheet: String?
  private let home: Home

  /// - Parameter sheet: of a workbook with the data, the one that is meant; nil for the one visible sheet with a table.
  public init(_ id: String, sheet: String? = nil, home: Home) { (self.id, self.sheet, self.home) = (id, sheet, home) }

  /// - Parameters:
  ///   - day: on which promises are judged.
  ///   - held: the record, where somebody holds it: what has not changed since is not read again.
  /// - Throws: `NotPermitted`; `Refusal` where there is no such upload; `SQLError`.
  public func run(
    by actor: Actor, in store: Store, on day: Day, beside held: Record? = nil
  ) throws -> ExaminedUpload {
    let upload = try upload(by: actor, in: store)
    let (data, metadata) = (OpenedFile(upload.data, sheet: sheet), upload.metadata.map { OpenedFile($0) })
    let screening = try metadata.map { try ScreenDataSet(home: home, data: data, metadata: $0).run() }
    let repaired = upload.isPacked ? nil : RepairedFile(data, metadata: metadata)
    return ExaminedUpload(
      upload: upload, data: data, screening: screening,
      repairs: repaired?.repairs ?? [],
      trial: try trial(upload, data, by: actor, in: store, on: day, beside: held))
  }

  /// The data file with what could be put right in it.
  ///
  /// - Returns: nil where there is nothing to put right.
  /// - Throws: as `run`.
  public func repaired(by actor: Actor, in store: Store) throws -> (name: String, bytes: [UInt8])? {
    let upload = try upload(by: actor, in: store)
    guard !upload.isPacked else { return nil }
    let data = OpenedFile(upload.data, sheet: sheet)
    return RepairedFile(data, metadata: upload.metadata.map { OpenedFile($0) })
      .map { (upload.data.name.asCSV, $0.bytes) }
  }

  private func upload(by actor: Actor, in store: Store) throws -> Upload {
    let found = try store.read(actor.permit(.keepRecord, for: HeldRole.england)) { try $0.openUpload(id) }
    guard let found else { throw Refusal(noUpload: id) }
    return found
  }

  private func trial(
    _ upload: Upload, _ data: OpenedFile, by actor: Actor, in store: Store, on day: Day, beside held: Record?
  ) throws -> ExaminedUpload.Trial? {
    guard let importing = try Importing(upload, data, home: home, in: store) else { return nil }
    do {
      let preview = try importing.preview(by: actor, in: store, on: day, beside: held)
      return preview.isHeld ? .held(release: preview.id) : .would(preview)
    } catch let error as FindingsError {
      return .cannot(error.findings)
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      return .cannot([Finding("not-allowed", refusal.description, file: upload.data.name)])
    }
  }
}

/// Takes in an upload as a release.
public struct TakeInUpload {
  private let id: String
  private let sheet: String?
  private let home: Home
  private let accepted: Set<String>

  /// - Parameters:
  ///   - sheet: as `ExamineUpload` has it.
  ///   - accepted: of `ExaminedUpload.concerns`, what somebody has looked at and found right.
  public init(_ id: String, sheet: String? = nil, accepting accepted: Set<String>, home: Home) {
    (self.id, self.sheet, self.accepted, self.home) = (id, sheet, accepted, home)
  }

  /// - Throws: `NotPermitted`; `Refusal` where there is no such upload, or something was not looked at; `FindingsError`
  ///   where the file can't be used; `SQLError`. In each case the record is as it was.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> ImportedRelease {
    let examined = try ExamineUpload(id, sheet: sheet, home: home).run(by: actor, in: store, on: occasion.day)
    let doubts = Set(accepted.compactMap(ReleaseDoubt.Kind.init))
    guard let importing = try Importing(examined.upload, examined.data, accepting: doubts, home: home, in: store)
    else {
      throw Refusal(.notAllowed, "This upload is to be screened and no more: it is no release of a data set.")
    }
    guard examined.concerns.allSatisfy(accepted.contains) else {
      throw Refusal(
        .notAllowed, "Say of each point that looks like a mistake that you have looked at it.", field: "accept")
    }
    // Somebody may have taken it in, or removed it, while it was looked at.
    return try importing.run(by: actor, in: store, occasion) { tables in
      guard try tables.openUpload(id) != nil else { throw Refusal(noUpload: id) }
      try tables.end(examined.upload, .takenIn, occasion)
    }
  }
}

/// A file of an upload, unpacked once; or why it can't be.
struct OpenedFile: Sendable {
  let name: String
  let file: Result<SentFile, any Error>

  init(_ sent: Upload.File, sheet: String? = nil) {
    name = sent.name
    file = Result { try SentFile(name: sent.name, bytes: sent.bytes, sheet: sheet) }
  }
}

/// The import of what was sent: of LAIT, or of another data set.
private enum Importing {
  case lait(ImportLAIT)
  case dataSet(ImportDataSet)

  /// - Returns: nil where it is of no data set yet.
  init?(
    _ upload: Upload, _ data: OpenedFile, accepting accepted: Set<ReleaseDoubt.Kind> = [], home: Home, in store: Store
  ) throws {
    guard let dataSet = upload.dataSet, let day = upload.knownFrom else { return nil }
    self =
      dataSet == Release.lait
      ? .lait(
        ImportLAIT(packed: (upload.data.name, upload.data.bytes), knownFrom: day, accepting: accepted))
      : .dataSet(
        try ImportDataSet(
          dataSet, file: data, metadata: upload.metadata.map { ($0.name, $0.bytes) }, knownFrom: day,
          accepting: accepted, home: home, kept: try ListDataSets(home: home).kept(in: store)))
  }

  func preview(by actor: Actor, in store: Store, on day: Day, beside held: Record?) throws -> ReleasePreview {
    switch self {
    case .lait(let importing): try importing.preview(by: actor, in: store, on: day)
    case .dataSet(let importing): try importing.preview(by: actor, in: store, on: day, beside: held)
    }
  }

  func run(
    by actor: Actor, in store: Store, _ occasion: Occasion, alongside: (Tables) throws -> Void
  ) throws -> ImportedRelease {
    switch self {
    case .lait(let importing):
      try importing.run(by: actor, in: store, occasion, progress: { _, _ in }, alongside: alongside)
    case .dataSet(let importing): try importing.run(by: actor, in: store, occasion, alongside: alongside)
    }
  }
}

extension Upload {
  /// Whether it is a folder packed as one file.
  fileprivate var isPacked: Bool { dataSet == Release.lait }
}

extension RepairedFile {
  fileprivate init?(_ data: OpenedFile, metadata: OpenedFile?) {
    guard let file = try? data.file.get() else { return nil }
    self.init(file, metadata: metadata.flatMap { try? $0.file.get() })
  }
}

extension String {
  /// `absence.csv` of `absence.csv.gz` and of `absence.xlsx`.
  fileprivate var asCSV: String {
    if lowercased().hasSuffix(".gz") { return String(dropLast(3)) }
    return [".xlsx", ".xlsm"].contains(where: lowercased().hasSuffix) ? dropLast(5) + ".csv" : self
  }
}

extension [String] {
  fileprivate var unique: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
