public import Accounts
public import Days
import DefinitionFiles
import Findings
public import Log
public import PublishedData
public import Store

/// Puts aside the files of a release that somebody has sent, so that they can be looked at before anything is taken in.
/// Those that nobody came back to for a week are thrown away.
public struct UploadRelease {
  public enum Field: String, Sendable {
    case dataSet = "data-set"
    case knownFrom = "known-from"
    case data, metadata
    /// Of a workbook with the data, the sheet that is to be looked at.
    case sheet
  }

  private let home: Home
  /// What was typed: the data set's id, or empty to have the files screened and no more.
  private let dataSet, knownFrom: String
  private let data: Upload.File
  private let metadata: Upload.File?

  /// - Parameter metadata: nil where none was sent.
  public init(
    home: Home, dataSet: String, knownFrom: String, data: (name: String, bytes: [UInt8]),
    metadata: (name: String, bytes: [UInt8])?
  ) {
    self.home = home
    self.dataSet = dataSet
    self.knownFrom = knownFrom
    self.data = Upload.File(name: data.name, bytes: data.bytes)
    self.metadata = metadata.map { Upload.File(name: $0.name, bytes: $0.bytes) }
  }

  /// How many days files are kept for whoever sent them.
  private static let days = 7

  /// - Returns: the upload's id.
  /// - Throws: `NotPermitted`; `Refusal` beside the field that it is about; `SQLError`.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> String {
    let permit = try actor.permit(.keepRecord, for: HeldRole.england)
    let (set, day) = (
      try knownDataSet(in: store), try isOfDataSet ? UploadRelease.knownDay(knownFrom, occasion.day) : nil
    )
    try guardFile(data, .data)
    if let metadata { try guardFile(metadata, .metadata) }
    if dataSet.isEmpty, metadata == nil {
      throw Refusal(
        .notAllowed, "To be screened, a data file needs its metadata file: choose it too.", field: Field.metadata)
    }
    let upload = Upload(
      id: occasion.uuid(), state: .open, dataSet: set, knownFrom: set == nil ? nil : day, sentOn: occasion.day,
      person: actor.person?.id ?? actor.name, data: data, metadata: metadata)
    try store.write(permit) { tables in
      for old in try tables.openUploads() where old.sentOn.number + UploadRelease.days < occasion.day.number {
        try tables.end(old, .removed, occasion)
      }
      try tables.record(
        .releaseUploaded, about: .upload(upload.id), detail: set ?? "screening", state: [tables.row(upload)], occasion)
    }
    return upload.id
  }

  /// What is chosen for a file of no data set that is known: how it could be read is proposed.
  public static let newDataSet = "new"

  private var isOfDataSet: Bool { !dataSet.isEmpty && dataSet != UploadRelease.newDataSet }

  private func knownDataSet(in store: Store) throws -> String? {
    guard isOfDataSet else { return nil }
    guard try dataSet == Release.lait || ListDataSets(home: home).run(in: store).contains(dataSet) else {
      throw Refusal(.notAllowed, "Choose one of the data sets.", field: Field.dataSet)
    }
    return dataSet
  }

  /// - Throws: `Refusal` where it is no day, or still to come.
  static func knownDay(_ knownFrom: String, _ today: Day) throws -> Day {
    guard let day = Day(knownFrom.trimmed) else {
      throw Refusal(
        .notAllowed, "Give the day of publication as year, month, day: 2026-10-20.", field: Field.knownFrom)
    }
    guard day <= today else {
      throw Refusal(
        .notAllowed, "\(day.spelled) is still to come: nobody can have known the figures since then.",
        field: Field.knownFrom)
    }
    return day
  }

  private func guardFile(_ file: Upload.File, _ field: Field) throws {
    let name = file.name.lowercased()
    if dataSet == Release.lait, field == .data, !file.bytes.isEmpty {
      guard name.hasSuffix(".zip") else {
        throw Refusal(
          .notAllowed,
          "A release of LAIT is several files: pack its folder (areas.csv, measures.csv, neighbours_YYYY.csv, observations.csv.gz) as one .zip file, and choose that.",
          field: field)
      }
      return
    }
    let problem: String? =
      file.bytes.isEmpty
      ? (file.name.isEmpty ? "Choose the data file." : "“\(file.name)” is empty. Fetch it again, and choose that file.")
      : [".xls", ".xlsb", ".ods"].contains(where: name.hasSuffix)
        ? "“\(file.name)” is a workbook of another kind. Save it as .xlsx or as CSV UTF-8, and choose that file."
        : [".csv", ".csv.gz", ".xlsx", ".xlsm"].contains(where: name.hasSuffix)
          ? nil : "“\(file.name)” is no CSV file and no workbook: its name ends in none of .csv, .csv.gz and .xlsx."
    if let problem { throw Refusal(.notAllowed, problem, field: field) }
  }
}

/// The data sets that releases can be taken in of, beside LAIT, by their ids.
public struct ListDataSets {
  private let home: Home

  public init(home: Home) { self.home = home }

  /// - Throws: `FindingsError` where the definitions can't be read; `SQLError`.
  public func run(in store: Store) throws -> [String] {
    try home.dataSets().map(\.id) + kept(in: store).map(\.id)
  }

  /// Those that somebody kept on a page.
  ///
  /// - Throws: as above.
  public func kept(in store: Store) throws -> [DataSet] {
    let versions = try store.read(Actor.nobody.permit(.readPublished)) { try $0.definitionVersions() }
    let files = DefinitionHistory(versions).current().filter { $0.origin == .page }
    return try [DataSet](reading: files.map { ($0.path, $0.text) }, folder: home.definitions)
  }
}

/// The uploads that have come to no end.
public struct ListUploads {
  public init() {}

  /// - Returns: the newest first; the sizes of their files are not told.
  /// - Throws: `NotPermitted`, `SQLError`.
  public func run(by actor: Actor, on store: Store) throws -> [SentRelease] {
    try store.read(actor.permit(.keepRecord, for: HeldRole.england)) { try $0.openUploads().map(SentRelease.init) }
  }
}

/// What is known of an upload beside what its files say.
public struct SentRelease: Sendable {
  public let id: String
  /// Nil where the files are to be screened and no more.
  public let dataSet: String?
  public let knownFrom: Day?
  public let sentOn: Day
  /// The data file's name, and how many bytes it has.
  public let data: (name: String, size: Int)
  /// Nil where no metadata file came.
  public let metadata: (name: String, size: Int)?

  init(_ upload: Upload) {
    id = upload.id
    (dataSet, knownFrom, sentOn) = (upload.dataSet, upload.knownFrom, upload.sentOn)
    data = (upload.data.name, upload.data.bytes.count)
    metadata = upload.metadata.map { ($0.name, $0.bytes.count) }
  }
}

/// Throws an upload away.
public struct RemoveUpload {
  private let id: String

  public init(_ id: String) { self.id = id }

  /// - Throws: `NotPermitted`; `Refusal` where there is none; `SQLError`.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws {
    try store.write(actor.permit(.keepRecord, for: HeldRole.england)) { tables in
      guard let upload = try tables.openUpload(id) else { throw Refusal(noUpload: id) }
      try tables.end(upload, .removed, occasion)
    }
  }
}

extension Refusal {
  init(noUpload id: String) {
    self.init(.notFound, "There is no upload here: it was taken in or removed, or a week has gone by.")
  }
}

extension Tables {
  func end(_ upload: Upload, _ state: Upload.State, _ occasion: Occasion) throws {
    try record(
      .uploadEnded, about: .upload(upload.id), before: Upload.State.open.rawValue, after: state.rawValue,
      state: [row(upload.ended(state))], occasion)
  }
}

extension String {
  fileprivate var trimmed: String { split { $0.isWhitespace }.joined(separator: " ") }
}
