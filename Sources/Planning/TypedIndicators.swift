import Benchmarking
public import Enquiries
import PublishedData
public import Strategy

/// Turns what was typed for an indicator into the indicator: its id, its name, or part of it where only one is meant.
public struct TypedIndicators: Sendable {
  private let record: Record

  public init(_ record: Record) { self.record = record }

  /// The most that are held out to choose from.
  private static let most = 30

  /// - Parameter fields: of a measure, as they were typed.
  /// - Returns: the same with ids where indicators were typed.
  /// - Throws: `PlanProblems`, with the ids of those that could be meant.
  public func resolved(_ fields: PlanFields) throws -> PlanFields {
    var fields = fields
    var problems: [PlanProblems.Problem] = []
    for (name, typed) in fields.sorted(by: { $0.key < $1.key }) where name.hasSuffix("-indicator") {
      let found = indicators(typed)
      if found.count == 1 {
        fields[name] = found[0]
      } else {
        problems.append(.init(field: name, TypedIndicators.question(typed, found.count), readings: found))
      }
    }
    guard problems.isEmpty else { throw PlanProblems(problems) }
    return fields
  }

  private static func question(_ typed: String, _ count: Int) -> String {
    switch count {
    case 0: "No indicator has the words “\(typed.prefix(80))”. Type part of the name of another."
    case most...: "Many indicators have the words “\(typed.prefix(80))”. Choose one of these, or type more of its name."
    default: "\(count) indicators have the words “\(typed.prefix(80))”. Choose one."
    }
  }

  private func indicators(_ typed: String) -> [String] {
    let catalogue = record.published.catalogue
    if let own = catalogue.indicator(typed) { return [own.id] }
    let lower = typed.lowercased()
    if let own = catalogue.indicators.first(where: { $0.name.lowercased() == lower }) { return [own.id] }
    let outcome = FindIndicators(typed).run(on: record)
    guard outcome.isWhole else { return [] }
    // Those whose name has the words, before those that are only about them.
    let named = outcome.found.filter { found in
      let name = SearchWords.all(found.indicator.name)
      return SearchWords.split(typed).allSatisfy { word in name.contains { $0.hasPrefix(SearchWords.stem(word)) } }
    }
    return (named.isEmpty ? outcome.found : named).prefix(TypedIndicators.most).map(\.indicator.id)
  }
}
