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
    return try strategy.promises.flatMap { objective, promise in
      try promise.measures.map { measure in
        guard
          let evaluation = MeasureEvaluation(
            of: measure, promise: promise, objective: objective, strategy: strategy, record: record.published, on: day)
        else { throw Refusal(.couldNotRun, missing(measure, strategy, record)) }
        return evaluation
      }
    }
  }

  /// One measure of the strategy.
  ///
  /// - Parameter id: `WAR-20`, in either case.
  public func run(on record: Record, measure id: String) throws -> MeasureEvaluation {
    let all = try run(on: record)
    if let found = all.first(where: { $0.measure.id.lowercased() == id.lowercased() }) { return found }
    let names = all.map(\.measure.id)
    let meant = nearest(to: id, in: names).map { "Did you mean “\($0)”?" }
    let known = meant ?? "Its measures are \(names.joined(separator: ", "))."
    throw Refusal(.notFound, "“\(strategy)” has no measure “\(id)”. \(known)")
  }

  private func missing(_ measure: SuccessMeasure, _ strategy: EducationStrategy, _ record: Record) -> String {
    let release = record.published.cube.release.id
    let names = (measure.series + measure.context).map { "“\($0.indicator)”" }.joined(separator: ", ")
    return "\(measure.id) names \(names) for area \(strategy.authority), not all of which release \(release) holds."
  }
}
