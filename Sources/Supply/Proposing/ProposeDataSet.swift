public import Accounts
import DataFiles
import DefinitionFiles
public import Findings
import PublishedData
public import Store
import Strategy

/// Reads a data file, and its metadata file where there is one, and proposes how it could be read as a data set.
public struct ProposeDataSet {
  private let id: String
  private let file: String
  private let source: Source
  private let corrections: DataSetProposal.Corrections
  private let home: Home

  private enum Source {
    case path(String, metadata: String?, sheet: String?)
    case sent(data: (name: String, bytes: [UInt8]), metadata: (name: String, bytes: [UInt8])?)
  }

  /// - Parameters:
  ///   - id: what the data set is to be called: kebab-case.
  ///   - path: of the data file, or of a folder of data files.
  ///   - metadata: nil for none.
  ///   - sheet: of a workbook, the one that is meant.
  public init(
    _ id: String, path: String, metadata: String?, sheet: String? = nil,
    corrected corrections: DataSetProposal.Corrections = .init(), home: Home
  ) {
    (self.id, self.corrections, self.home, file) = (id, corrections, home, path)
    source = .path(path, metadata: metadata, sheet: sheet)
  }

  /// The same of files that came another way.
  init(
    _ id: String, data: (name: String, bytes: [UInt8]), metadata: (name: String, bytes: [UInt8])?,
    corrected corrections: DataSetProposal.Corrections, home: Home
  ) {
    (self.id, self.corrections, self.home, file) = (id, corrections, home, data.name)
    source = .sent(data: data, metadata: metadata)
  }

  /// What a proposal comes to where it is tried.
  public struct Outcome: Sendable {
    public let proposal: DataSetProposal
    /// What the import would find, read so; an error would stop it.
    public let findings: [Finding]
    /// How many figures would be read, of how many authorities, and of which periods.
    public let read: (figures: Int, authorities: Int, periods: [String])
  }

  /// - Throws: `NotPermitted`; `FindingsError` where the file can't be read or lacks a column that every data set has;
  ///   `Refusal` where the id can't be taken or no areas are held yet; `SQLError`.
  public func run(by actor: Actor, in store: Store) throws -> Outcome {
    let known = try areas(actor.permit(.keepRecord, for: HeldRole.england), store)
    return try tried(proposal(of: known, in: store), known)
  }

  /// The proposal, without trying what comes of it.
  ///
  /// - Throws: as `run`.
  func proposal(by actor: Actor, in store: Store) throws -> DataSetProposal {
    try proposal(of: areas(actor.permit(.keepRecord, for: HeldRole.england), store), in: store)
  }

  private func proposal(of known: [Area], in store: Store) throws -> DataSetProposal {
    if case .path = source { try ProposeDataSet.guardID(id, among: try ListDataSets(home: home).run(in: store)) }
    let survey = try survey()
    let roles = ColumnRoles(survey, areas: known, file: file)
    guard roles.findings.isEmpty else { throw FindingsError(roles.findings) }
    let shared = try home.sharedDefinitions()
    let choice = try FilterChoice(
      roles, survey, GroupWords(shared.groups, shared.indicators),
      groupColumn: try knownColumn(corrections.groupColumn, roles), hasGroups: corrections.groupColumn != "",
      chosen: corrections.rows)
    return try ProposalInMaking(
      id: id, file: file, roles: roles, choice: choice, time: TimeChoice(roles, survey), corrections: corrections,
      groups: shared.groups
    ).proposal()
  }

  private func areas(_ permit: Permit, _ store: Store) throws -> [Area] {
    try store.read(permit) { try $0.knownAreas() }
  }

  private func survey() throws -> FileSurvey {
    switch source {
    case .path(let path, let metadata, let sheet): try FileSurvey(path, metadata: metadata, sheet: sheet)
    case .sent(let data, let metadata): try FileSurvey(data: data, metadata: metadata)
    }
  }

  /// - Throws: `Refusal` where the id can't be that of a new data set.
  static func guardID(_ id: String, among held: [String]) throws {
    guard id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil else {
      throw Refusal(
        .notAllowed,
        "“\(id)” can’t be the id of a data set: write small letters, figures and hyphens, as in school-places.",
        field: "id")
    }
    guard !held.contains(id) else {
      throw Refusal(
        .notAllowed,
        "There is a data set “\(id)” already: import a later release of it (cairn import data-set \(id) FILE), or choose another id.",
        field: "id")
    }
  }

  private func knownColumn(_ name: String?, _ roles: ColumnRoles) throws -> String? {
    guard let name, !name.isEmpty else { return nil }
    guard roles.filters.contains(where: { $0.name == name }) else {
      let names = roles.filters.map(\.name)
      throw Refusal(
        .notFound,
        "“\(name)” is no filter of this file.\(meant(name, in: names)) Its filters are \(names.joined(separator: ", ")).",
        field: "groups")
    }
    return name
  }

  /// The proposal, with what comes of reading the file so.
  private func tried(_ proposal: DataSetProposal, _ known: [Area]) throws -> Outcome {
    do {
      var files =
        switch source {
        case .path(let path, _, let sheet): try EESFiles(path, sheet: sheet, proposal.dataSet)
        case .sent(let data, _): try EESFiles(name: data.name, bytes: data.bytes, proposal.dataSet)
        }
      let series = try files.read(known)
      let areas = Set(series.flatMap { $0.observations.map(\.area) }).filter { $0.council != nil }
      let periods = Dictionary(
        series.map { ($0.period.label, $0.period.name) }, uniquingKeysWith: { first, _ in first })
      return Outcome(
        proposal: proposal, findings: files.findings,
        read: (
          series.map(\.observations.count).reduce(0, +), areas.count, periods.sorted { $0.key < $1.key }.map(\.value)
        ))
    } catch let error as FindingsError {
      return Outcome(proposal: proposal, findings: error.findings, read: (0, 0, []))
    }
  }
}
