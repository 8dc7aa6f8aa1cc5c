public import Days
public import Strategy

/// The strategies held, for a terminal.
public struct StrategiesReport: Sendable {
  private let entries: [Entry]

  /// One strategy, and which version of it is held since when.
  public struct Entry: Sendable {
    let strategy: EducationStrategy
    let authority: String
    let version: Int
    let knownFrom: Day

    public init(_ strategy: EducationStrategy, authority: String, version: Int, knownFrom: Day) {
      self.strategy = strategy
      self.authority = authority
      self.version = version
      self.knownFrom = knownFrom
    }
  }

  public init(_ entries: [Entry]) { self.entries = entries }

  public func text(_ style: TextStyle) -> String {
    entries.map { lines($0, style).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func lines(_ entry: Entry, _ style: TextStyle) -> [String] {
    let strategy = entry.strategy
    let measures = strategy.promises.reduce(0) { $0 + $1.promise.measures.count }
    let actions = strategy.objectives.reduce(0) { $0 + $1.actions.count }
    let until = strategy.ends.map { " to \($0.spelled)" } ?? ""
    return [style.bold(strategy.id)]
      + TextLayout.facts([
        MeasureReport.Fact("Strategy", strategy.title), MeasureReport.Fact("Council", entry.authority),
        MeasureReport.Fact("Document", strategy.document),
        MeasureReport.Fact("Status", "\(strategy.status.rawValue), from \(strategy.adopted.spelled)\(until)"),
        MeasureReport.Fact(
          "Holds", "\(strategy.promises.count) promises in \(measures) measures, \(actions) actions"),
        MeasureReport.Fact("Version", "\(entry.version), since \(entry.knownFrom.spelled)"),
      ])
  }
}
