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
    let authority = AuthorityNotes(evaluation.authority, in: part.figures)
    func row(_ name: String, isOwn: Bool = false, _ number: (PeriodComparison) -> Double?) -> Row {
      Row(
        name: figure.rowName(name), cells: periods.map { number($0).map(figure.plain) ?? "–" }, isOwn: isOwn)
    }
    func numberRow(_ edition: NeighbourEdition, _ count: (PeriodComparison) -> Int?) -> Row {
      Row(
        name: "n of \(edition.name) neighbours", cells: periods.map { count($0).map(String.init) ?? "–" }, isOwn: false)
    }
    corner = periods.last?.period.span?.identifier.rawValue ?? "Period"
    self.periods = periods.map(\.period.statedName)
    var rows =
      [
        Row(
          name: figure.rowName(evaluation.authority.name),
          cells: zip(part.figures.places, periods).map { place, period in
            period.own.number.map { authority.marked(figure.plain($0), place) } ?? "–"
          }, isOwn: true),
        row("England") { $0.england?.number },
      ]
      + (evaluation.region.map { region in [row(region.name) { $0.region?.number }] } ?? [])
      + evaluation.editions.indices.flatMap { place in
        [
          row("Neighbours \(evaluation.editions[place].name)") { $0.neighbours[place]?.mean?.value },
          numberRow(evaluation.editions[place]) { $0.neighbours[place]?.mean?.count },
        ]
      }
    if let gap = part.gap {
      let text = FigureText(part.indicator, gap.coarser)
      func gapRow(_ name: String, isOwn: Bool = false, _ size: (PeriodComparison.Gaps) -> Double?) -> Row {
        Row(
          name: "\(name), gap", cells: periods.map { $0.gaps.flatMap(size).map(text.plain) ?? "–" }, isOwn: isOwn)
      }
      rows += [gapRow(evaluation.authority.name, isOwn: true) { $0.own }, gapRow("England") { $0.england }]
      for (place, edition) in evaluation.editions.enumerated() {
        rows.append(gapRow("Neighbours \(edition.name)") { $0.neighbours[place]?.value })
        rows.append(numberRow(edition) { $0.gaps?.neighbours[place]?.count })
      }
    }
    if part.gap == nil, let whole = authority.whole { rows.append(whole.row(figure)) }
    self.rows = rows
    notes = PeriodTable.notes(rows) + authority.notes
  }

  /// What the signs in the cells mean.
  static func notes(_ rows: [Row]) -> [String] {
    rows.contains { $0.cells.contains("–") } ? ["– no figure is published."] : []
  }
}
