import Benchmarking
import PublishedData
import Strategy

/// Which promises of a scorecard somebody wants to see.
public struct ScorecardFilter: Sendable, Equatable {
  /// What promises can be told apart by; the raw value stands in addresses.
  public enum Kind: String, Sendable, CaseIterable {
    case objective, verdict, group, board, data
  }

  private var values: [Kind: String] = [:]

  public init() {}

  /// The value asked for; nil for any.
  public subscript(kind: Kind) -> String? {
    get { values[kind] }
    set { values[kind] = newValue }
  }

  public var isEmpty: Bool { values.isEmpty }

  /// As they stand in an address.
  public var items: [(String, String?)] { Kind.allCases.map { ($0.rawValue, values[$0]) } }
}

/// One value that promises can be kept by.
public struct FilterOption: Sendable, Equatable {
  /// As it stands in an address.
  public let value: String
  public let text: String
}

extension ScorecardReport {
  /// The values a filter can have here, in the order they are met; verdicts in the order of the piles.
  public func options(_ kind: ScorecardFilter.Kind) -> [FilterOption] {
    let all =
      kind == .verdict
      ? piles.map { FilterOption(value: $0.label.verdict.slug, text: $0.label.word) }
        + unjudged.map { FilterOption(value: $0.reason.rawValue, text: "No verdict: \($0.reason.name)") }
      : groups.flatMap { group in group.promises.flatMap { ScorecardReport.options(kind, $0, group.objective) } }
    return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The same with the promises that a filter leaves.
  public func kept(by filter: ScorecardFilter) -> ScorecardReport {
    guard !filter.isEmpty else { return self }
    let objectives = Dictionary(
      groups.flatMap { group in group.promises.map { ($0.id, group.objective) } },
      uniquingKeysWith: { first, _ in first })
    return keeping { promise in
      guard let objective = objectives[promise.id] else { return false }
      return ScorecardFilter.Kind.allCases.allSatisfy { kind in
        filter[kind].map { value in
          ScorecardReport.options(kind, promise, objective).contains { $0.value == value }
        } ?? true
      }
    }
  }

  private static func options(
    _ kind: ScorecardFilter.Kind, _ promise: PromiseReport, _ objective: EducationStrategy.Objective
  ) -> [FilterOption] {
    switch kind {
    case .objective: return [FilterOption(value: objective.id, text: objective.title)]
    case .board: return objective.board.map { [FilterOption(value: $0.id, text: $0.title)] } ?? []
    case .verdict:
      let verdict = promise.verdict.verdict
      let reason = verdict.reason.map { [FilterOption(value: $0.rawValue, text: $0.name)] } ?? []
      return [FilterOption(value: verdict.slug, text: promise.verdict.word)] + reason
    case .group:
      let parts = promise.measures.flatMap { $0.evaluation.parts + $0.evaluation.context }
      let said = promise.measures.compactMap(\.evaluation.measure.group)
      return (parts.map(\.figures.series.characteristic) + said).map {
        FilterOption(value: $0.id, text: English.capitalized($0.name))
      }
    case .data:
      return promise.measures.map(\.evaluation.measure.evidence).map {
        FilterOption(value: $0.rawValue, text: $0.title)
      }
    }
  }
}

extension Verdict {
  /// `not-met`
  var slug: String { name.replacing(" ", with: "-") }
}

extension SuccessMeasure.Evidence {
  /// Where the figures come from, as a choice.
  var title: String {
    switch self {
    case .published: "Published"
    case .proxy: "A neighbouring statistic"
    case .otherNational: "Published, not held here"
    case .council: "The council’s own"
    }
  }
}
