import Days
import Findings
import FoundationEssentials
import PublishedData
import Reports
import Statistics
import Strategy
import Supply
import TestSupport
import Testing

@testable import Enquiries

/// The lines of the worked file by column name.
private func worked() throws -> [[String: String]] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Worked/national-commitments.csv")
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
    $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
}

struct NationalTests {
  private let record: Record
  private let standings: NationalStandings

  init() throws {
    record = try Bundled.record.get()
    standings = try record.national.standings(on: try day("2026-11-20"))
  }

  private func standing(_ area: String, _ commitment: String) throws -> CommitmentStanding {
    let all = area == "970" ? standings.england : standings.of(LocationID(.localAuthority, area))
    return try #require(all.first { $0.commitment.id == commitment }, "\(area) \(commitment)")
  }

  @Test func `Seven authorities and England have the figures that the published files alone give`() throws {
    let lines = try worked()
    #expect(lines.count == 48)
    for line in lines {
      let (area, commitment) = (line["la_number"] ?? "", line["commitment"] ?? "")
      let standing = try standing(area, commitment)
      let decimals = line["value"]?.split(separator: ".").dropFirst().first?.count ?? 0
      let number = standing.number.map { RoundedDecimal($0, decimals: decimals).text }
      #expect(number == line["value"], "\(area) \(commitment)")
      #expect(standing.figure?.period.span?.end.year == line["year"].flatMap { Int($0) }, "\(area) \(commitment)")
      let verdict = line["verdict"] ?? ""
      if !verdict.isEmpty { #expect(standing.verdict.name == verdict, "\(area) \(commitment)") }
    }
  }

  @Test func `The five that issued every plan in 20 weeks meet the law, and nobody without a plan does`() throws {
    // Counted from the published file: as many plans in time as were issued, exceptions left aside, and more than one.
    let met = standings.on("ehc-plans-in-20-weeks").filter { $0.verdict == .met }
    #expect(Set(met.map(\.area.id.code)) == ["207", "212", "213", "302", "868"])
    #expect(try standing("201", "ehc-plans-in-20-weeks").verdict.reason != nil, "the City of London issued none")
    #expect(try standing("420", "ehc-plans-in-20-weeks").verdict == .noVerdict(.tooFewPupils))
  }

  @Test func `Every authority stands on every commitment, and without a figure there is no verdict`() throws {
    #expect(standings.areas.count == 153)
    for area in standings.areas {
      let own = standings.of(area.id)
      #expect(own.map(\.commitment.id) == standings.commitments.map(\.id))
      for standing in own where standing.number == nil { #expect(standing.verdict.reason != nil, "\(area.name)") }
      for standing in own where !standing.commitment.unjudged.isEmpty || standing.commitment.scope == .england {
        #expect(standing.verdict.reason != nil, "\(area.name) \(standing.commitment.id)")
      }
    }
  }

  @Test func `A milestone of England’s is England’s: it is off its line, and no authority is held to it`() throws {
    // 67.7 in 2023/24, 68.3 in 2024/25; the line to 75 at the end of 2028 asks for more.
    let england = try standing("970", "good-level-of-development-2028")
    #expect(england.verdict == .offCourse)
    #expect(
      standings.on("good-level-of-development-2028").allSatisfy { $0.verdict == .noVerdict(.nationalOnly) })
    let report = try #require(CommitmentReport("good-level-of-development-2028", in: standings))
    #expect(report.sentence.contains("No authority is held to it"))
  }

  @Test func `What the law gives no level is not judged, and says why`() throws {
    let all = try record.national.evaluations(of: .authority(937), on: try day("2026-11-20")).map(MeasureReport.init)
    let taking = try #require(all.first { $0.id == "participation-at-16-and-17" })
    #expect(taking.verdict.verdict == .noVerdict(.noLevel))
    #expect(taking.sentence.contains("It can't be judged, because the Act names no share"))
    #expect(all.allSatisfy { !$0.sentence.contains("Warwickshire promised") })
  }

  @Test func `All authorities are judged once a day and not for every reader`() throws {
    let record = try LoadRecord().run(from: try Bundled.store())
    let day = try day("2026-11-20")
    _ = try record.national.standings(on: day)
    let first = record.shelf.counts.now.commitments
    #expect(first == 154 * record.national.commitments.count)
    _ = try record.national.standings(on: day)
    #expect(record.shelf.counts.now.commitments == first)
    // One council's new version leaves them as they are.
    let again = try LoadRecord().run(from: try Bundled.store(), after: [record])
    #expect(again.national === record.national)
  }

  @Test func `A council is described with its strategies; an ended one names who came after it`() throws {
    let day = try day("2026-11-20")
    let own = CouncilReport(try DescribeCouncil("warwickshire", on: day).run(on: record))
    #expect(own.scorecards.map(\.strategy.id) == ["warwickshire"])
    #expect(own.neighbours.count == 10)
    #expect(own.plainly == "These are national commitments and law. Warwickshire has not promised them here.")
    #expect(CouncilReport(try DescribeCouncil("383", on: day).run(on: record)).scorecards.isEmpty)
    let refusal = #expect(throws: Refusal.self) { try DescribeCouncil("cumbria", on: day).run(on: record) }
    #expect(refusal?.description.contains("Cumberland, Westmorland and Furness") == true)
    #expect(throws: Refusal.self) { try DescribeCouncil("England", on: day).run(on: record) }
  }

  @Test func `Councils are found by words of their name and region, and by number`() throws {
    func found(_ words: String...) -> [String] {
      CouncilsReport(standings, strategies: record.strategies, words: words).rows.map(\.area.name)
    }
    #expect(found().count == 153)
    #expect(found("leeds") == ["Leeds"])
    #expect(found("937") == ["Warwickshire"])
    #expect(found("north", "east").contains("Gateshead") && !found("north", "east").contains("Leeds"))
    #expect(found("nowhere").isEmpty)
  }
}
