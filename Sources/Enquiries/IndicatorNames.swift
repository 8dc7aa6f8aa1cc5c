import Benchmarking
import Days
import Findings
import PublishedData

/// Finds indicators, groups, periods and editions by what people call them, or says what was probably meant.
struct IndicatorNames {
  private let record: PublishedRecord

  init(_ record: PublishedRecord) { self.record = record }

  /// The figures of an indicator for a group.
  ///
  /// - Parameters:
  ///   - name: an indicator's id, or a measure's short name as published, which names the group too.
  ///   - group: a group's id or short heading; nil for everyone, or for the first group where everyone is not counted.
  /// - Throws: `Refusal`.
  func figures(_ name: String, group: String?) throws -> SeriesFigures {
    let (indicator, series) = try series(name, group: group)
    guard let figures = SeriesFigures(indicator, series, in: record) else {
      throw Refusal(
        .notFound,
        "The releases held have no figures of “\(indicator.name)” (\(series.measure)): a later release may have left them out, or given them another name."
      )
    }
    return figures
  }

  private func series(_ name: String, group: String?) throws -> (Indicator, Indicator.Series) {
    let catalogue = record.catalogue
    if let indicator = catalogue.indicator(name.lowercased()) {
      return (indicator, try series(of: indicator, group: group))
    }
    guard let (indicator, series) = catalogue.series(of: name) ?? catalogue.series(of: likeMeasure(name)) else {
      throw Refusal(.notFound, unknown(name))
    }
    return (indicator, group == nil ? series : try self.series(of: indicator, group: group))
  }

  /// A published short name that differs in its capitals or in spaces alone.
  private func likeMeasure(_ name: String) -> String {
    func key(_ text: String) -> String { text.lowercased().filter { $0 != " " } }
    return record.catalogue.indicators.lazy.flatMap(\.series).map(\.measure).first { key($0) == key(name) } ?? name
  }

  private func series(of indicator: Indicator, group: String?) throws -> Indicator.Series {
    guard let group else { return indicator.series[0] }
    let wanted = group.lowercased()
    let names = indicator.series.map(\.characteristic)
    if let found = indicator.series.first(where: {
      [$0.characteristic.id, $0.characteristic.short.lowercased()].contains(wanted)
    }) {
      return found
    }
    throw Refusal(
      .notFound,
      "“\(indicator.id)” is not published for a group “\(group)”.\(meant(wanted, in: names.map(\.id))) Its groups are "
        + "\(names.map(\.id).joined(separator: ", ")).")
  }

  private func unknown(_ name: String) -> String {
    let ids = record.catalogue.indicators.map(\.id)
    let slip = nearest(to: name, in: ids).map { [$0] } ?? []
    let found = FindIndicators(name).run(in: IndicatorIndex(record)).found.map(\.indicator.id)
    let meant = slip + found.filter { !slip.contains($0) }.prefix(3 - slip.count)
    let suggestion = meant.isEmpty ? "" : " Did you mean \(meant.map { "“\($0)”" }.joined(separator: " or "))?"
    return "There is no indicator “\(name)”.\(suggestion) Look for one by its words with “find”."
  }

  /// The place of a period in the figures.
  ///
  /// - Parameter name: `2024/25`, `2025`, or the published label; nil for the latest in which anybody has a figure.
  /// - Throws: `Refusal`, also for a period without any figure.
  func period(_ name: String?, in figures: SeriesFigures) throws -> Int {
    guard let name else {
      if let latest = figures.latest { return latest }
      throw Refusal(.notFound, "No figure of “\(figures.indicator.id)” is published for anybody.")
    }
    let found = figures.places.last { figures.period($0).label == name }
    guard let place = found ?? figures.places.last(where: { figures.isCalled(name, $0) }) else {
      throw Refusal(.notFound, noPeriod(name, figures))
    }
    guard figures.isPublished(place) else {
      let reason = figures.reasonMissing(place)?.statement ?? "The publisher does not say why."
      throw Refusal(
        .notFound, "No figure of “\(figures.indicator.id)” is published for \(figures.period(place).name). \(reason)")
    }
    return place
  }

  private func noPeriod(_ name: String, _ figures: SeriesFigures) -> String {
    let start = "“\(figures.indicator.id)” has no period “\(name)”."
    if let ended = figures.breaks.first(where: { [.ended, .paused].contains($0.kind) && $0.covers(Int(name) ?? 0) }) {
      return "\(start) \(ended.statement)"
    }
    return "\(start) Its periods are \(figures.places.map { figures.period($0).name }.joined(separator: ", "))."
  }

  /// The neighbour edition of a name, or the newest.
  ///
  /// - Throws: `Refusal` that names the editions held.
  func edition(_ name: String?) throws -> NeighbourEdition? {
    guard let name else { return record.editions.last }
    if let edition = record.editions.first(where: { $0.name == name }) { return edition }
    let names = record.editions.map(\.name).joined(separator: ", ")
    throw Refusal(.notFound, "There is no neighbour edition “\(name)”. The editions held are \(names).")
  }
}
