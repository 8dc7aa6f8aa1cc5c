public import Accounts
import Days
import DefinitionFiles
public import Enquiries
import Findings
public import Log
public import Store
public import Strategy
import TargetSentences

/// Changes one part of a strategy's draft; the first change begins the draft.
public struct EditPlan: Sendable {
  public let strategy: String
  public let change: Change
  private let shelf: StrategyShelf

  /// What is to be done.
  public enum Change: Sendable {
    /// Gives a part other fields. `seen` is the stamp of what stood there when the person began.
    case set(PlanPart, PlanFields, seen: String)
    /// Adds a part inside another, with a first part inside itself where it needs one.
    case add(PlanPart, to: PlanPart, PlanFields, first: First? = nil)
    /// Takes a part away, unless it is other than it was `seen`; nil where that does not matter.
    case remove(PlanPart, seen: String? = nil)
    /// Sets a published target anew.
    case amend(measure: String, target: String, from: String, reason: String)
  }

  /// The first part inside a new one.
  public struct First: Sendable {
    public let part: PlanPart
    public let fields: PlanFields

    public init(_ part: PlanPart, _ fields: PlanFields) { (self.part, self.fields) = (part, fields) }
  }

  /// What came of it.
  public enum Outcome: Sendable {
    case saved
    /// Everything stood there so already.
    case unchanged
    /// Somebody else changed the same part meanwhile: these are its fields now. Nothing was stored.
    case overtaken(by: PlanFields)
  }

  /// - Parameter shelf: of the published record that measures name figures of.
  public init(_ strategy: String, _ change: Change, on shelf: StrategyShelf) {
    self.strategy = strategy
    self.change = change
    self.shelf = shelf
  }

  /// - Parameters:
  ///   - keepsWords: whether a target that can be read in more than one way is to stand as it is, unjudged.
  ///   - council: whose strategy it is.
  /// - Throws: `NotPermitted`, `PlanProblems`, `Refusal`.
  public func run(
    keepsWords: Bool = false, by actor: Actor, for council: Int, in store: Store, _ occasion: Occasion
  ) throws -> Outcome {
    let permit = try actor.permit(.editPlans, for: council)
    // Everything is read, changed and checked outside of the write. Where somebody else was first it is done again.
    for _ in 0..<EditPlan.tries {
      let (plan, isReportedOn) = try store.read(permit) { tables in
        (try LoadPlan(shelf).run(strategy, in: tables), try tables.holdsReports(on: part.id, of: strategy))
      }
      if let outcome = try overtaken(plan) { return outcome }
      try guardPublished(plan, isReportedOn)
      try EditPlan.guardDays(fields, of: kinds)
      let text = try changed(plan)
      if text.text == plan.text.text { return .unchanged }
      try EditPlan.guardSize(text, fields)
      _ = try check(text, keepsWords: keepsWords, plan)
      let changes = plan.text.changes(to: text)
      let isSaved = try store.write(permit) { tables in
        let (draft, newest) = (try tables.draft(of: strategy), try tables.newestVersion(of: strategy))
        guard draft?.position ?? 0 == plan.position, newest?.version ?? 0 == plan.version else { return false }
        if !isReportedOn, try tables.holdsReports(on: part.id, of: strategy) { return false }
        try tables.saveDraft(text, of: plan, occasion, change: changes)
        return true
      }
      if isSaved { return .saved }
    }
    throw Refusal(.notAllowed, "Many people are changing this strategy at once. Send it again.")
  }

  /// The strategy as it would be with the change, of which nothing is stored.
  ///
  /// - Throws: `NotPermitted`, `PlanProblems`, `Refusal`.
  public func preview(
    keepsWords: Bool = false, by actor: Actor, for council: Int, in store: Store
  ) throws -> EducationStrategy {
    let plan = try store.read(actor.permit(.editPlans, for: council)) { try LoadPlan(shelf).run(strategy, in: $0) }
    try guardPublished(plan, false)
    try EditPlan.guardDays(fields, of: kinds)
    let text = try changed(plan)
    try EditPlan.guardSize(text, fields)
    return try check(text, keepsWords: keepsWords, plan)
  }

  /// How often a change is tried again when others are first.
  private static let tries = 20

  /// What the part has become, where it is other than it was seen; nothing is to be done where it is as it should be.
  private func overtaken(_ plan: Plan) throws -> Outcome? {
    let seen: String?
    switch change {
    case .set(_, _, let stamp): seen = stamp
    case .remove(_, let stamp): seen = stamp
    case .add, .amend: return nil
    }
    guard let now = plan.text.fields(of: part) else { throw Refusal(.notFound, "There is no such part any more.") }
    if case .set(_, let fields, _) = change, now.filter({ $0.key != "id" }) == fields { return .unchanged }
    return seen == nil || seen == now.stamp ? nil : .overtaken(by: now)
  }

  /// The part that is changed.
  var part: PlanPart {
    switch change {
    case .set(let part, _, _), .add(let part, _, _, _), .remove(let part, _): part
    case .amend(let measure, _, _, _): PlanPart(.measure, measure)
    }
  }

  /// What was typed.
  private var fields: PlanFields {
    switch change {
    case .set(_, let fields, _): fields
    case .add(_, _, let fields, let first): fields.merging(first?.fields ?? [:]) { own, _ in own }
    case .amend(_, let target, _, let reason): ["target": target, "reason": reason]
    case .remove: [:]
    }
  }

  private func changed(_ plan: Plan) throws -> StrategyText {
    do {
      switch change {
      case .set(let part, let fields, _): return try plan.text.setting(part, to: fields)
      case .add(let part, let parent, let fields, let first):
        try guardNew(part, first, in: plan)
        return try plan.text.adding(part, to: parent, fields, with: first.map { ($0.part, $0.fields) })
      case .remove(let part, _): return try plan.text.removing(part)
      case .amend(let measure, let target, let from, let reason):
        return try amended(plan, measure, target, from, reason)
      }
    } catch let refusal as StrategyText.Refusal {
      throw PlanProblems("", refusal.description)
    }
  }

  private func amended(
    _ plan: Plan, _ measure: String, _ target: String, _ from: String, _ reason: String
  ) throws -> StrategyText {
    var problems: [PlanProblems.Problem] = []
    if target.isEmpty { problems.append(.init(field: "target", "Write the new target.")) }
    if reason.isEmpty {
      problems.append(.init(field: "reason", "Say why the target is changed: everybody can read it."))
    }
    let day = Day(typed: from)
    if day == nil { problems.append(.init(field: "from", Day.problem(typed: from))) }
    if let day, day < plan.strategy.adopted {
      let adopted = plan.strategy.adopted.spelled
      problems.append(
        .init(field: "from", "The strategy was adopted on \(adopted). Write that day or a later one."))
    }
    guard let day, problems.isEmpty else { throw PlanProblems(problems) }
    // What nobody has seen yet is corrected, not amended again.
    let published = try plan.published()?.amendmentCount(of: measure) ?? 0
    return try plan.text.amending(
      measure, to: target, from: day, reason: reason,
      replacesLast: plan.text.amendmentCount(of: measure) > published)
  }

  /// Looks for what the file's own reader finds, and what a target leaves open.
  ///
  /// - Returns: the strategy that the text holds.
  private func check(_ text: StrategyText, keepsWords: Bool, _ plan: Plan) throws -> EducationStrategy {
    do {
      let strategy = try shelf.strategy(text.text, file: strategy, pinned: plan.readings)
      let known = Set(plan.strategy.openTargets.map(\.wording))
      for target in strategy.openTargets where !known.contains(target.wording) && !keepsWords {
        let reading = try TargetSentence.read(target.wording)
        throw PlanProblems(
          reading.ambiguities.map { .init(field: "target", $0.question, readings: $0.sentences) })
      }
      return strategy
    } catch let error as FindingsError {
      throw PlanProblems(error.findings, in: text, changing: part)
    }
  }
}

extension EducationStrategy {
  /// The targets that can be read in more than one way.
  fileprivate var openTargets: [StatedTarget] {
    targets.filter { !$0.questions.isEmpty }
  }
}

extension Tables {
  /// Stores a text as the draft of a strategy, with its event.
  ///
  /// - Parameter rows: that are made with it.
  func saveDraft(
    _ text: StrategyText, of plan: Plan, _ occasion: Occasion, change: [PlanChange], rows: [TableRow] = []
  ) throws {
    func said(_ value: (PlanChange) -> String?) -> String {
      change.compactMap { change in value(change).map { change.field.isEmpty ? $0 : "\(change.field): \($0)" } }
        .joined(separator: "\n")
    }
    let parts = change.map { "\($0.part.kind.rawValue) \($0.part.id)" }
    let draft = StrategyDraft(
      strategy: plan.strategy.id, position: plan.position + 1, state: .edited, text: text.text,
      basedOn: plan.basedOn)
    try record(
      .planEdited, about: .strategy(plan.strategy.id),
      detail: "draft \(draft.position): \(parts.first ?? "nothing")", before: said(\.before), after: said(\.after),
      rows: rows, state: [row(draft)], occasion)
  }
}
