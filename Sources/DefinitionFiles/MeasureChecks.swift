import PublishedData
import Strategy
import TargetSentences

/// What is wrong with a success measure though each of its parts can be read.
struct MeasureChecks {
  let catalogue: Catalogue
  let object: YAMLObject

  func run(_ target: StatedTarget, _ evidence: SuccessMeasure.Evidence, _ series: [MeasureSeries]) {
    directions(target.rule, series)
    evidenceFits(evidence, series)
    if let stated = object.optionalObject("baseline", "a baseline", keys: MeasureReader.baselineKeys),
      stated.has("period")
    {
      baseline(stated, series)
    }
  }

  /// A literal direction against the way that is better: attendance rises, with a series of absence.
  func directions(_ target: Target, _ series: [MeasureSeries]) {
    for clause in target.measured where clause.quantity == .value {
      for series in series where series.peers == nil && !series.isProxy {
        guard let indicator = catalogue.indicator(series.indicator), clause.relation.isWrong(for: indicator.polarity)
        else { continue }
        object.report(
          "against-polarity",
          """
          “\(TargetSentence.write(target))” asks for worse: of “\(series.indicator)” \(indicator.polarity.rawValue) is \
          good. Turn the direction round, or write “improves”.
          """, at: "target")
      }
    }
  }

  private func evidenceFits(_ evidence: SuccessMeasure.Evidence, _ series: [MeasureSeries]) {
    let judged = series.filter { !$0.isProxy }
    if evidence == .proxy, !judged.isEmpty {
      object.report("proxy-unmarked", "Only a proxy is published, so every series needs “proxy: true”.", at: "series")
    }
    if evidence == .published, judged.isEmpty, !series.isEmpty {
      object.report(
        "proxy-as-the-thing", "Every series is a proxy, so the evidence is “proxy” and not “published”.", at: "evidence"
      )
    }
  }

  /// A baseline in a year in which nothing was measured, or grades came about in another way.
  private func baseline(_ stated: YAMLObject, _ series: [MeasureSeries]) {
    let period = stated.optionalText("period")
    guard let year = period.split(whereSeparator: { !$0.isNumber }).compactMap({ Int($0) }).first(where: { $0 > 1900 })
    else { return }
    for series in series {
      guard let indicator = catalogue.indicator(series.indicator) else { continue }
      for known in catalogue.breaks(of: indicator)
      where [.cancelled, .assessedOtherwise].contains(known.kind) && known.covers(year) {
        stated.report(
          "baseline-in-cancelled-year", "A baseline of \(period) can't be used. \(known.statement)", at: "period")
      }
    }
  }
}

extension Relation {
  /// Whether a literal direction asks for what is worse.
  fileprivate func isWrong(for polarity: Polarity) -> Bool {
    switch self {
    case .rises, .atLeast, .above, .doesNotFall: polarity == .low
    case .falls, .atMost, .below, .doesNotRise: polarity == .high
    default: false
    }
  }
}
