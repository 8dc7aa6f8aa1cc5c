import Benchmarking
import Days
import PublishedData

extension SeriesFigures {
  /// Who published the figures, and where they were taken from.
  var sources: [MeasureReport.Fact] {
    let updated = block.measure.lastUpdate.map { ", updated \($0.monthAndYear)" } ?? ""
    let workedOut = series.dataSet == Release.lait ? "" : block.measure.description
    let facts =
      [
        MeasureReport.Fact("Published by", block.measure.owner + updated),
        MeasureReport.Fact("Taken from", taken(block.measure, from: cube.release)),
      ] + (workedOut.isEmpty ? [] : [MeasureReport.Fact("Worked out from", workedOut)])
    let reconciled = reconciliations
    return facts + before(reconciled.first(where: \.isEarlier))
      + reconciled.filter { !$0.isEarlier }.map { MeasureReport.Fact("Also in", also($0)) }
  }

  /// Where the years before the first of the data set come from.
  private func before(_ reconciliation: Reconciliation?) -> [MeasureReport.Fact] {
    guard let earlier else { return [] }
    let agreement = reconciliation.map { $0.agreement.compared == 0 ? "" : "; \($0.counted)" } ?? ""
    return [
      MeasureReport.Fact(
        "Before \(earlier.first.name)",
        taken(earlier.measure, from: earlier.release) + worked(earlier.measure) + agreement)
    ]
  }

  private func also(_ reconciliation: Reconciliation) -> String {
    let other = taken(reconciliation.otherMeasure, from: reconciliation.other)
    let reason = reconciliation.differs.map { " \($0)" } ?? ""
    return "\(other)\(worked(reconciliation.otherMeasure)); \(reconciliation.counted). \(reconciliation.used)\(reason)"
  }

  private func worked(_ measure: Measure) -> String {
    measure.description.isEmpty ? "" : "; worked out from \(measure.description)"
  }

  private func taken(_ measure: Measure, from release: Release) -> String {
    let name =
      release.dataSet == Release.lait
      ? ", \(measure.shortName)" : measure.description.isEmpty ? ", \(measure.name)" : ""
    return "\(release.title)\(name); known from \(release.knownFrom.spelled)"
  }
}
