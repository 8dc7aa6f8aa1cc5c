import Benchmarking
import PublishedData
import Statistics
import Strategy

/// The statistical neighbours one by one, with the council among them, best first.
public struct NeighbourTable: Sendable, Equatable {
  /// `Of its 2021 neighbours, three do worse, seven better`.
  public let title: String
  /// Names of the periods shown.
  public let periods: [String]
  public let rows: [Row]

  public struct Row: Sendable, Equatable {
    public let name: String
    /// Written figures by period; `–` where none is published.
    public let cells: [String]
    /// The latest figure, for a bar.
    public let value: Double?
    /// Which editions count it as a neighbour: `both`, `2021`; empty for the council itself and for means.
    public let editions: String
    public let isOwn: Bool
    public let isMean: Bool
  }

  init?(_ evaluation: MeasureEvaluation) {
    guard let part = evaluation.main, !part.neighbours.isEmpty,
      let last = part.periods.indices.last(where: { part.own($0) != nil })
    else { return nil }
    let figure = FigureText(part.indicator, part.gap?.coarser ?? part.figures.series)
    let judgement = part.judgement
    let wanted = [judgement?.baseline?.period, judgement?.judged?.period, part.periods[last].period]
    let places = part.periods.indices.filter { wanted.contains(part.periods[$0].period) }
    periods = places.map { part.periods[$0].period.statedName }

    func cells(_ value: (Int) -> Double?) -> [String] { places.map { value($0).map(figure.plain) ?? "–" } }
    func key(_ neighbour: NeighbourFigures) -> (Double, String) {
      (neighbour.numbers[last].map { part.isLowBetter ? $0 : -$0 } ?? .infinity, neighbour.area.name)
    }
    var rows = part.neighbours.sorted { key($0) < key($1) }.map { neighbour in
      Row(
        name: neighbour.area.name, cells: cells { neighbour.numbers[$0] }, value: neighbour.numbers[last],
        editions: neighbour.editions.count == evaluation.editions.count && evaluation.editions.count > 1
          ? "both" : neighbour.editions.joined(separator: ", "), isOwn: false, isMean: false)
    }
    let own = part.own(last)
    let better = part.neighbours.count { part.isBetter($0.numbers[last], than: own) }
    rows.insert(
      Row(
        name: evaluation.authority.name, cells: cells(part.own), value: own, editions: "", isOwn: true, isMean: false),
      at: better)
    rows += evaluation.editions.indices.map { edition in
      func mean(_ place: Int) -> Mean? {
        let period = part.periods[place]
        return part.gap == nil ? period.neighbours[edition]?.mean : period.gaps?.neighbours[edition]
      }
      return Row(
        name: "Mean, \(evaluation.editions[edition].name) set, n=\(mean(last)?.count ?? 0)",
        cells: cells { mean($0)?.value }, value: mean(last)?.value, editions: "", isOwn: false, isMean: true)
    }
    self.rows = rows
    title = NeighbourTable.title(part, evaluation.editions.first?.name ?? "", last: last)
  }

  /// How many of the first edition's neighbours do better and worse in the latest period.
  private static func title(_ part: MeasurePart, _ edition: String, last: Int) -> String {
    let set = part.neighbours.filter { $0.editions.contains(edition) }
    guard part.gap != nil || RankOrder(part.published.polarity) != nil else {
      return "\(English.capitalized(English.count(set.count))) statistical neighbours"
    }
    let own = part.own(last)
    let numbers = set.compactMap { $0.numbers[last] }
    return English.ofNeighbours(
      edition, better: numbers.count { part.isBetter($0, than: own) },
      worse: numbers.count { part.isBetter(own, than: $0) }, alike: numbers.count { $0 == own })
  }
}

extension MeasurePart {
  /// The authority's own figure, or its gap where one is meant, in one of the periods.
  fileprivate func own(_ place: Int) -> Double? {
    guard gap == nil else { return periods[place].gaps?.own }
    return periods[place].own.number.map { RoundedDecimal.number($0, decimals: figures.series.decimals) }
  }

  fileprivate var isLowBetter: Bool { gap != nil || published.polarity == .low }

  fileprivate func isBetter(_ number: Double?, than other: Double?) -> Bool {
    guard let number, let other else { return false }
    return isLowBetter ? number < other : number > other
  }
}
