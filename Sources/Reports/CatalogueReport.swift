public import PublishedData

/// Which measures of a release no indicator names, and which series of indicators have no figures: for a terminal, and as
/// JSON.
public struct CatalogueReport: Sendable {
  /// A series of an indicator without figures.
  public struct Absent: Sendable {
    let indicator, group, dataSet, measure: String

    public init(indicator: String, group: String, dataSet: String, measure: String) {
      (self.indicator, self.group, self.dataSet, self.measure) = (indicator, group, dataSet, measure)
    }
  }

  private let release: Release
  private let unnamed: [Measure]
  private let absent: [Absent]
  private let series, indicators: Int

  /// - Parameters:
  ///   - unnamed: measures that no indicator names.
  ///   - series: how many series of indicators there are.
  public init(_ release: Release, unnamed: [Measure], absent: [Absent], series: Int, indicators: Int) {
    (self.release, self.unnamed, self.absent) = (release, unnamed, absent)
    (self.series, self.indicators) = (series, indicators)
  }

  public func text(_ style: TextStyle) -> String {
    let counts = [
      "\(English.count(indicators)) indicators in \(English.count(series)) series, held against \(release.id) and the releases beside it."
    ]
    let new =
      unnamed.isEmpty
      ? ["Measures without an indicator: none"]
      : ["Measures without an indicator: \(unnamed.count)"] + unnamed.map { "  \($0.shortName): \($0.name)" }
    let gone =
      absent.isEmpty
      ? ["Series without figures: none"]
      : ["Series without figures: \(absent.count)"]
        + absent.map { "  \($0.indicator), \($0.group): “\($0.measure)” of \($0.dataSet)" }
    return [counts, new, gone].map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  public var json: JSON {
    .object([
      ("release", .string(release.id)), ("indicators", .integer(indicators)), ("series", .integer(series)),
      (
        "measures_without_indicator",
        .array(unnamed.map { .object([("measure_short", .string($0.shortName)), ("name", .string($0.name))]) })
      ),
      (
        "series_without_figures",
        .array(
          absent.map { absent in
            .object([
              ("indicator", .string(absent.indicator)), ("group", .string(absent.group)),
              ("data_set", .string(absent.dataSet)), ("measure", .string(absent.measure)),
            ])
          })
      ),
    ])
  }
}
