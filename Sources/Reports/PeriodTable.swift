import Benchmarking
import PublishedData
import Statistics
import Strategy

/// Figures by period: the table under a chart, with the same numbers.
public struct PeriodTable: Sendable, Equatable {
  /// What the columns are: `Calendar year`.
  public let corner: String
  /// Names of the periods, oldest first.
  public let periods: [String]
  public let rows: [Row]
  /// What the signs in the cells mean, where there are any.
  public let notes: [String]

  public struct Row: Sendable, Equatable {
    public let name: String
    /// Written figures; `–` where none is published.
    public let cells: [String]
    /// Whether it is the council's own row.
    public let isOwn: Bool
  }
}

extension PeriodTable {
  init(_ part: MeasurePart, _ evaluation: MeasureEvaluation) {
    let figure = FigureText(part.indicator, part.figures.series)
    let periods = part.periods
    func row(_ name: String, isOwn: Bool = false, _ number: (PeriodComparison) -> Double?) -> Row {
      Row(
        name: figure.rowName(name), cells: periods.map { number($0).map(figure.plain) ?? "–" }, isOwn: isOwn)
    }
    corner = periods.last?.period.span?.identifier.rawValue ?? "Period"
    self.periods = periods.map(\.period.statedName)
    var rows =
      [row(evaluation.authority.name, isOwn: true) { $0.own.number }, row("England") { $0.england?.number }]
      + (evaluation.region.map { region in [row(region.name) { $0.region?.number }] } ?? [])
      + evaluation.editions.indices.flatMap { place in
        [
          row("Neighbours \(evaluation.editions[place].name)") { $0.neighbours[place]?.mean?.value },
          Row(
            name: "their number, n",
            cells: periods.map { $0.neighbours[place]?.mean.map { String($0.count) } ?? "–" }, isOwn: false),
        ]
      }
    if let gap = part.gap {
      let text = FigureText(part.indicator, gap.coarser)
      func place(_ comparison: PeriodComparison) -> Int? {
        part.figures.places.first { part.figures.period($0) == comparison.period }
      }
      for (name, area) in [
        ("\(evaluation.authority.name), gap", evaluation.authority.number), ("England, gap", Area.england),
      ] {
        let sizes = periods.map { place($0).flatMap { gap.gap(area, $0)?.size } }
        rows.append(Row(name: name, cells: sizes.map { $0.map(text.plain) ?? "–" }, isOwn: area != Area.england))
      }
      for edition in evaluation.editions {
        let means = periods.map { comparison in
          place(comparison).flatMap {
            gap.mean(part.figures.neighbours(of: evaluation.authority.number, $0, edition: edition), $0)
          }
        }
        rows.append(
          Row(
            name: "Neighbours \(edition.name), gap", cells: means.map { $0.map { text.plain($0.value) } ?? "–" },
            isOwn: false))
        rows.append(
          Row(name: "their number, n", cells: means.map { $0.map { String($0.count) } ?? "–" }, isOwn: false))
      }
    }
    self.rows = rows
    notes = PeriodTable.notes(rows)
  }

  /// What the signs in the cells mean.
  static func notes(_ rows: [Row]) -> [String] {
    rows.contains { $0.cells.contains("–") } ? ["– no figure is published."] : []
  }
}
