public import Strategy

/// A promise with the measures that decide it: one line of a scorecard, with its parts under it.
public struct PromiseReport: Sendable {
  public let promise: Promise
  public let measures: [MeasureReport]
  public let verdict: VerdictLabel

  /// - Parameter measures: one or more, in the document's order.
  public init(_ promise: Promise, _ measures: [MeasureReport]) {
    self.promise = promise
    self.measures = measures
    verdict = VerdictLabel(.all(measures.map(\.evaluation.verdict)))
  }

  public var id: String { promise.id }

  /// `20` of `WAR-20`.
  public var number: String { String(promise.id.split(separator: "-").last ?? "") }

  /// The target of the one measure; of several, how many hold.
  public var summary: MeasureSummary? { measures.count == 1 ? measures[0].summary : nil }

  /// What has come since the deadline, in a word or two: `worse`, `in parts`, `of several series`; nil without a later
  /// figure.
  public var sinceWord: String? {
    if measures.count > 1 { return "in parts" }
    if measures.contains(where: { $0.evaluation.judgedParts.count > 1 }) { return "of several series" }
    return summary?.since?.lowercased()
  }

  /// The promise in our words, and how many of its parts hold.
  public var sentence: String {
    let total = English.count(measures.count)
    let held = measures.count { [.met, .onCourse].contains($0.evaluation.verdict) }
    let silent = measures.count { $0.verdict.reason != nil }
    let without = silent == 0 ? "" : ", \(English.count(silent)) can’t be judged"
    return
      "Promised: \(promise.statement) Of its \(total) parts \(held == 0 ? "none holds" : held == 1 ? "one holds" : "\(English.count(held)) hold")\(without)."
  }

  /// `2 of 4`: how many of its measures hold; empty where there is no verdict.
  public var held: String {
    guard verdict.reason == nil else { return "" }
    let held = measures.count { [.met, .onCourse].contains($0.evaluation.verdict) }
    return "\(held) of \(measures.count)"
  }
}
