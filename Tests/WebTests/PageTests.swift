import Foundation
import Operations
import TestSupport
import Testing

@testable import Web

struct PageTests {
  let site: Site

  init() throws { site = try RealSite.site.get() }

  @Test func `every page is as it was last read by a person`() throws {
    try expectGolden(oneElementALine(try site.home().bytes), "home.html")
    try expectGolden(oneElementALine(try site.strategy("warwickshire").bytes), "strategy.html")
    try expectGolden(oneElementALine(try site.measure("WAR-20", of: "warwickshire").bytes), "measure.html")
    try expectGolden(oneElementALine(site.methods().bytes), "methods.html")
    try expectGolden(oneElementALine(site.notFound("Nothing is here.").bytes), "not-found.html")
    try expectGolden(oneElementALine(site.broken(incident: "abc123").bytes), "broken.html")
  }

  @Test func `every file is as it was last read by a person`() throws {
    try expectGolden(text(try site.strategy("warwickshire.json")), "strategy.json")
    try expectGolden(text(try site.measure("WAR-20.json", of: "warwickshire")), "measure.json")
    try expectGolden(text(try site.measure("WAR-20.csv", of: "warwickshire")), "measure.csv")
  }

  @Test func `a measure in the wrong case is sent to its proper address`() throws {
    #expect(try site.measure("war-20", of: "warwickshire").location == "/strategies/warwickshire/WAR-20")
    #expect(try site.measure("war-20.csv", of: "warwickshire").location == "/strategies/warwickshire/WAR-20.csv")
  }

  @Test func `an unknown strategy or measure is refused with the nearest name`() throws {
    let strategy = #expect(throws: Refusal.self) { try site.strategy("warwikshire") }
    #expect(strategy?.description.contains("Did you mean “warwickshire”?") == true)
    let measure = #expect(throws: Refusal.self) { try site.measure("WAR-2O", of: "warwickshire") }
    #expect(measure?.description.contains("Did you mean “WAR-20”?") == true)
  }

  @Test func `a name from an address never becomes markup`() {
    let page = text(site.notFound("There is no strategy “<script>alert(1)</script>”."))
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;"))
  }

  private func text(_ answer: Site.Answer) -> String { String(decoding: answer.bytes, as: UTF8.self) }
}
