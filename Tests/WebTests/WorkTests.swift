import Addresses
import Benchmarking
import Days
import Enquiries
import HTTPTypes
import PublishedData
import Strategy
import Testing

@testable import Web

/// What a request costs in work that can be counted: texts of strategies read, sentences of targets read, measures judged.
struct WorkTests {
  private typealias Counts = WorkCounts.Counts

  /// A site of its own, judged for its day as the server does when it starts.
  private func started() throws -> (Staffed, WorkCounts) {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let site = staffed.office.site
    try site.record.judge(on: site.today)
    return (staffed, site.record.shelf.counts)
  }

  private func cost(_ counts: WorkCounts, _ work: () async throws -> Void) async throws -> Counts {
    let before = counts.now
    try await work()
    let after = counts.now
    return Counts(
      texts: after.texts - before.texts, sentences: after.sentences - before.sentences,
      evaluations: after.evaluations - before.evaluations)
  }

  @Test func `a start reads each text and judges each measure once`() throws {
    let (staffed, counts) = try started()
    let strategies = staffed.office.site.record.strategies
    let measures = strategies.flatMap { $0.promises.flatMap(\.promise.measures) }
    #expect(counts.now.texts == strategies.count && counts.now.evaluations == measures.count)
    #expect(counts.now.sentences <= measures.count + measures.reduce(0) { $0 + $1.amendments.count })
  }

  @Test(arguments: [
    "/", "/strategies/warwickshire", "/strategies/warwickshire.csv", "/strategies/warwickshire.json",
    "/strategies/warwickshire?verdict=met", "/strategies/warwickshire/WAR-20", "/strategies/warwickshire/WAR-13",
    "/strategies/warwickshire/WAR-20.json", "/compare", "/compare/attainment-8?area=sefton", "/map/attainment-8",
    "/indicators", "/areas", "/areas/warwickshire", "/find?q=absence", "/targets?q=at+least+90%25", "/methods",
    "/methods/rank", "/data", "/accessibility", "/sitemap.xml", "/robots.txt",
  ])
  func `a public page reads no text and judges nothing again`(path: String) async throws {
    let (staffed, counts) = try started()
    let cost = try await cost(counts) {
      let answer = try staffed.office.site.answer(path)
      #expect(answer.status == 200)
    }
    #expect(cost == Counts())
  }

  @Test func `another day is judged once, whatever is looked at of it`() async throws {
    let (staffed, counts) = try started()
    let site = staffed.office.site
    let on = "?on=2022-11-20"
    let one = try await cost(counts) { _ = try site.answer("/strategies/warwickshire/WAR-20\(on)") }
    #expect(one == Counts(evaluations: 1), "a measure alone")
    let all = try await cost(counts) { _ = try site.answer("/strategies/warwickshire\(on)") }
    let measures = try site.record.strategy("warwickshire").promises.flatMap(\.promise.measures).count
    #expect(all == Counts(evaluations: measures))
    let again = try await cost(counts) {
      for path in ["", ".csv", ".json", "/WAR-20", "/WAR-13"] {
        _ = try site.answer("/strategies/warwickshire\(path)\(on)")
      }
    }
    #expect(again == Counts())
  }

  @Test(arguments: [
    ("/owed", 0), ("/account", 0), ("/plan", 0), ("/plan/warwickshire", 0), ("/plan/warwickshire/changes", 0),
    ("/plan/warwickshire/measure/WAR-20", 1), ("/plan/warwickshire/action/WAR-A1", 0),
    ("/plan/warwickshire/objective/best-start/new/promise", 0), ("/risks/warwickshire", 0),
    ("/actions/warwickshire", 0), ("/actions/warwickshire/WAR-A1", 0), ("/councils/warwickshire/people", 0),
  ])
  func `a page of the office reads no text; a measure's own page judges it as drafted`(
    path: String, judged: Int
  ) async throws {
    let (staffed, counts) = try started()
    let cost = try await cost(counts) {
      let answer = try await staffed.ask(.read, path, as: "administrator")
      #expect(answer.status == 200)
    }
    #expect(cost == Counts(evaluations: judged), "\(path)")
  }

  @Test func `an edit reads its own text and what is new in it; publishing judges one council's measures once`()
    async throws
  {
    let (staffed, counts) = try started()
    let page = text(try await staffed.ask(.read, "/plan/warwickshire/action/WAR-A1", as: "strategy-lead"))
    let seen = try #require(page.firstMatch(of: /name="seen" value="([0-9a-f]+)"/).map { String($0.1) })
    let edit = ["what": "Something else", "seen": seen]
    let edited = try await cost(counts) {
      let answer = try await staffed.ask(.send, "/plan/warwickshire/action/WAR-A1", as: "strategy-lead", edit)
      #expect(answer.status == 303)
    }
    #expect(edited == Counts(texts: 1), "its sentences were read before")
    let looked = try await cost(counts) {
      _ = try await staffed.ask(.read, "/plan/warwickshire", as: "strategy-lead")
    }
    #expect(looked == Counts())

    let measures = try staffed.office.site.record.strategy("warwickshire").promises.flatMap(\.promise.measures).count
    let published = try await cost(counts) {
      let done = try await staffed.publish("warwickshire")
      #expect(done.status == 303)
      for path in ["/", "/strategies/warwickshire", "/strategies/warwickshire/WAR-20", "/strategies/sefton"] {
        let answer = try staffed.office.site.answer(path)
        #expect(answer.status == 200)
      }
    }
    #expect(published.texts == 0 && published.sentences == 0)
    // Two states of the record: as drafted, from which baselines are pinned, and as published with the pins.
    #expect(published.evaluations == 2 * measures)
    let after = try await cost(counts) {
      for path in ["/", "/strategies/warwickshire", "/strategies/warwickshire/WAR-13", "/strategies/warwickshire.json"]
      {
        _ = try staffed.office.site.answer(path)
      }
    }
    #expect(after == Counts())
  }

  @Test func `one council publishes, and every page of the others is answered from what was kept`() async throws {
    let (staffed, _) = try started()
    let live = staffed.office.live
    let areas = staffed.office.site.record.published.areas.filter { $0.type.isLocalAuthority && $0.id.council != 937 }
    let others = staffed.office.site.record.strategies.filter { $0.authority != 937 }
    let paths =
      areas.map { Paths.area($0.name) } + others.map { Paths.strategy($0.id) }
      + others.flatMap { strategy in strategy.promises.map { Paths.measure($0.promise.id, of: strategy.id) } }
      + ["/compare/attainment-8", "/map/attainment-8", "/indicators", "/areas", "/methods", "/data"]
    #expect(areas.count >= 152 && others.count == 4)
    func ask(_ path: String) async throws {
      let site = live.now.site
      let basis = try #require(site.basis(path))
      let entry = await live.making.entry(basis.key, for: basis.turn) {
        PageCache.Entry((try? site.answer(path)) ?? site.broken(incident: ""))
      }
      #expect(entry.plain.status.code == 200, "\(path)")
    }
    for path in paths { try await ask(path) }
    let made = live.making.made
    #expect(made == paths.count)
    let page = text(try await staffed.ask(.read, "/plan/warwickshire/action/WAR-A1", as: "strategy-lead"))
    let seen = try #require(page.firstMatch(of: /name="seen" value="([0-9a-f]+)"/).map { String($0.1) })
    let edit = ["what": "Something else", "seen": seen]
    _ = try await staffed.ask(.send, "/plan/warwickshire/action/WAR-A1", as: "strategy-lead", edit)
    let published = try await staffed.publish("warwickshire")
    #expect(published.status == 303)
    for path in paths { try await ask(path) }
    #expect(live.making.made == made, "none was made again")
    try await ask("/strategies/warwickshire")
    #expect(live.making.made == made + 1)
  }

  @Test func `what a page does not read makes it no other page`() throws {
    let site = try RealSite.site.get()
    for (asked, key) in [("/?q=b", "/"), ("/?on=2022-11-20", "/"), ("/?", "/")] {
      #expect(site.basis(asked) == site.basis(key))
    }
    #expect(try site.answer("/methods?on=2022-11-20").location == "/methods")
  }
}
