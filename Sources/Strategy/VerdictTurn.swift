public import Days

/// A verdict that became another.
public struct VerdictTurn: Sendable {
  /// The day from which on it is the other.
  public let day: Day
  public let before, after: MeasureEvaluation

  /// What has become another between two states of the same strategies.
  ///
  /// - Parameters:
  ///   - before: the measures as they were judged.
  ///   - after: the same as they are judged on the day; one that was not there before has no verdict that changed.
  public static func all(on day: Day, from before: [MeasureEvaluation], to after: [MeasureEvaluation]) -> [VerdictTurn]
  {
    func key(_ evaluation: MeasureEvaluation) -> String { "\(evaluation.strategy.id) \(evaluation.measure.id)" }
    let known = Dictionary(before.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    return after.compactMap { now in
      known[key(now)].flatMap { $0.verdict == now.verdict ? nil : VerdictTurn(day: day, before: $0, after: now) }
    }
  }
}
