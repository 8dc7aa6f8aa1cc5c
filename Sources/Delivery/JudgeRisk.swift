public import Accounts
import Findings
public import Log
public import Store
public import Strategy

/// Adds a risk to the register of a strategy, or judges one anew; how it was judged before stays.
public struct JudgeRisk: Sendable {
  public let strategy: String
  /// Empty for a new one.
  public let id: String
  /// As they were typed.
  public let title, likelihood, impact, mitigation, owner, state: String
  /// How many judgements of it the person had seen.
  public let seen: Int

  public init(
    strategy: String, id: String, title: String, likelihood: String, impact: String, mitigation: String, owner: String,
    state: String, seen: Int
  ) {
    self.strategy = strategy
    self.id = id
    self.title = title
    self.likelihood = likelihood
    self.impact = impact
    self.mitigation = mitigation
    self.owner = owner
    self.state = state
    self.seen = seen
  }

  /// What came of it.
  public enum Outcome: Sendable {
    case judged
    /// Somebody else judged it meanwhile: nothing was stored.
    case overtaken(by: Risk)
  }

  /// - Parameter council: whose strategy it is.
  /// - Throws: `NotPermitted`; `Refusal` with the field it is about.
  public func run(by actor: Actor, for council: Int, in store: Store, _ occasion: Occasion) throws -> Outcome {
    let permit = try actor.permit(.editPlans, for: council)
    try check()
    return try store.write(permit) { tables in
      try tables.guardOwn(strategy)
      let before = try id.isEmpty ? nil : tables.lastJudgement(of: id, in: strategy)
      if !id.isEmpty, before == nil { throw Refusal(.notFound, "There is no such risk.") }
      if let before, before.position != seen { return .overtaken(by: before.risk) }
      let risk = Risk(
        id: try id.isEmpty ? "R\(tables.riskCount(of: strategy) + 1)" : id, title: title,
        likelihood: try grade(likelihood, .likelihood),
        impact: try grade(impact, .impact), mitigation: mitigation, owner: owner,
        state: Risk.State(rawValue: state) ?? .open, judgedOn: occasion.day)
      if let before, before.risk.isAs(risk) { return .judged }
      let position = (before?.position ?? 0) + 1
      try tables.record(
        .riskJudged, about: .risk(risk.id, of: strategy), detail: "judgement \(position)", before: before?.risk.logged,
        after: risk.logged, rows: [tables.row(risk, of: strategy, position: position)], occasion)
      return .judged
    }
  }

  private func check() throws {
    let fields: [(text: String, field: Risk.Field, name: String, most: Int)] = [
      (title, .title, "what could happen", 200), (mitigation, .mitigation, "what is done about it", 2_000),
      (owner, .owner, "who sees to it", 200),
    ]
    for (text, field, name, most) in fields {
      if text.isEmpty { throw Refusal(.notAllowed, "Say \(name).", field: field) }
      if text.count > most {
        throw Refusal(.notAllowed, "Write \(most) characters or fewer; these are \(text.count).", field: field)
      }
    }
  }

  private func grade(_ text: String, _ field: Risk.Field) throws -> Int {
    guard let grade = Int(text), 1...5 ~= grade else {
      throw Refusal(.notAllowed, "Choose a number from 1 to 5.", field: field)
    }
    return grade
  }
}

/// The risk register of a strategy.
public struct ListRisks: Sendable {
  public let strategy: String

  public init(_ strategy: String) { self.strategy = strategy }

  /// Every judgement of every risk, the oldest first; the heaviest open risk first, closed ones last.
  ///
  /// - Parameter council: whose strategy it is.
  /// - Throws: `NotPermitted`.
  public func run(by actor: Actor, for council: Int, from store: Store) throws -> [[Risk]] {
    let risks = try store.read(actor.permit(.readNotes, for: council)) { try $0.risks(of: strategy) }.values
    func weight(_ judgements: [Risk]) -> Int {
      judgements.last.map { ($0.state == .open ? 100 : 0) + $0.score } ?? 0
    }
    return risks.sorted { (weight($1), $0.first?.id ?? "") < (weight($0), $1.first?.id ?? "") }
  }
}

extension Risk {
  fileprivate func isAs(_ other: Risk) -> Bool { logged == other.logged }

  fileprivate var logged: String {
    "\(title); likelihood \(likelihood), impact \(impact); \(mitigation); \(owner); \(state.rawValue)"
  }
}
