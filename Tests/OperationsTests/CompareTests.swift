import Benchmarking
import Enquiries
import Findings
import FoundationEssentials
import PublishedData
import Statistics
import Supply
import Testing
import TestSupport

private func published() throws -> PublishedRecord { try Bundled.record.get().published }

private func compare(
  _ indicator: String, group: String? = nil, areas: [String], period: String? = nil, since: String? = nil,
  neighbours: String? = nil
) throws -> IndicatorComparison {
  try CompareIndicator(
    indicator, group: group, areas: areas, period: period, since: since, neighbours: neighbours
  ).run(on: try published())
}

private func refusal(_ indicator: String, group: String? = nil, areas: [String] = [], period: String? = nil) -> String {
  let error = #expect(throws: Refusal.self) {
    try compare(indicator, group: group, areas: areas, period: period)
  }
  #expect(error?.kind == .notFound)
  return error?.description ?? ""
}

/// The lines of `Worked/gaps.csv` by column name.
private func workedGaps() throws -> [[String: String]] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Worked/gaps.csv")
  let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
  let columns = lines[0].split(separator: ",").map(String.init)
  return lines.dropFirst().map {
    Dictionary(uniqueKeysWithValues: zip(columns, $0.split(separator: ",").map(String.init)))
  }
}

@Test func `Ten gaps and what they are made of are those worked from the published file`() throws {
  let worked = try workedGaps()
  #expect(worked.count == 10)
  for row in worked {
    func number(_ column: String) throws -> Double { try #require(row[column].flatMap { Double($0) }) }
    let comparison = try compare(
      try #require(row["indicator"]), group: row["group"], areas: [try #require(row["la_number"])], period: row["to"],
      since: row["from"])
    let area = LocationID.numbered(Int(try number("la_number")))
    #expect(comparison.gap?.peers.series.characteristic.id == row["peers"])
    let change = try #require(comparison.gapChange(area), "\(row)")
    let found = [
      change.before.group, change.after.group, change.before.peers, change.after.peers, change.before.size,
      change.after.size, change.group, change.peers, change.size,
    ]
    let expected = try [
      "group_from", "group_to", "peers_from", "peers_to", "gap_from", "gap_to", "group_change", "peers_change",
      "gap_change",
    ].map(number)
    #expect(found == expected, "\(row)")
  }
}

@Test(arguments: [
  ("Warwickshire", 937), ("warwickshire", 937), ("937", 937), ("E10000031", 937), ("st helens", 342),
  ("St. Helens", 342),
  ("Bristol", 801), ("Kingston upon Hull", 810), ("hull", 810), ("Dorset", 838), ("Telford & Wrekin", 894),
  ("West Midlands", 984), ("England", 970), ("London", 986), ("city of london", 201), ("Kent County Council", 886),
  ("Durham", 840), ("County Durham", 840), ("Nottingham", 892), ("Nottinghamshire", 891),
])
func `An area is found by what people call it`(name: String, number: Int) throws {
  #expect(try compare("attainment-8", areas: [name]).areas.map(\.area.id) == [.numbered(number)])
}

@Test func `A named set stands for its members`() throws {
  let areas = try compare("neet-or-not-known-16-17", areas: ["Liverpool City Region", "Sefton"]).areas
  #expect(
    areas.map(\.area.id) == [340, 341, 342, 343, 344, 876, 970], "Sefton is not listed twice, England is added")
  let sefton = try #require(areas.first { $0.area.id == 343 })
  #expect(sefton.sets.map(\.set.id) == ["liverpool-city-region"])
  #expect(sefton.sets.first?.mean?.count == 6)
}

@Test func `Without areas every authority that existed is compared, with regions and England`() throws {
  let areas = try compare("overall-absence", areas: []).areas
  #expect(areas.count { $0.area.type.isLocalAuthority } == 153)
  #expect(!areas.contains { $0.area.id == 909 }, "Cumbria had ended")
  #expect(areas.contains { $0.area.id == 970 } && !areas.contains { $0.area.id == 1_000 })
}

@Test func `A published short name stands for the indicator and its group`() throws {
  let comparison = try compare("FSM_AVG_Attain8_Score", areas: ["937"])
  #expect(comparison.figures.indicator.id == "attainment-8")
  #expect(comparison.figures.series.characteristic.id == "fsm")
  #expect(try compare("lac_fixed_ex", areas: ["937"]).figures.series.measure == "LAC_Fixed_ Ex")
}

@Test(arguments: ["2025", "2024/25", "2024-25"])
func `A period is found by its label, its name or the year it ends in`(period: String) throws {
  #expect(try compare("attainment-8", areas: ["937"], period: period).period.label == "2025")
}

@Test func `Slips in names are answered with what was probably meant`() {
  #expect(refusal("atainment-8").contains("Did you mean “attainment-8”?"))
  #expect(refusal("attainment").contains("“attainment-8”"))
  #expect(refusal("attainment-8", areas: ["Warwikshire"]).contains("Did you mean “Warwickshire”?"))
  #expect(
    refusal("attainment-8", areas: ["Bournemouth"])
      .contains("Did you mean “Bournemouth (Pre LG)” or “Bournemouth, Christchurch and Poole”?"))
  #expect(refusal("attainment-8", areas: ["🦆"]).contains("Give a local authority's name"))
  #expect(refusal("attainment-8", group: "boys").contains("Its groups are all, fsm, not-fsm"))
  #expect(refusal("attainment-8", group: "disadvantage").contains("Did you mean “disadvantaged”?"))
}

@Test func `A period without figures is answered with the reason`() {
  #expect(refusal("progress-8", period: "2021").contains("published for 2020/21. Progress 8 was not worked out"))
  #expect(refusal("progress-8", period: "2025").contains("can't be worked out for 2024/25"))
  #expect(refusal("phonics", period: "1999").contains("Its periods are 2015/16, "))
}

@Test func `Nothing is said to have changed across a break`() throws {
  let own = try #require(try compare("funded-two-year-olds", areas: ["937"]).areas.first)
  guard case .none(.broken(let known)) = own.change else {
    Issue.record("\(own.change)")
    return
  }
  #expect(known.id == "two-year-olds-entitlement-2025")
}

@Test(arguments: [
  ("fsm attainment", "attainment-8"), ("atendance", "overall-absence"), ("ehcp 20 weeks", "ehc-plans-within-20-weeks"),
  ("neet", "neet-16-17"), ("cla placement", "long-term-placements"), ("NEETs", "neet-16-17"),
  ("teenage pregnancy", "under-18-conceptions"),
  ("social worker vacancy", "agency-social-workers-covering-vacancies"), ("UASC", "asylum-seeking-children"),
  ("obesity", "overweight-year-6"),
  ("SEN_EHC_Excpt_20wks", "ehc-plans-within-20-weeks"), ("university", "higher-education-by-19"),
])
func `Indicators are found by everyday words, abbreviations and in spite of slips`(words: String, id: String) throws {
  let found = FindIndicators(words).run(on: try Bundled.record.get()).found
  #expect(found.contains { $0.indicator.id == id }, "\(found.map(\.indicator.id))")
}

@Test func `What stands in the name is found before what is only mentioned`() throws {
  #expect(FindIndicators("phonics").run(on: try Bundled.record.get()).found.first?.indicator.id == "phonics")
  #expect(FindIndicators("xyzzyplugh").run(on: try Bundled.record.get()).found.isEmpty)
  #expect(FindIndicators("  ").run(on: try Bundled.record.get()).found.isEmpty)
}

@Test func `An area's profile holds every group of every indicator`() throws {
  let profile = try DescribeArea("Warwickshire").run(on: try published())
  #expect(profile.rows.count == 473)
  let attainment = try #require(profile.rows.first { $0.figures.series.measure == "AVG_Attain8_Score" })
  #expect(attainment.comparison.number == 48 && attainment.comparison.rank?.ranked == 152)
  let one = try DescribeArea("Warwickshire", topic: "key stage 4").run(on: try published())
  #expect(Set(one.rows.map(\.figures.indicator.topic)) == ["Key stage 4"])
  let slip = #expect(throws: Refusal.self) {
    try DescribeArea("Warwickshire", topic: "absense").run(on: try published())
  }
  #expect(slip?.description.contains("Did you mean “Absence”?") == true)
}
