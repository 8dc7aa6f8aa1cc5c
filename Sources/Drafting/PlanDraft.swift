public import Enquiries
public import PublishedData
import TargetSentences
import WrittenDocuments

/// A plan proposed from a document: its promises under their headings, each with the published numbers that could decide it.
public struct PlanDraft: Sendable {
  public let plan: FoundPlan
  /// In the order of the document, under the heading each stands under.
  public let objectives: [Objective]
  /// Whose plan it is; nil where nobody said.
  public let area: Area?

  public struct Objective: Sendable {
    public let title: String
    public let promises: [DraftPromise]
    public let actions: [FoundAction]
  }

  public init(_ plan: FoundPlan, of area: Area?, proposing indicators: ProposeIndicators) {
    (self.plan, self.area) = (plan, area)
    var titles: [String] = []
    var promises: [String: [DraftPromise]] = [:]
    var actions: [String: [FoundAction]] = [:]
    func title(_ place: WrittenPlace) -> String {
      let title = place.headings.last { SectionWords($0).section == nil } ?? place.headings.last ?? "The plan"
      if !titles.contains(title) { titles.append(title) }
      return title
    }
    for promise in plan.promises {
      let title = title(promise.place)
      promises[title, default: []].append(DraftPromise(promise, indicators.run(promise.wordsOfMeasure, under: title)))
    }
    for action in plan.actions { actions[title(action.place), default: []].append(action) }
    objectives = titles.map { Objective(title: $0, promises: promises[$0] ?? [], actions: actions[$0] ?? []) }
  }
}

/// A promise with the published numbers that could decide it.
public struct DraftPromise: Sendable {
  public let found: FoundPromise
  /// The likeliest first; three at most.
  public let indicators: [ProposedIndicator]
  /// The rule with the series that would decide it; nil where it is to be settled, or nothing published fits it.
  let proposal: Proposal?

  struct Proposal: Sendable {
    let target: Target
    let indicator: ProposedIndicator
    /// The group that a gap is taken to.
    let peers: String?
  }

  init(_ found: FoundPromise, _ indicators: [ProposedIndicator]) {
    (self.found, self.indicators) = (found, indicators)
    guard case .read(let target, _) = found.meaning else {
      proposal = nil
      return
    }
    proposal =
      indicators.lazy.filter { $0.isNamed || $0.score >= DraftPromise.likely }.compactMap { Proposal(target, $0) }.first
  }

  /// One whose name the promise does not hold whole: from this fit on it is put into the draft, and not only named beside it.
  private static let likely = 9.0
}

extension FoundPromise {
  /// The words that say what is measured: of a row its name, of a sentence all of it.
  var wordsOfMeasure: String { baseline == nil && actuals.isEmpty && !words.contains(" | ") ? words : subject }
}

extension DraftPromise.Proposal {
  /// - Returns: nil where the rule and the indicator don't go together: a gap without peers, a direction for the worse.
  fileprivate init?(_ target: Target, _ indicator: ProposedIndicator) {
    let isGap = target.measured.contains { $0.quantity == .gap }
    let group = indicator.series.characteristic
    let peers = group.peers.flatMap { indicator.indicator.series(of: $0) == nil ? nil : $0 }
    guard !isGap || peers != nil, !target.measured.isEmpty else { return nil }
    let own = Target(target.clauses.map { $0.ofIndicator(indicator.indicator) }, join: target.join)
    guard !own.measured.contains(where: { $0.isWorse(by: indicator.indicator.polarity) }) else { return nil }
    // A share of schools or a time limit is no figure of an indicator that counts something else.
    guard own.measured.allSatisfy({ $0.quantity.isOfIndicator }) else { return nil }
    self.init(target: own, indicator: indicator, peers: isGap ? peers : nil)
  }
}

extension Target.Clause {
  /// “At least 75% of two-year-olds” is the figure of an indicator that is such a share, “90% within 20 weeks” that of one
  /// whose name has the limit.
  fileprivate func ofIndicator(_ indicator: Indicator) -> Target.Clause {
    guard case .measured(let clause) = self, indicator.unit == .percent else { return self }
    switch clause.quantity {
    case .share: break
    case .shareWithin(let limit, _):
      guard indicator.name.contains("within \(TargetSentence.write(limit))") else { return self }
    default: return self
    }
    return .measured(MeasuredClause(.value, clause.relation, clause.reference, clause.schedule))
  }
}

extension Quantity {
  fileprivate var isOfIndicator: Bool {
    switch self {
    case .value, .gap, .gapTo, .rank, .quarter: true
    case .share, .shareWithin, .duration, .shortfall, .forecastError: false
    }
  }
}

extension MeasuredClause {
  /// Whether it asks for what is worse, as the indicator's publisher says.
  fileprivate func isWorse(by polarity: Polarity) -> Bool {
    guard quantity == .value else { return false }
    return switch relation {
    case .rises, .atLeast, .above, .doesNotFall: polarity == .low
    case .falls, .atMost, .below, .doesNotRise: polarity == .high
    default: false
    }
  }
}
