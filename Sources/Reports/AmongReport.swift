public import Benchmarking
import PublishedData
import Statistics

/// What a page says of one area on one indicator beside its company.
public struct AmongReport: Sendable {
  public let among: AreaAmong
  /// What is said of the indicator and of the area alone.
  public let comparison: ComparisonReport
  public let chart: LineFigure?
  /// The figures under the chart, those of chosen places too.
  public let periods: PeriodTable
  /// Of a group with peers: the gap over time, and what changed it in a sentence of ten words or fewer.
  public let gapChart: LineFigure?
  public let why: String?
  /// All authorities on one line; nil where neither way is better or the area has no figure.
  public let strip: StripFigure?
  /// What the table below shows, in ten words or fewer.
  public let title: String
  public let table: AreasTable

  public init(_ among: AreaAmong) {
    let own = among.own
    let area = among.area.area
    let words = AreaWords(among.area, in: own)
    self.among = among
    comparison = ComparisonReport(own)
    chart = LineFigure(among)
    periods = PeriodTable(among.area, in: own, beside: among.chosen)
    gapChart = LineFigure(gapOf: among)
    why = own.gap.flatMap { GapWords(among.area, own, $0).whyTitle }
    strip = StripFigure(
      own.standing, of: area.id == .england ? nil : area, in: own.figures, at: own.place, edition: own.edition)
    title = own.gap.flatMap { AmongReport.gapTitle(among, $0) } ?? words.title(among)
    table = AreasTable(among.among, own: area.id)
  }

  public var area: AreaReport { comparison.areas[0] }

  /// Every figure of the places shown, in every period, as tidy CSV.
  public var csv: String { ComparisonReport(among.among).csv(isOnePeriod: false) }

  public var json: JSON { ComparisonReport(among.among).json }

  /// `Six of ten others have a narrower gap`
  private static func gapTitle(_ among: AreaAmong, _ gap: GapFigures) -> String? {
    let place = among.own.place
    guard let own = gap.gap(among.area.area.id, place)?.size else { return nil }
    let others = among.among.areas.filter(\.area.type.isLocalAuthority).map(\.area.id)
      .filter { $0 != among.area.area.id }.compactMap { gap.gap($0, place)?.size }
    guard !others.isEmpty else { return nil }
    let narrower = others.count { $0 < own }
    let count = others.count <= 10 ? English.count(others.count) : String(others.count)
    let some = narrower == 0 ? "none" : English.count(narrower)
    return English.capitalized("\(some) of \(count) others \(narrower < 2 ? "has" : "have") a narrower gap")
  }
}
