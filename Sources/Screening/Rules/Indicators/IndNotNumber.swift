import Findings
extension ScreeningRule {
  /// Not of the standard, which takes any text: nothing that reads the figures can use it.
  static let indNotNumber = ScreeningRule(
    "ind_not_number", "Each indicator is a number, or one of the symbols for a missing one.", severity: .warning
  ) { pair in
    pair.indicators.flatMap { column in
      column.values.filter { !symbols.contains($0.text.lowercased()) && Double($0.text) == nil }.map {
        .data(
          "“\($0.text)” in “\(column.name)” is no number: programs can’t read it. Write digits and a point, without signs such as % or commas.",
          $0, in: column)
      }
    }
  }
}

/// Of the standard, and those that other rules speak of.
private let symbols: Set<String> = [
  "", "z", "x", "c", "k", "u", "low", "~", ":", "null", "na", "n/a", ".", "..", "-",
]
