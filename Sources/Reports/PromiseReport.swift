public import Strategy

/// A promise with the measures that decide it: one line of a scorecard, with its parts under it.
public struct PromiseReport: Sendable {
  public let promise: Promise
  public let measures: [MeasureReport]
  public let verdict: VerdictLabel

  /// - Parameter measures: one or more, in the document's order.
  init(_ promise: Promise, _ measures: [MeasureReport]) {
    self.promise = promise
    self.measures = measures
    verdict = VerdictLabel(.all(measures.map(\.evaluation.verdict)))
  }

  public var id: String { promise.id }

  /// `20` of `WAR-20`.
  var number: String { String(promise.id.split(separator: "-").last ?? "") }

  /// The target of the one measure; of several, how many hold.
  public var summary: MeasureSummary? { measures.count == 1 ? measures[0].summary : nil }

  /// `2 of 4`: how many of its measures hold; empty where there is no verdict.
  public var held: String {
    guard verdict.reason == nil else { return "" }
    let held = measures.count { [.met, .onCourse].contains($0.evaluation.verdict) }
    return "\(held) of \(measures.count)"
  }
}
