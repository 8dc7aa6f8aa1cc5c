public import Benchmarking
import Days
import PublishedData
import Statistics

/// What is said of one area: what it is, whom it is compared with, and where it stands on every indicator.
public struct AreaProfileReport: Sendable {
  public let profile: AreaProfile
  public let facts: [MeasureReport.Fact]
  /// `Of 207 indicators ranked, Warwickshire is in the top quarter on 45 and in the bottom quarter on 31.`
  public let sentence: String

  public init(_ profile: AreaProfile) {
    self.profile = profile
    facts = ProfileWords(profile).facts
    sentence = ProfileWords(profile).sentence
  }

  /// One line for each indicator and group: for those who want all of it.
  public var csv: String {
    let header = [
      "la_number", "name", "topic", "indicator", "group", "measure_short", "time_period", "value", "symbol", "england",
      "region", "neighbour_edition", "neighbour_mean", "neighbour_count", "rank", "ranked", "quarter", "lait_band",
      "change", "movement",
    ]
    return CSVText.lines([header] + profile.rows.map(line))
  }

  public var json: JSON {
    .object([
      ("la_number", .place(profile.area.id)), ("name", .string(profile.area.name)),
      ("type", .string(profile.area.type.rawValue)), ("region", .optional(profile.region?.name)),
      ("gss_codes", .array(profile.area.gssCodes.map(JSON.string))),
      ("valid_from", .optional(profile.validity?.validFrom?.description)),
      ("valid_to", .optional(profile.validity?.validTo?.description)),
      ("successors", .array((profile.validity?.successors ?? []).map(JSON.place))),
      ("predecessors", .array(predecessors.map(JSON.place))),
      ("recoded", .optional(profile.validity?.recoding?.day.description)),
      ("neighbours", .object(profile.record.editions.map { ($0.name, neighbours($0)) })),
      ("sets", .array(profile.sets.map { .string($0.id) })),
      ("indicators", .array(profile.rows.map(object))),
    ])
  }

  /// The authorities whose areas went over into it, wholly or in part.
  private var predecessors: [LocationID] {
    profile.record.validities.values.filter { $0.successors.contains(profile.area.id) }.map(\.id).sorted()
  }

  private func neighbours(_ edition: NeighbourEdition) -> JSON {
    .array((edition.neighbours[profile.area.id] ?? []).map { .place($0.id) })
  }

  private func line(_ row: AreaProfile.Row) -> [String] {
    let own = row.comparison
    var change = ("", "")
    if case .changed(let moved) = own.change { change = (CSVText.number(moved.difference), moved.movement.rawValue) }
    func text(_ number: Double?) -> String { number.map(CSVText.number) ?? "" }
    func text(_ number: Int?) -> String { number.map(String.init) ?? "" }
    return [
      profile.area.id.code, profile.area.name, row.figures.indicator.topic, row.figures.indicator.id,
      row.figures.series.characteristic.id, row.figures.series.measure, row.period.label, text(own.value?.number),
      own.value?.symbol ?? "", text(own.england), text(own.region?.number), profile.edition?.name ?? "",
      text(own.neighbours?.mean?.value), text(own.neighbours.map { $0.mean?.count ?? 0 }), text(own.rank?.best),
      text(own.rank?.ranked), text(own.rank?.quarter), own.laitBand?.letter ?? "", change.0, change.1,
    ]
  }

  private func object(_ row: AreaProfile.Row) -> JSON {
    let own = row.comparison
    return .object([
      ("indicator", .string(row.figures.indicator.id)), ("group", .string(row.figures.series.characteristic.id)),
      ("measure_short", .string(row.figures.series.measure)), ("time_period", .string(row.period.label)),
      ("value", .optional(own.value?.number)), ("symbol", .optional(own.value?.symbol)),
      ("england", .optional(own.england)), ("neighbour_mean", .optional(own.neighbours?.mean?.value)),
      ("neighbour_count", .optional(own.neighbours.map { $0.mean?.count ?? 0 })),
      ("rank", .optional(own.rank?.best)), ("ranked", .optional(own.rank?.ranked)),
      ("quarter", .optional(own.rank?.quarter)), ("lait_band", .optional(own.laitBand?.letter)),
    ])
  }
}

/// Writes what is said of an area.
private struct ProfileWords {
  private let profile: AreaProfile

  init(_ profile: AreaProfile) { self.profile = profile }

  var facts: [MeasureReport.Fact] {
    typealias Fact = MeasureReport.Fact
    let area = profile.area
    var facts = [Fact("Area", kind + " " + area.id.code + area.gssCodes.map { ", \($0)" }.joined())]
    if let region = profile.region { facts.append(Fact("Region", region.name)) }
    if let validity = profile.validity { facts.append(validity.fact(in: profile.record)) }
    facts += profile.record.editions.reversed().compactMap { edition in
      guard let neighbours = edition.neighbours[area.id] else { return nil }
      let names = neighbours.compactMap { profile.record.area($0.id)?.name }
      return Fact("Neighbours \(edition.name)", names.joined(separator: ", "))
    }
    if !profile.sets.isEmpty { facts.append(Fact("Also in", English.list(profile.sets.map(\.name)))) }
    return facts
  }

  private var kind: String {
    switch profile.area.type {
    case .innerLondonBorough: "Inner London borough"
    case .outerLondonBorough: "Outer London borough"
    case .metropolitanDistrict: "Metropolitan district"
    case .unitaryAuthority: "Unitary authority"
    case .shireCounty: "Shire county"
    case .country: "Country"
    case .region: "Region"
    case .subregion: "Sub-region"
    }
  }

  var sentence: String {
    let ranked = profile.rows.filter(\.isCounted).compactMap(\.comparison.rank)
    guard !ranked.isEmpty else { return unranked }
    let top = ranked.count { $0.quarter == 1 }
    let bottom = ranked.count { $0.quarter == 4 }
    return """
      Of \(ranked.count) \(profile.topic.map { "indicators of “\($0)”" } ?? "indicators") that it is ranked on, \
      \(profile.area.name) is in the top quarter on \(top) and in the bottom quarter on \(bottom), each in its latest \
      period.
      """
  }

  /// Why there is no rank.
  private var unranked: String {
    guard profile.area.type.isLocalAuthority else {
      return "\(profile.area.name) is not ranked: only local authorities are."
    }
    if profile.validity?.validTo != nil { return "\(profile.area.name) has ended, and is not ranked." }
    let of = profile.topic.map { " of “\($0)”" } ?? ""
    let isUndirected = profile.rows.allSatisfy { RankOrder($0.figures.indicator.polarity) == nil }
    let why = isUndirected ? ": the publisher does not say which way is better" : ""
    return "\(profile.area.name) is not ranked on any indicator\(of)\(why)."
  }
}
