public import Benchmarking
import PublishedData

/// Figures that two data sets publish, each pair with how many agree, and every difference.
public struct ReconciliationReport: Sendable {
  /// In the order of the catalogue.
  public let reconciliations: [Reconciliation]

  public init(_ reconciliations: [Reconciliation]) { self.reconciliations = reconciliations }

  /// How many figures of how many pairs agree.
  public var sentence: String {
    let compared = reconciliations.reduce(0) { $0 + $1.agreement.compared }
    let equal = reconciliations.reduce(0) { $0 + $1.agreement.equal }
    let pairs = English.capitalized(English.count(reconciliations.count))
    let of = English.plural(reconciliations.count, "pair", "pairs")
    return "\(pairs) \(of) of series that two data sets publish; of \(English.count(compared)) figures that both have, "
      + "\(English.count(equal)) are the same."
  }

  /// The pairs for a terminal, each with its differences.
  public func text(_ style: TextStyle) -> String {
    let pairs = reconciliations.flatMap { pair in
      ["", style.bold(pair.title), style.muted("  " + TextLayout.wrapped(pair.names, indent: 2))]
        + ["  " + TextLayout.wrapped(pair.said, indent: 2)] + pair.lines.map { "    " + $0 }
    }
    return ([TextLayout.wrapped(sentence)] + pairs).joined(separator: "\n") + "\n"
  }

  /// A line for each difference; a pair without one has one line that names no place.
  public var csv: String {
    let header = [
      "indicator", "group", "data_set", "measure", "other_data_set", "other_measure", "decimals", "first_period",
      "last_period", "compared", "equal", "time_period", "area", "area_name", "value", "other_value",
    ]
    return CSVText.lines([header] + reconciliations.flatMap(\.rows))
  }

  public var json: JSON {
    .object([("sentence", .string(sentence)), ("pairs", .array(reconciliations.map(\.json)))])
  }
}

extension Reconciliation {
  /// `of 960 figures that both have, 960 are the same`
  var counted: String {
    guard agreement.compared > 0 else { return "no figure is in both" }
    let rounded = decimals < series.decimals ? " at \(decimals == 1 ? "one decimal" : "\(decimals) decimals")" : ""
    return "of \(English.count(agreement.compared)) figures that both have, "
      + "\(English.count(agreement.equal)) are the same\(rounded)"
  }

  /// Which of the two counts, and why.
  var used: String {
    let reason =
      published > otherPublished
      ? ", which has more periods (\(published) against \(otherPublished))."
      : ", as wherever it has the figure."
    return "Used: \(release.title)\(reason)"
  }

  fileprivate var title: String { "\(indicator.id), \(series.characteristic.id)" }

  /// `lait: SEN_EHC_Excpt_20wks and ehc-timeliness: PC_plans_issued_20_weeks_ex, 2019 to 2024`
  fileprivate var names: String {
    let own = series.dataSet == Release.lait ? "\(Release.lait): \(series.measure)" : series.measure
    let ends = agreement.periods.first.flatMap { first in
      agreement.periods.last.map { first == $0 ? ", \(first.name)" : ", \(first.name) to \($0.name)" }
    }
    return "\(own) and \(otherMeasure.shortName)\(ends ?? "")"
  }

  fileprivate var said: String {
    let before = isEarlier ? "The other has the years before. " : "\(used) "
    return "\(counted.prefix(1).uppercased())\(counted.dropFirst()). \(before)\(differs ?? "")".trimmingEnd
  }

  private func written(_ number: Double) -> String {
    FigureText(indicator, series).grouped(number, decimals: decimals)
  }

  fileprivate var lines: [String] {
    agreement.differences.map {
      TextLayout.left($0.period.name, 9) + TextLayout.left($0.area.name, 32)
        + TextLayout.right(written($0.number), 10) + TextLayout.right(written($0.other), 10)
    }
  }

  fileprivate var rows: [[String]] {
    let pair = [
      indicator.id, series.characteristic.id, series.dataSet, series.measure, other.dataSet, otherMeasure.shortName,
      String(decimals), agreement.periods.first?.name ?? "", agreement.periods.last?.name ?? "",
      String(agreement.compared), String(agreement.equal),
    ]
    guard !agreement.differences.isEmpty else { return [pair + ["", "", "", "", ""]] }
    return agreement.differences.map {
      pair + [
        $0.period.name, $0.area.id.code, $0.area.name, written($0.number).filter { $0 != "," },
        written($0.other).filter { $0 != "," },
      ]
    }
  }

  fileprivate var json: JSON {
    .object([
      ("indicator", .string(indicator.id)), ("group", .string(series.characteristic.id)),
      ("data_set", .string(series.dataSet)), ("measure", .string(series.measure)),
      ("other_data_set", .string(other.dataSet)), ("other_measure", .string(otherMeasure.shortName)),
      ("has_earlier_years", .bool(isEarlier)), ("decimals", .integer(decimals)),
      ("periods", .array(agreement.periods.map { .string($0.name) })), ("compared", .integer(agreement.compared)),
      ("equal", .integer(agreement.equal)), ("used", .string(used)), ("differs", .optional(differs)),
      (
        "differences",
        .array(
          agreement.differences.map {
            .object([
              ("time_period", .string($0.period.name)), ("area", .place($0.area.id)),
              ("area_name", .string($0.area.name)), ("value", .number($0.number)), ("other_value", .number($0.other)),
            ])
          })
      ),
    ])
  }
}
