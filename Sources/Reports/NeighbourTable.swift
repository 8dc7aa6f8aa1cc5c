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
    guard !evaluation.neighbours.isEmpty, let latest = evaluation.judgement.latest else { return nil }
    let figure = FigureText(evaluation.indicator, evaluation.series)
    let wanted = [evaluation.judgement.baseline, evaluation.judgement.judged, latest].compactMap { $0?.period }
    let places = evaluation.periods.indices.filter { wanted.contains(evaluation.periods[$0].period) }
    periods = places.map { evaluation.periods[$0].period.statedName }
    guard let last = places.last else { return nil }

    func cells(_ value: (Int) -> Double?) -> [String] { places.map { value($0).map(figure.plain) ?? "–" } }
    var rows = evaluation.neighbours.map { neighbour in
      Row(
        name: neighbour.area.name, cells: cells { neighbour.values[$0]?.number },
        value: neighbour.values[last]?.number,
        editions: neighbour.editions.count == evaluation.editions.count && evaluation.editions.count > 1
          ? "both" : neighbour.editions.joined(separator: ", "), isOwn: false, isMean: false)
    }
    let own = latest.value.number
    let better = evaluation.neighbours.count { NeighbourTable.isBetter($0.values[last]?.number, than: own, evaluation) }
    rows.insert(
      Row(
        name: evaluation.authority.name, cells: cells { evaluation.periods[$0].own.number }, value: own, editions: "",
        isOwn: true, isMean: false), at: better)
    rows += evaluation.editions.indices.map { place in
      let count = evaluation.periods[last].neighbours[place]?.mean?.count ?? 0
      return Row(
        name: "Mean, \(evaluation.editions[place].name) set, n=\(count)",
        cells: cells { evaluation.periods[$0].neighbours[place]?.mean?.value },
        value: evaluation.periods[last].neighbours[place]?.mean?.value, editions: "", isOwn: false, isMean: true)
    }
    self.rows = rows
    title = NeighbourTable.title(evaluation, last: last, own: own)
  }

  /// How many of the first edition's neighbours do worse and better in the latest period.
  private static func title(_ evaluation: MeasureEvaluation, last: Int, own: Double?) -> String {
    let edition = evaluation.editions.first?.name ?? ""
    let set = evaluation.neighbours.filter { $0.editions.contains(edition) }
    guard RankOrder(evaluation.published.polarity) != nil else {
      return "\(English.capitalized(English.count(set.count))) statistical neighbours"
    }
    let numbers = set.compactMap { $0.values[last]?.number }
    let better = numbers.count { isBetter($0, than: own, evaluation) }
    let worse = numbers.count { isBetter(own, than: $0, evaluation) }
    return "Of its \(edition) neighbours, \(English.doing(worse)) worse, \(English.doing(better)) better"
  }

  private static func isBetter(_ number: Double?, than other: Double?, _ evaluation: MeasureEvaluation) -> Bool {
    guard let number, let other else { return false }
    return evaluation.published.polarity == .low ? number < other : number > other
  }
}
