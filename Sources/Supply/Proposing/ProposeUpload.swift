public import Accounts
import Findings
public import Store

/// Proposes how the data file of an upload could be read as a new data set.
public struct ProposeUpload {
  private let upload: String
  private let id: String?
  private let corrections: DataSetProposal.Corrections
  private let home: Home

  /// - Parameters:
  ///   - upload: its id.
  ///   - id: what the data set is to be called; after the file where nil. One that can't be taken is no hindrance yet.
  public init(
    _ upload: String, id: String?, corrected corrections: DataSetProposal.Corrections, home: Home
  ) {
    (self.upload, self.id, self.corrections, self.home) = (upload, id, corrections, home)
  }

  /// - Returns: the file's name, and what comes of the proposal.
  /// - Throws: `NotPermitted`; `Refusal` where there is no such upload, or a filter of the file; `FindingsError` where the
  ///   file can't be read or lacks a column that every data set has; `SQLError`.
  public func run(by actor: Actor, in store: Store) throws -> (file: String, outcome: ProposeDataSet.Outcome) {
    let held = try store.read(actor.permit(.keepRecord, for: HeldRole.england)) { try $0.openUpload(upload) }
    guard let held else { throw Refusal(noUpload: upload) }
    let stem = held.data.name.split(separator: ".").first.map(String.init) ?? ""
    let named = [id ?? "", stem, "data-set"].map(GroupNames.kebab).first { !$0.isEmpty } ?? "data-set"
    let outcome = try ProposeDataSet(
      named, data: (held.data.name, held.data.bytes), metadata: held.metadata.map { ($0.name, $0.bytes) },
      corrected: corrections, home: home
    ).run(by: actor, in: store)
    return (held.data.name, outcome)
  }
}
