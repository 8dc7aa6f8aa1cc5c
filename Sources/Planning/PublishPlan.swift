public import Accounts
import DefinitionFiles
public import Enquiries
import Findings
public import Log
public import Store
import Strategy
import Supply

/// Makes the draft of a strategy what everybody sees, as its next version. What each measure is counted from is pinned
/// when the measure is published first.
public struct PublishPlan: Sendable {
  public let strategy: String
  private let record: Record
  private let seen: Int?

  /// - Parameters:
  ///   - record: against which everything it promises must be able to be judged.
  ///   - seen: the draft that was looked at, by its number; nil where that does not matter.
  public init(_ strategy: String, on record: Record, seen: Int? = nil) {
    self.strategy = strategy
    self.record = record
    self.seen = seen
  }

  /// What the draft holds is read and judged first, outside of the write; then it is stored, if nothing has moved since.
  ///
  /// - Parameter council: whose strategy it is.
  /// - Returns: the number of the new version.
  /// - Throws: `NotPermitted`; `Refusal` where there is no draft, what is published is another than the draft was begun
  ///   from, or the record does not hold what it names.
  public func run(by actor: Actor, for council: Int, in store: Store, _ occasion: Occasion) throws -> Int {
    let permit = try actor.permit(.publishPlans, for: council)
    let (plan, held) = try store.read(permit) { tables in
      (try LoadPlan(record.shelf).run(strategy, in: tables), try tables.pins()[strategy] ?? [])
    }
    guard plan.isDraft else { throw Refusal(.notAllowed, "There is no draft: everything is published.") }
    if let seen, seen != plan.position { throw Refusal.draftChanged }
    guard plan.basedOn == plan.version else {
      throw Refusal(
        .notAllowed,
        "Version \(plan.version) was taken over from a file after this draft was begun from version \(plan.basedOn). Export the draft, discard it, and make its changes again."
      )
    }
    let gone = try plan.changes().filter { $0.part.kind == .action && $0.field.isEmpty && $0.after == nil }.map(
      \.part.id)
    let pins = try PinMeasures(plan.strategy, held: held, on: record).run(on: occasion.day)
    return try store.write(permit) { tables in
      let now = try tables.draft(of: strategy)
      let newest = try tables.newestVersion(of: strategy)
      guard now?.position == plan.position, now?.state == .edited, newest?.version ?? 0 == plan.version else {
        throw Refusal.draftChanged
      }
      try guardReports(gone, tables)
      let version = try tables.appendStrategy(
        plan.text.text, to: strategy, after: newest, from: .page, occasion,
        rows: tables.newReadings(of: plan.strategy))
      try tables.endDraft(
        of: strategy, at: plan.position, basedOn: plan.basedOn, .published, occasion,
        detail: "version \(version.version)", rows: pins.map { tables.row($0, of: strategy) })
      return version.version
    }
  }
}

extension PublishPlan {
  /// An action on which something was reported since it was taken out of the draft stays.
  private func guardReports(_ gone: [String], _ tables: Tables) throws {
    for action in gone where try tables.holdsReports(on: action, of: strategy) {
      throw Refusal(
        .notAllowed,
        "Something was reported on \(action) after it was taken out of this draft, so it stays. Add it again, or discard the draft."
      )
    }
  }
}

extension Refusal {
  fileprivate static let draftChanged = Refusal(
    .notAllowed, "Somebody changed the draft after you had opened this page. Read what differs now, then do it again.")
}

/// Gives up the draft of a strategy; what is published stays.
public struct DiscardPlan: Sendable {
  public let strategy: String
  private let seen: Int?

  /// - Parameter seen: the draft that was looked at, by its number; nil where that does not matter.
  public init(_ strategy: String, seen: Int? = nil) {
    self.strategy = strategy
    self.seen = seen
  }

  /// - Parameter council: whose strategy it is.
  /// - Throws: `NotPermitted`; `Refusal` where there is no draft.
  public func run(by actor: Actor, for council: Int, in store: Store, _ occasion: Occasion) throws {
    try store.write(actor.permit(.publishPlans, for: council)) { tables in
      guard let last = try tables.draft(of: strategy), last.state == .edited else {
        throw Refusal(.notAllowed, "There is no draft to discard.")
      }
      if let seen, seen != last.position { throw Refusal.draftChanged }
      try tables.endDraft(
        of: strategy, at: last.position, basedOn: last.basedOn, .discarded, occasion, detail: "")
    }
  }
}

extension Tables {
  /// - Parameters:
  ///   - position: the draft's last.
  ///   - rows: that are made with it.
  fileprivate func endDraft(
    of strategy: String, at position: Int, basedOn: Int, _ state: StrategyDraft.State, _ occasion: Occasion,
    detail: String, rows: [TableRow] = []
  ) throws {
    let ended = StrategyDraft(strategy: strategy, position: position + 1, state: state, text: "", basedOn: basedOn)
    try record(
      state == .published ? .planPublished : .planDiscarded, about: .strategy(strategy), detail: detail, rows: rows,
      state: [row(ended)], occasion)
  }
}
