import Addresses
import Benchmarking
import Enquiries
import Findings
import Pages
import PublishedData
import Reports
import Supply

extension Site {
  /// Where a comparison begins: choose an indicator and an area.
  func startComparing(_ address: Address) throws -> Answer {
    if let indicator = address.query["indicator"] {
      let area = try address.query["area"].map { Paths.slug(try DescribeArea($0).area(in: record.published).name) }
      return .elsewhere(Paths.compare(indicator, [("area", area), (KnownBy.name, address.knownBy)]))
    }
    return .page(StartComparingPage(record.published).bytes)
  }

  /// One indicator for one area, beside its company.
  func compare(_ indicator: String, _ address: Address) throws -> Answer {
    let among = try among(indicator, address)
    let id = among.own.figures.indicator.id
    guard indicator == id else { return .elsewhere(Paths.compare(id), as: address) }
    let report = AmongReport(among)
    switch address.kind {
    case .csv: return .csv(report.csv)
    case .json: return .json(report.json)
    case .svg: return try svg(report.chart, source: report.comparison.sources)
    case .page: return .page(ComparePage(report).bytes)
    }
  }

  /// What an address asks to be compared.
  func among(_ indicator: String, _ address: Address) throws -> AreaAmong {
    let query = address.query
    return try CompareArea(
      indicator, area: query["area"], group: query["group"], against: query["against"], company: query["company"],
      chosen: places(query["places"] ?? ""), period: query["period"], since: query["since"],
      neighbours: query["neighbours"]
    ).run(on: record.published)
  }

  /// Places as a person writes them: parted by semicolons or commas; `Bristol, City of` is one.
  func places(_ text: String) -> [String] {
    let separators = text.contains(";") ? ";\n" : ",\n"
    return text.split { separators.contains($0) }.map { $0.drop { $0 == " " } }
      .filter { !["city of", "county of"].contains($0.lowercased()) }.map(String.init)
  }

  /// An indicator as a map of England.
  func map(_ indicator: String, _ address: Address) throws -> Answer {
    let query = address.query
    let comparison = try CompareIndicator(
      indicator, group: query["group"], areas: [], period: query["period"]
    ).run(on: record.published)
    let own = try query["area"].map { try DescribeArea($0).area(in: record.published) }
    switch address.kind {
    case .csv: return .csv(ComparisonReport(comparison).csv(isOnePeriod: true))
    case .json: return .json(ComparisonReport(comparison).json)
    case .page, .svg:
      return .page(
        MapPage(MapReport(comparison, boundaries: display.boundaries, own: own), credit: display.credit).bytes)
    }
  }

  /// A chart as a file.
  ///
  /// - Throws: `Refusal` where there is nothing to draw.
  func svg(_ figure: LineFigure?, source: [MeasureReport.Fact]) throws -> Answer {
    guard let figure else { throw Refusal(.notFound, "There is no chart here: no figure is published.") }
    let text = "Source: " + source.filter { $0.term == "Published by" }.map(\.detail).joined() + "; drawn by Cairn."
    return .file(ChartFile(figure, source: text).bytes, "image/svg+xml")
  }
}
