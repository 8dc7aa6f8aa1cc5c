import Benchmarking
public import Days
import Findings
import PublishedData
public import Strategy

/// Judges the success measures of a strategy on a day.
public struct EvaluateStrategy {
  public let strategy: String
  public let day: Day

  public init(_ strategy: String, on day: Day) {
    self.strategy = strategy
    self.day = day
  }

  /// Every measure of the strategy, in the document's order.
  ///
  /// - Throws: `Refusal` where there is no such strategy or the record does not hold what it names.
  public func run(on record: Record) throws -> [MeasureEvaluation] {
    let strategy = try record.strategy(strategy)
    return try record.council(of: strategy.id)?.evaluations(of: strategy, on: day) ?? []
  }

  /// One measure of the strategy, or every part of a promise that has several: nothing else is judged.
  ///
  /// - Parameter id: of the measure or the promise, `WAR-20`, in either case.
  /// - Returns: one, or the parts in the document's order.
  public func run(on record: Record, of id: String) throws -> [MeasureEvaluation] {
    let wanted = id.lowercased()
    let hasParts = try record.strategy(strategy).promises.contains {
      $0.promise.measures.count > 1 && $0.promise.id.lowercased() == wanted
    }
    guard hasParts else { return [try run(on: record, measure: id)] }
    return try judged(on: record) { promise, _ in promise.id.lowercased() == wanted }
  }

  /// One measure of the strategy.
  ///
  /// - Parameter id: `WAR-20`, in either case.
  public func run(on record: Record, measure id: String) throws -> MeasureEvaluation {
    let found = try judged(on: record) { _, measure in measure.id.lowercased() == id.lowercased() }
    if let first = found.first { return first }
    let names = try record.strategy(strategy).promises.flatMap(\.promise.measures).map(\.id)
    throw Refusal(noMeasure: id, of: strategy, names)
  }

  private func judged(
    on record: Record, where isWanted: (Promise, SuccessMeasure) -> Bool
  ) throws -> [MeasureEvaluation] {
    let strategy = try record.strategy(strategy)
    return try record.council(of: strategy.id)?.evaluations(of: strategy, on: day, where: isWanted) ?? []
  }
}

extension Refusal {
  /// A strategy has no such measure; these it has.
  fileprivate init(noMeasure id: String, of strategy: String, _ names: [String]) {
    let meant = nearest(to: id, in: names).map { "Did you mean “\($0)”?" }
    let known = meant ?? "Its measures are \(names.joined(separator: ", "))."
    self.init(.notFound, "“\(strategy)” has no measure “\(id)”. \(known)")
  }
}
