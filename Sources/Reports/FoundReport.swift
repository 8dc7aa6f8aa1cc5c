public import Benchmarking
import Days
public import PublishedData

/// Indicators found by words, for choosing one.
public struct FoundReport: Sendable {
  /// An indicator with its groups.
  public struct Entry: Sendable {
    public let indicator: Indicator
    /// Its groups, everyone first.
    public let figures: [SeriesFigures]
    /// `2015/16 to 2024/25`
    public let periods: String
  }

  /// The best first.
  public var entries: [Entry] {
    found.map { Entry(indicator: $0.indicator, figures: $0.figures, periods: periods($0.figures)) }
  }
  private let found: [(indicator: Indicator, figures: [SeriesFigures])]
  private let typed: String
  private let words: [String]
  private let isWhole: Bool

  /// - Parameters:
  ///   - found: the best first.
  ///   - typed: what was looked for.
  ///   - words: the words it was found by.
  ///   - isWhole: whether each has all of the words.
  public init(
    _ found: [(indicator: Indicator, figures: [SeriesFigures])], typed: String, words: [String], isWhole: Bool
  ) {
    self.found = found
    self.isWhole = isWhole
    self.typed = typed
    self.words = words
  }

  /// How many were found, and by which words.
  public var sentence: String {
    let count = found.count == 1 ? "One indicator" : "\(found.count) indicators"
    if typed.isEmpty { return "\(count)." }
    if found.isEmpty { return "No indicator has any of the words “\(typed)”. Try one that is more general." }
    let meant = words.joined(separator: " ")
    let mended = meant == typed.lowercased() ? "" : ", looked for as \(meant)"
    return isWhole
      ? "\(count) for “\(typed)”\(mended)." : "No indicator has all of the words “\(typed)”\(mended). Nearest:"
  }

  /// The day by which the figures were known, and their source; empty where nothing was found.
  public var dataNote: String {
    found.first?.figures.first.map { DataNote($0.record.release, newest: $0.record.newest).text } ?? ""
  }

  /// The list for a terminal: each indicator's id, name, groups and periods.
  public func text(_ style: TextStyle) -> String {
    let head = sentence
    let entries = found.flatMap { indicator, figures in
      ["", style.bold(indicator.id), "  " + TextLayout.wrapped(indicator.name, indent: 2)]
        + [style.muted("  " + TextLayout.wrapped("\(indicator.topic) · \(periods(figures))", indent: 2))]
        + (figures.count > 1
          ? [style.muted("  " + TextLayout.wrapped("groups: \(groups(figures))", indent: 2))] : [])
    }
    let foot =
      found.first.map { ["", "Compare one: " + style.bold("cairn compare \($0.indicator.id) --area NAME")] } ?? []
    return ([TextLayout.wrapped(head)] + entries + foot).joined(separator: "\n") + "\n"
  }

  public var json: JSON {
    .object([
      ("words", .array(words.map(JSON.string))),
      (
        "indicators",
        .array(
          found.map { FoundReport.object($0, $1) })
      ),
    ])
  }

  /// One line an indicator and group.
  public var csv: String {
    let header = [
      "indicator", "group", "measure_short", "name", "topic", "unit", "polarity", "first_period", "last_period",
    ]
    return CSVText.lines(
      [header]
        + found.flatMap { indicator, figures in
          figures.map { series in
            [
              indicator.id, series.series.characteristic.id, series.series.measure, indicator.name, indicator.topic,
              indicator.unit.rawValue, indicator.polarity.rawValue, FoundReport.ends(series)?.first ?? "",
              FoundReport.ends(series)?.last ?? "",
            ]
          }
        })
  }

  /// One indicator with its groups.
  public static func object(_ indicator: Indicator, _ figures: [SeriesFigures]) -> JSON {
    .object([
      ("id", .string(indicator.id)), ("name", .string(indicator.name)), ("scope", .string(indicator.scope)),
      ("topic", .string(indicator.topic)), ("unit", .string(indicator.unit.rawValue)),
      ("polarity", .string(indicator.polarity.rawValue)), ("groups", .array(figures.map(group))),
    ])
  }

  private static func group(_ figures: SeriesFigures) -> JSON {
    .object([
      ("group", .string(figures.series.characteristic.id)), ("measure_short", .string(figures.series.measure)),
      ("decimals", .integer(figures.series.decimals)), ("first_period", .optional(ends(figures)?.first)),
      ("last_period", .optional(ends(figures)?.last)),
    ])
  }

  private func groups(_ figures: [SeriesFigures]) -> String {
    figures.map(\.series.characteristic.id).joined(separator: ", ")
  }

  private func periods(_ figures: [SeriesFigures]) -> String {
    guard let first = figures.first, let ends = FoundReport.ends(first) else { return "no figures" }
    return ends.first == ends.last ? ends.first : "\(ends.first) to \(ends.last)"
  }

  /// Names of the first and last period with a figure.
  private static func ends(_ figures: SeriesFigures) -> (first: String, last: String)? {
    guard let first = figures.places.first(where: figures.isPublished), let last = figures.latest else { return nil }
    return (figures.period(first).name, figures.period(last).name)
  }
}
