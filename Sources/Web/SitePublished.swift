import Addresses
import Benchmarking
import Days
import Enquiries
import Findings
import PublishedData
import Reports
import Strategy

/// What programs are answered of the published record.
extension Site {
  func published(_ address: Address) throws -> Answer {
    let values = address.values
    switch address.route {
    case .listIndicators: return try .table(.indicators(indicatorsAsked(address)), at: address)
    case .readIndicator:
      let indicator = try indicator(values[0])
      return .value(FoundReport.object(indicator, figures(indicator)))
    case .listFigures: return try .table(figures(of: values[0], address), at: address)
    case .listAreas: return try .table(.areas(areasAsked(address), in: record.published), at: address)
    case .readArea: return .value(try profile(values[0], address).json)
    case .listNeighbours:
      let area = try DescribeArea(values[0]).area(in: record.published)
      let edition = try address.asked("neighbours", edition)
      return try .table(
        .neighbours(of: area, editions: edition.map { [$0] } ?? record.published.editions, in: record.published),
        at: address)
    default: throw Refusal(nothingAt: address)
    }
  }

  private func indicatorsAsked(_ address: Address) throws -> [Indicator] {
    let topic = try address.asked("topic", refusedAs: .notFound, known)
    let found = address.query["q"].map { FindIndicators($0).run(on: record).found.map(\.indicator) }
    return (found ?? record.published.catalogue.indicators).filter { topic == nil || $0.topic == topic }
  }

  /// By its id alone: a program should know what it asks for.
  private func indicator(_ id: String) throws -> Indicator {
    guard let indicator = record.published.catalogue.indicator(id) else {
      throw Refusal(.notFound, "There is no indicator “\(id)”. They are listed at \(Route.listIndicators.path()).")
    }
    return indicator
  }

  private func figures(of id: String, _ address: Address) throws -> Table {
    let indicator = try indicator(id)
    let all = figures(indicator)
    let group = try address.asked("group") { text in
      guard text == "all" || indicator.series(of: text) != nil else {
        throw Refusal(
          .notFound,
          "“\(id)” is not published for a group “\(text)”. Its groups are all, "
            + indicator.series.map(\.characteristic.id).joined(separator: ", ") + ".")
      }
      return text
    }
    let series =
      group == "all"
      ? all : all.filter { $0.series.characteristic.id == group ?? indicator.series[0].characteristic.id }
    let since = try address.asked(Asked.since) { try period($0, in: series, of: indicator).end }
    let only = try address.asked("period") { try period($0, in: series, of: indicator) }
    return .figures(series, of: try areasAsked(address, observed: true)) { period in
      guard let span = period.span else { return false }
      return (since.map { span.end >= $0 } ?? true) && (only == nil || span == only)
    }
  }

  private func period(
    _ name: String, in series: [SeriesFigures], of indicator: Indicator
  ) throws -> TimePeriod.Span {
    for figures in series {
      if let place = figures.places.last(where: { figures.isCalled(name, $0) }), let span = figures.period(place).span {
        return span
      }
    }
    let known = series.first.map { figures in figures.places.map { figures.period($0).name } } ?? []
    throw Refusal(
      .notFound, "“\(indicator.id)” has no period “\(name)”. Its periods are \(known.joined(separator: ", ")).")
  }

  private func areasAsked(_ address: Address, observed: Bool = false) throws -> [Area] {
    let level = try address.asked("level") { text in
      guard let level = GeographicLevel(rawValue: text) else {
        throw Refusal(
          .notAllowed,
          "“\(text)” is no level. Levels are \(GeographicLevel.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      return level
    }
    let region = try address.asked("region") { text in
      guard let region = record.published.region(named: text) else {
        throw Refusal(.notFound, "There is no region “\(text)”.")
      }
      return region.name
    }
    let chosen = try address.asked("places") { text in
      try self.places(text).flatMap { name in try DescribeAreas(name).run(in: record.published) }
    }
    let all = record.published.areas.filter { $0.isObserved || !observed }
    return (chosen ?? all).filter { area in
      (level == nil || area.type.level == level) && (region == nil || area.region == region)
    }
  }

  private func edition(_ name: String) throws -> NeighbourEdition {
    if let edition = record.published.editions.first(where: { $0.name == name }) { return edition }
    let names = record.published.editions.map(\.name).joined(separator: ", ")
    throw Refusal(.notFound, "There is no neighbour edition “\(name)”. The editions held are \(names).")
  }

  private func profile(_ name: String, _ address: Address) throws -> AreaProfileReport {
    _ = try DescribeArea(name).area(in: record.published)
    _ = try address.asked("neighbours", edition)
    return try address.asked("topic") { try profile(name, topic: $0, address) } ?? profile(name, topic: nil, address)
  }

  private func profile(_ name: String, topic: String?, _ address: Address) throws -> AreaProfileReport {
    AreaProfileReport(
      try DescribeArea(name, topic: topic, neighbours: address.query["neighbours"]).run(on: record.published))
  }
}
