import Foundation
import TestSupport
import Testing

@testable import Web

/// Every kind of page and file, as a person last read it.
struct PageTests {
  let site: Site

  init() throws { site = try RealSite.site.get() }

  @Test(arguments: [
    ("/", "home.html"),
    ("/strategies/warwickshire", "strategy.html"),
    ("/strategies/warwickshire?verdict=not-met&group=looked-after", "strategy-filtered.html"),
    ("/strategies/warwickshire?on=2022-11-20&objective=best-start", "strategy-2022.html"),
    ("/strategies/nottinghamshire", "strategy-draft.html"),
    ("/strategies/warwickshire/WAR-20", "measure.html"),
    ("/strategies/warwickshire/WAR-32b", "measure-series.html"),
    ("/strategies/warwickshire/WAR-06", "measure-silent.html"),
    ("/strategies/warwickshire/WAR-13", "promise.html"),
    ("/compare", "compare-start.html"),
    ("/compare/attainment-8?area=sefton&group=fsm", "compare-gap.html"),
    ("/compare/ehc-plans-within-20-weeks?area=warwickshire", "compare-neighbours.html"),
    ("/compare/ehc-plans-within-20-weeks?area=warwickshire&company=region&neighbours=2021", "compare-region.html"),
    ("/compare/ehc-plans?area=leeds&places=Bradford%3B+Kirklees", "compare-chosen.html"),
    ("/compare/key-stage-4-unknown?area=cumbria", "compare-unknown.html"),
    ("/map/key-stage-2-reading-writing-and-maths?area=warwickshire", "map.html"),
    ("/indicators", "indicators.html"),
    ("/indicators?q=free+school+meals", "indicators-found.html"),
    ("/areas", "areas.html"),
    ("/areas/warwickshire", "area.html"),
    ("/areas/warwickshire?topic=EHC+plans&groups=all", "area-topic.html"),
    ("/areas/cumbria", "area-ended.html"),
    ("/national", "national.html"),
    ("/national?commitment=good-level-of-development-2028", "commitment.html"),
    ("/councils?q=west+midlands", "councils.html"),
    ("/councils/leeds", "council.html"),
    ("/councils/warwickshire", "council-own.html"),
    ("/councils/cumbria", "council-ended.html"),
    ("/find?q=warwickshire+ehc+plans+20+weeks", "find.html"),
    ("/methods", "methods.html"),
    ("/methods/verdicts", "method.html"),
    ("/data", "data.html"),
    ("/accessibility", "accessibility.html"),
    ("/nothing-here", "not-found.html"),
    ("/strategies/warwickshire?verdict=green", "bad-filter.html"),
  ])
  func `every page is as it was last read by a person`(address: String, file: String) throws {
    try expectGolden(oneElementALine(try site.answer(address).bytes), file)
  }

  @Test(arguments: [
    ("/strategies/warwickshire.json", "strategy.json"), ("/strategies/warwickshire.csv", "strategy.csv"),
    ("/strategies/warwickshire.csv?verdict=not-met", "strategy-filtered.csv"),
    ("/strategies/warwickshire/WAR-13.json", "promise.json"), ("/strategies/warwickshire/WAR-13.csv", "promise.csv"),
    ("/strategies/warwickshire/WAR-20.json", "measure.json"), ("/strategies/warwickshire/WAR-20.csv", "measure.csv"),
    ("/strategies/warwickshire/WAR-20.svg", "measure.svg"),
    ("/data.json", "data.json"), ("/data.csv", "data.csv"),
    ("/councils/leeds.csv", "council.csv"), ("/councils/leeds.json", "council.json"),
    ("/national.json", "national.json"), ("/councils.csv?q=west+midlands", "councils.csv"),
  ])
  func `every file is as it was last read by a person`(address: String, file: String) throws {
    try expectGolden(try site.text(address), file)
  }

  @Test func `what broke is said in plain words with a number that leads to the log`() throws {
    try expectGolden(oneElementALine(site.broken(incident: "abc123").bytes), "broken.html")
  }

  /// The commands have their own golden files of these; a page's file must be the same answer.
  @Test(arguments: [
    "/compare/attainment-8.csv?area=sefton&group=fsm", "/compare/attainment-8.json?area=sefton&group=fsm",
    "/map/attainment-8.csv", "/map/attainment-8.json", "/indicators.csv", "/indicators.json?q=ehc",
    "/areas/warwickshire.csv", "/areas/warwickshire.json?topic=EHC+plans",
  ])
  func `every page of data is a file too`(address: String) throws {
    let answer = try site.answer(address)
    #expect(answer.status == 200)
    #expect(answer.mediaType.hasPrefix(address.contains(".csv") ? "text/csv" : "application/json"))
    let text = try site.text(address)
    if address.contains(".json") { #expect((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil) }
    if address.contains(".csv") { #expect(text.split(separator: "\r\n").count > 1) }
  }
}
