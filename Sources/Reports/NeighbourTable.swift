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
      let latest = part.periods.last(where: { $0.own.number != nil })
    else { return nil }
    let figure = FigureText(part.indicator, part.figures.series)
    let judgement = part.judgement
    let wanted = [judgement?.baseline?.period, judgement?.judged?.period, latest.period].compactMap(\.self)
    let places = part.periods.indices.filter { wanted.contains(part.periods[$0].period) }
    periods = places.map { part.periods[$0].period.statedName }
    guard let last = places.last else { return nil }

    func cells(_ value: (Int) -> Double?) -> [String] { places.map { value($0).map(figure.plain) ?? "–" } }
    var rows = part.neighbours.map { neighbour in
      Row(
        name: neighbour.area.name, cells: cells { neighbour.values[$0]?.number },
        value: neighbour.values[last]?.number,
        editions: neighbour.editions.count == evaluation.editions.count && evaluation.editions.count > 1
          ? "both" : neighbour.editions.joined(separator: ", "), isOwn: false, isMean: false)
    }
    let own = latest.own.number
    let better = part.neighbours.count { NeighbourTable.isBetter($0.values[last]?.number, than: own, part) }
    rows.insert(
      Row(
        name: evaluation.authority.name, cells: cells { part.periods[$0].own.number }, value: own, editions: "",
        isOwn: true, isMean: false), at: better)
    rows += evaluation.editions.indices.map { place in
      let count = part.periods[last].neighbours[place]?.mean?.count ?? 0
      return Row(
        name: "Mean, \(evaluation.editions[place].name) set, n=\(count)",
        cells: cells { part.periods[$0].neighbours[place]?.mean?.value },
        value: part.periods[last].neighbours[place]?.mean?.value, editions: "", isOwn: false, isMean: true)
    }
    self.rows = rows
    title = NeighbourTable.title(part, evaluation, last: last, own: own)
  }

  /// How many of the first edition's neighbours do worse and better in the latest period.
  private static func title(_ part: MeasurePart, _ evaluation: MeasureEvaluation, last: Int, own: Double?) -> String {
    let edition = evaluation.editions.first?.name ?? ""
    let set = part.neighbours.filter { $0.editions.contains(edition) }
    guard RankOrder(part.published.polarity) != nil else {
      return "\(English.capitalized(English.count(set.count))) statistical neighbours"
    }
    let numbers = set.compactMap { $0.values[last]?.number }
    let better = numbers.count { isBetter($0, than: own, part) }
    let worse = numbers.count { isBetter(own, than: $0, part) }
    return "Of its \(edition) neighbours, \(English.doing(worse)) worse, \(English.doing(better)) better"
  }

  private static func isBetter(_ number: Double?, than other: Double?, _ part: MeasurePart) -> Bool {
    guard let number, let other else { return false }
    return part.published.polarity == .low ? number < other : number > other
  }
}
