import Benchmarking
import Days
import PublishedData
import Statistics
import Strategy

extension MeasureReport {
  /// Every figure behind the report as tidy CSV: one line a period and place, numbers as published.
  public var csv: String {
    let header = [
      "strategy", "measure", "indicator", "time_period", "time_identifier", "start", "end", "status", "name",
      "edition", "value", "symbol", "count", "authority",
    ]
    return CSVText.lines(
      [header]
        + (evaluation.parts + evaluation.context).flatMap { part in
          zip(part.figures.places, part.periods).flatMap { rows(part, $0, $1) }
        })
  }

  private func rows(_ part: MeasurePart, _ place: Int, _ comparison: PeriodComparison) -> [[String]] {
    let period = comparison.period
    let key = [
      evaluation.strategy.id, id, part.figures.series.measure, period.label, period.span?.identifier.rawValue ?? "",
      period.span?.start.description ?? "", period.span?.end.description ?? "", period.status.rawValue,
    ]
    func row(_ name: String, _ value: PublishedValue?, _ authority: String = "") -> [String] {
      switch value {
      case .number(let number): key + [name, "", CSVText.number(number), "", "", authority]
      case .missing(let symbol): key + [name, "", "", symbol.text, "", authority]
      case nil: key + [name, "", "", "", "", authority]
      }
    }
    let existence = part.figures.existence(evaluation.authority.id, place).rawValue
    return [row(evaluation.authority.name, comparison.own, existence), row("England", comparison.england)]
      + (evaluation.region.map { [row($0.name, comparison.region)] } ?? [])
      + zip(evaluation.editions, comparison.neighbours).map { edition, set in
        let mean = set?.mean
        return key + [
          "Neighbours", edition.name, mean.map { CSVText.number($0.value) } ?? "", "", "\(mean?.count ?? 0)", "",
        ]
      }
  }
}

/// Writes RFC 4180 CSV.
enum CSVText {
  static func lines(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The fewest digits that read back the same.
  static func number(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static let formulaSigns = Set("=+@\t\r\n".unicodeScalars)
  private static let quotedSigns = Set("\",\r\n".unicodeScalars)

  /// Quoted where it must be. A text that a spreadsheet would run as a formula gets an apostrophe in front; a number below
  /// zero is none.
  static func field(_ text: String) -> String {
    // Scalars, not characters: a character may be two line ends, or a sign with an accent.
    let first = text.unicodeScalars.first
    let isFormula = first.map { formulaSigns.contains($0) || ($0 == "-" && Double(text) == nil) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: quotedSigns.contains) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
