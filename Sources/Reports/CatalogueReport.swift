public import Benchmarking
import PublishedData

/// Which measures of a release no indicator names, and which series of indicators have no figures: for a terminal, and as
/// JSON.
public struct CatalogueReport: Sendable {
  private let coverage: CatalogueCoverage

  public init(_ coverage: CatalogueCoverage) { self.coverage = coverage }

  public func text(_ style: TextStyle) -> String {
    let counts = [
      "\(English.count(coverage.indicators)) indicators in \(English.count(coverage.series)) series, held against \(coverage.release.id) and the releases beside it."
    ]
    let new =
      coverage.unnamed.isEmpty
      ? ["Measures without an indicator: none"]
      : ["Measures without an indicator: \(coverage.unnamed.count)"]
        + coverage.unnamed.map { "  \($0.shortName): \($0.name)" }
    let gone =
      coverage.absent.isEmpty
      ? ["Series without figures: none"]
      : ["Series without figures: \(coverage.absent.count)"]
        + coverage.absent.map {
          "  \($0.indicator.id), \($0.series.characteristic.id): “\($0.series.measure)” of \($0.series.dataSet)"
        }
    return [counts, new, gone].map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  public var json: JSON {
    .object([
      ("release", .string(coverage.release.id)), ("indicators", .integer(coverage.indicators)),
      ("series", .integer(coverage.series)),
      (
        "measures_without_indicator",
        .array(
          coverage.unnamed.map { .object([("measure_short", .string($0.shortName)), ("name", .string($0.name))]) })
      ),
      (
        "series_without_figures",
        .array(
          coverage.absent.map { absent in
            .object([
              ("indicator", .string(absent.indicator.id)), ("group", .string(absent.series.characteristic.id)),
              ("data_set", .string(absent.series.dataSet)), ("measure", .string(absent.series.measure)),
            ])
          })
      ),
    ])
  }
}
