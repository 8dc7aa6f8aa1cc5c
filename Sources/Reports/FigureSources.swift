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
    guard let earlier else { return facts }
    let agreement =
      earlier.compared == 0
      ? "" : "; where both publish, \(earlier.equal) of \(earlier.compared) figures are the same"
    return facts + [
      MeasureReport.Fact(
        "Before \(earlier.first.name)",
        taken(earlier.measure, from: earlier.release) + worked(earlier.measure) + agreement)
    ]
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
