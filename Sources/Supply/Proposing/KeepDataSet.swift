public import Accounts
import Days
import DefinitionFiles
import Findings
public import Log
import PublishedData
public import Store
import Strategy

/// Keeps a data set that was proposed from an upload and corrected: its definition and that of its indicators become
/// versions of the record, as if they stood in the folder of definitions, and the upload becomes a release of it.
public struct KeepDataSet {
  private let upload: String
  private let id: String
  private let knownFrom: String
  private let corrections: DataSetProposal.Corrections
  private let home: Home

  /// - Parameters:
  ///   - upload: its id.
  ///   - id: what the data set is to be called for good.
  ///   - knownFrom: the day of publication, as it was typed.
  public init(
    _ upload: String, id: String, knownFrom: String, corrected corrections: DataSetProposal.Corrections, home: Home
  ) {
    (self.upload, self.id, self.knownFrom, self.corrections, self.home) = (upload, id, knownFrom, corrections, home)
  }

  /// - Returns: the upload's id.
  /// - Throws: `NotPermitted`; `Refusal` beside the field that it is about; `FindingsError` where the file can't be read;
  ///   `SQLError`. In each case the record is as it was.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> String {
    let permit = try actor.permit(.keepRecord, for: HeldRole.england)
    try InventedRecord.refuseReal(in: store)
    try ProposeDataSet.guardID(id, among: try ListDataSets(home: home).run(in: store))
    let day = try UploadRelease.knownDay(knownFrom, occasion.day)
    let proposal = try readable(by: actor, in: store)
    return try store.write(permit) { tables in
      guard let held = try tables.openUpload(upload) else { throw Refusal(noUpload: upload) }
      try guardDefinitions(proposal, tables)
      for file in proposal.files {
        let history = DefinitionHistory(try tables.definitionVersions())
        _ = try tables.append(file.text, to: file.path, after: history.newest(file.path), from: .page, occasion)
      }
      try tables.record(
        .releaseUploaded, about: .upload(upload), detail: id, state: [tables.row(held.release(of: id, day))], occasion)
      return upload
    }
  }

  private func readable(by actor: Actor, in store: Store) throws -> DataSetProposal {
    guard corrections.columns?.isEmpty != true else {
      throw Refusal(.notAllowed, "Choose at least one column of figures.", field: "column-0")
    }
    let (_, outcome) = try ProposeUpload(upload, id: id, corrected: corrections, home: home).run(by: actor, in: store)
    guard let first = outcome.findings.first(where: { $0.severity == .error }) else { return outcome.proposal }
    throw Refusal(.notAllowed, "Read so, the file can’t be imported: \(first.message)", field: "groups")
  }

  /// That what is held can be read with it.
  private func guardDefinitions(_ proposal: DataSetProposal, _ tables: Tables) throws {
    let held = DefinitionHistory(try tables.definitionVersions()).current().map { (path: $0.path, text: $0.text) }
    do {
      _ = try Catalogue(reading: held + proposal.files, folder: "definitions")
    } catch let error as FindingsError {
      throw Refusal(.notAllowed, "It can’t be kept beside what is held: \(error.findings[0].message)", field: "id")
    }
  }
}

extension Upload {
  /// The same as a release of a data set.
  fileprivate func release(of dataSet: String, _ day: Day) -> Upload {
    Upload(
      id: id, state: state, dataSet: dataSet, knownFrom: day, sentOn: sentOn, person: person, data: data,
      metadata: metadata)
  }
}
