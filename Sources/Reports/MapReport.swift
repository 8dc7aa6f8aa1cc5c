public import Benchmarking
public import PublishedData
import Statistics

/// An indicator as a map of England: every authority in its quarter, with the table that says the same.
public struct MapReport: Sendable {
  public let comparison: ComparisonReport
  /// A finding in ten words or fewer: where the top quarter lies.
  public let title: String
  public let shapes: [Shape]
  /// How many stand in each class, the best first, those without a figure last.
  public let key: [(tone: Tone, text: String)]
  /// Authorities that are counted but have no outline any more.
  public let undrawn: [Area]
  /// Authorities with an outline that had not begun.
  public let unbegun: [Area]
  public let table: AreasTable
  /// The area to be found on it; nil for none.
  public let own: Area?
  /// Whether one way is better; else the highest figures come first.
  public let isRanked: Bool

  /// How an authority is drawn.
  public enum Tone: Int, Sendable, CaseIterable {
    case first = 1
    case second, third, fourth
    case none
  }

  /// One authority on the map.
  public struct Shape: Sendable {
    public let area: Area?
    public let boundary: Boundary
    public let tone: Tone
    /// `Warwickshire: 48.0, 38th of 152`.
    public let label: String
  }

  /// - Parameters:
  ///   - comparison: of every area.
  ///   - own: the area to be found on it.
  public init(_ comparison: IndicatorComparison, boundaries: [Boundary], own: Area?) {
    let text = FigureText(comparison.figures.indicator, comparison.figures.series)
    let byCode = comparison.areas.filter(\.area.type.isLocalAuthority).reduce(into: [String: AreaComparison]()) {
      all, area in
      for code in area.area.gssCodes { all[code] = area }
    }
    let quarters = QuarterTones(comparison)
    shapes = boundaries.map { boundary in
      let found = byCode[boundary.gssCode]
      let place = found?.rank.map { ", \(English.place($0)) of \($0.ranked)" } ?? ""
      return Shape(
        area: found?.area, boundary: boundary, tone: found.map(quarters.tone) ?? .none,
        label: "\(found?.area.name ?? boundary.name): \(found?.number.map(text.full) ?? "no figure")\(place)")
    }
    let absent = comparison.figures.record.areas.filter { area in !comparison.areas.contains { $0.area == area } }
    unbegun = boundaries.compactMap { boundary in absent.first { $0.gssCodes.contains(boundary.gssCode) } }
    let drawn = Set(shapes.compactMap(\.area?.id))
    undrawn = comparison.areas.filter { quarters.tone($0) != .none && !drawn.contains($0.area.id) }.map(\.area)
    let shapes = shapes
    key = Tone.allCases.map { tone in
      (tone, "\(quarters.name(tone)): \(shapes.count { $0.tone == tone })")
    }
    self.comparison = ComparisonReport(comparison)
    table = AreasTable(comparison, own: own?.id, isGap: false)
    self.own = own
    isRanked = quarters.isRanked
    title = MapReport.title(comparison, quarters)
  }

  /// The region with the most authorities in the best quarter.
  private static func title(_ comparison: IndicatorComparison, _ quarters: QuarterTones) -> String {
    let best = comparison.areas.filter { $0.area.type.isLocalAuthority && quarters.tone($0) == .first }
    let regions = Dictionary(grouping: best, by: \.area.region).mapValues(\.count)
    guard let most = regions.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else {
      return "No authority has a figure"
    }
    let leading = regions.filter { $0.value == most.value }.map(\.key).sorted()
    let whole = "of the \(quarters.top) \(best.count)"
    switch leading.count {
    case 1: return "\(English.capitalized(most.key)) has \(most.value) \(whole)"
    case 2: return "\(English.capitalized(English.list(leading))) each have \(most.value) \(whole)"
    default: return "\(English.capitalized(English.count(leading.count))) regions each have \(most.value) \(whole)"
    }
  }
}

/// Which quarter an authority is drawn in: by rank where one way is better, else from the highest figure down.
private struct QuarterTones {
  private let ranks: [LocationID: Int]
  let isRanked: Bool

  init(_ comparison: IndicatorComparison) {
    isRanked = comparison.areas.contains { $0.rank != nil }
    guard !isRanked else {
      ranks = Dictionary(
        comparison.areas.compactMap { area in area.rank.map { (area.area.id, $0.quarter) } },
        uniquingKeysWith: { first, _ in first })
      return
    }
    let numbers = comparison.standing.authorities
    ranks = Dictionary(
      numbers.map { area, number in
        let others = numbers.filter { $0.area.id != area.id }.map(\.number)
        return (area.id, Rank(of: number, among: others, .highestFirst).quarter)
      }, uniquingKeysWith: { first, _ in first })
  }

  var top: String { isRanked ? "top" : "highest" }

  func tone(_ area: AreaComparison) -> MapReport.Tone {
    ranks[area.area.id].flatMap(MapReport.Tone.init) ?? .none
  }

  func name(_ tone: MapReport.Tone) -> String {
    guard tone != .none else { return "No figure" }
    let names = isRanked ? ["Top", "Second", "Third", "Bottom"] : ["Highest", "Second", "Third", "Lowest"]
    return "\(names[tone.rawValue - 1]) quarter"
  }
}
