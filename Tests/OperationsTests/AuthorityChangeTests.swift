import Benchmarking
import Days
import Enquiries
import FoundationEssentials
import PublishedData
import Reports
import TestSupport
import Testing

/// The lines of a worked file by column name.
private func worked(_ name: String) throws -> [[String: String]] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Worked/\(name)")
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
}

private func figures(_ indicator: String, in record: PublishedRecord) throws -> SeriesFigures {
  let indicator = try #require(record.catalogue.indicator(indicator))
  return try #require(indicator.series.first.flatMap { SeriesFigures(indicator, $0, in: record) })
}

private func number(_ line: [String: String], _ name: String) -> Double? { line[name].flatMap(Double.init) }

@Test func `Eight authorities that changed have the figures, changes and wholes that the files alone give`() throws {
  let record = try Bundled.record.get().published
  let lines = try worked("authority-changes.csv")
  #expect(Set(lines.compactMap { $0["la_number"] }).count == 8)
  for line in lines {
    let (id, year) = (LocationID(.localAuthority, line["la_number"] ?? ""), line["year"] ?? "")
    let figures = try figures(line["indicator"] ?? "", in: record)
    let place = try #require(figures.places.first { figures.period($0).span?.end.year == Int(year) }, "\(line)")
    #expect(figures.number(id, place) == number(line, "value"), "\(line)")
    #expect(figures.existed(id, place) == (line["existed"] == "yes"), "\(line)")
    var change: Double?
    if case .changed(let found) = PeriodChange(of: id, to: place, in: figures) { change = found.difference }
    if line["indicator"] != "social-workers" { #expect(change == number(line, "change"), "\(line)") }
    let whole = WholeArea(of: id, in: figures)?.figure(place)
    #expect(whole?.number == number(line, "whole"), "\(line)")
    #expect(whole?.way.rawValue ?? "" == line["way"], "\(line)")
    #expect((whole?.areas ?? []).map(\.code).joined(separator: " ") == line["areas"], "\(line)")
  }
}

@Test func `As many figures are back-cast, or published after an end, as were counted from the files alone`() throws {
  let record = try Bundled.record.get().published
  let series = record.catalogue.indicators.flatMap { indicator in
    indicator.series.filter { $0.dataSet == "lait" }.compactMap { SeriesFigures(indicator, $0, in: record) }
  }
  let lines = try worked("back-cast.csv")
  #expect(lines.count == 11)
  for line in lines {
    let id = LocationID(.localAuthority, line["la_number"] ?? "")
    let kind = try #require(SeriesFigures.Existence(rawValue: line["existence"] ?? ""))
    let counts = series.map { $0.published(id, as: kind).count }.filter { $0 > 0 }
    #expect(counts.reduce(0, +) == Int(line["figures"] ?? ""), "\(line)")
    #expect(counts.count == Int(line["series"] ?? ""), "\(line)")
  }
}

@Test func `What the record says of the changes of 2009 to 2023 is one change each`() throws {
  let changes = try Bundled.record.get().published.changes
  let kinds = changes.map { "\($0.day.year) \($0.kind.rawValue) \($0.former.map(\.code).joined(separator: " "))" }
  #expect(
    kinds == [
      "2009 split 820", "2009 recoded 840", "2009 recoded 865", "2009 split 875", "2009 recoded 893",
      "2009 recoded 908", "2009 recoded 929", "2019 redrawn 835 836 837", "2020 recoded 825", "2021 split 928",
      "2023 recoded 815", "2023 split 909", "2023 recoded 933",
    ])
}

@Test func `The codes that an authority changed are those the published list has of it`() throws {
  let record = try Bundled.record.get().published
  for validity in record.validities.values {
    guard let codes = validity.recoding?.codes else { continue }
    #expect(Set(record.area(validity.id)?.gssCodes ?? []) == [codes.before, codes.after], "\(validity.id)")
  }
}

@Test func `Under an authority's table stands what it was before, and how the whole was come by`() throws {
  let record = try Bundled.record.get().published
  let cumberland = try #require(record.area(942))
  let plans = try figures("ehc-plans", in: record)
  let place = try #require(plans.latest)
  let report = ComparisonReport(
    IndicatorComparison(
      of: [cumberland], at: place, since: nil, in: plans, against: nil, edition: record.editions.last))
  let notes = try #require(report.areas.first?.table.notes)
  #expect(notes.contains { $0.hasPrefix("Cumberland began on 1 April 2023 (Cumbria (Structural Changes) Order 2022)") })
  #expect(
    notes.contains {
      $0.hasSuffix(
        "2023 as published for the former Cumbria; 2024 and 2025 worked out here, the sum of Cumberland + Westmorland and Furness. "
          + "Never ranked.")
    }, "\(notes)")
  let moves = try figures("looked-after-school-moves", in: record)
  let early = try #require(moves.places.first { moves.period($0).span?.end.year == 2019 })
  let back = ComparisonReport(
    IndicatorComparison(of: [cumberland], at: early, since: nil, in: moves, against: nil, edition: nil))
  let began = try #require(record.validities[942])
  #expect(back.areas.first?.table.rows.first?.cells.contains("5 [b]") == true)
  #expect(back.areas.first?.area.rank == nil && back.areas.first?.area.change == .none(.anotherArea(began)))
}
