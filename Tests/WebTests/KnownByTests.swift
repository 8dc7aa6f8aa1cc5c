import Foundation
import Testing

@testable import Addresses
@testable import Web

/// Pages as of an earlier day: what later releases revised or added is not on them yet, and they lead on as of that day.
struct KnownByTests {
  let site: Site

  init() throws { site = try LaterSite.site.get() }

  /// The day before the first of the later releases.
  private static let before = "2026-10-19"

  /// What is asked, what stands there as of 19 October, and what stands there now.
  struct Case: Sendable {
    let path, then, now: String
  }

  private static func some(_ path: String, then: String, now: String) -> Case { Case(path: path, then: then, now: now) }

  private static let topic = "Participation%20and%20higher%20education"

  static let pages = [
    some("/", then: "9 were met", now: "8 were met"),
    some("/strategies/warwickshire", then: "5.2% in 2022/23", now: "9.9% in 2025/26"),
    some("/strategies/warwickshire?verdict=met", then: "Showing 6 of 45", now: "Showing 5 of 45"),
    some("/strategies/warwickshire/WAR-38", then: "5.2% in 2022/23", now: "4.6% in 2022/23"),
    some("/strategies/warwickshire/awaited", then: "Figures awaited", now: "Figures awaited"),
    some("/compare", then: "How do we compare?", now: "How do we compare?"),
    some("/compare/apprenticeship-16-17?area=warwickshire", then: "3.9% in 2024/25", now: "9.9% in 2025/26"),
    some("/map/apprenticeship-16-17?area=warwickshire", then: "Warwickshire: 3.9%", now: "Warwickshire: 9.9%"),
    some("/indicators?q=apprentice", then: "2020/21 to 2024/25", now: "2020/21 to 2025/26"),
    some("/areas", then: "153 authorities", now: "153 authorities"),
    some("/areas/warwickshire?topic=\(topic)", then: "3.9%", now: "9.9%"),
    some("/national", then: "No council has promised them here", now: "No council has promised them here"),
    some("/councils?q=warwickshire", then: "1 of 153 councils", now: "1 of 153 councils"),
    some("/councils/warwickshire", then: "has not promised them here", now: "has not promised them here"),
    some("/find?q=apprenticeship%20warwickshire", then: "Found for", now: "Found for"),
    some("/data", then: "from 35 releases", now: "from 37 releases"),
    some("/data/releases/participation-2026-04-08", then: "known from 8 April 2026", now: "known from 8 April 2026"),
    some("/data/calendar", then: "expected in October 2026", now: "expected in November 2026"),
  ]

  private static let programs = "/api/v1"

  static let answers = [
    some("\(programs)/strategies", then: "warwickshire", now: "warwickshire"),
    some("\(programs)/strategies/warwickshire", then: "\"met\": 6", now: "\"met\": 5"),
    some("\(programs)/strategies/warwickshire/promises", then: "WAR-38", now: "WAR-38"),
    some("\(programs)/strategies/warwickshire/promises/WAR-38", then: ": \"met\"", now: ": \"not met\""),
    some("\(programs)/strategies/warwickshire/measures/WAR-38", then: ": \"met\"", now: ": \"not met\""),
    some("\(programs)/verdicts.csv?strategy=warwickshire", then: "met,,5.2", now: "not met,,4.6"),
    some("\(programs)/changes?since=2026-10-10", then: "items", now: "participation-2026-"),
    some("\(programs)/indicators?q=apprentice", then: "apprenticeship-16-17", now: "apprenticeship-16-17"),
    some("\(programs)/indicators/apprenticeship-16-17", then: "\"2024/25\"", now: "\"2025/26\""),
    some("\(programs)/indicators/apprenticeship-16-17/figures?places=937", then: "3.9", now: "9.9"),
    some("\(programs)/areas?limit=1000", then: "Warwickshire", now: "Warwickshire"),
    some("\(programs)/areas/warwickshire?topic=\(topic)", then: "\"value\": 3.9", now: "\"value\": 9.9"),
    some("\(programs)/areas/warwickshire/neighbours", then: "2021", now: "2021"),
    some("\(programs)/releases", then: "\"total\": 35", now: "\"total\": 37"),
    some("\(programs)/releases/participation-2026-04-08", then: "2026-04-08", now: "2026-04-08"),
    some("/embed/strategies/warwickshire", then: "6 met", now: "5 met"),
    some("/embed/strategies/warwickshire/WAR-38", then: "5.2% in 2022/23", now: "4.6% in 2022/23"),
    some("/embed/compare/apprenticeship-16-17?area=warwickshire", then: "3.9% in 2024/25", now: "9.9% in 2025/26"),
    some("/strategies/warwickshire/changes.atom", then: "<feed", now: "WAR-38, "),
  ]

  @Test(arguments: answers)
  func `a program, a frame and a feed get what was known by a day`(answer: Case) throws {
    let then = try site.answer(KnownBy.carried(KnownByTests.before, to: answer.path))
    #expect(then.status == 200 && text(then).contains(answer.then), "\(text(then).prefix(600))")
    if answer.then != answer.now { #expect(!text(then).contains(answer.now)) }
    #expect(try site.text(answer.path).contains(answer.now))
  }

  @Test func `every page of the record is looked at`() throws {
    let looked = Set(try (KnownByTests.pages + KnownByTests.answers).map { try address($0.path).route })
    let dated = Set(Route.allCases.filter { $0.rule.asks.contains(KnownBy.name) })
    #expect(dated.subtracting(looked.compactMap(\.self)) == [.strategies], "it leads to the home page")
  }

  @Test(arguments: pages)
  func `a page shows what was known by a day, says so, and now shows what was revised`(page: Case) throws {
    let path = KnownBy.carried(KnownByTests.before, to: page.path)
    let then = try site.answer(path)
    #expect(then.status == 200)
    #expect(
      text(then).contains(page.then) && text(then).contains("Only what was known by 19 October 2026 is used here."))
    if page.then != page.now { #expect(!text(then).contains(page.now)) }
    #expect(!text(then).contains("20 October 2026") && !text(then).contains("10 November 2026"))
    let now = try site.text(page.path)
    #expect(now.contains(page.now) && !now.contains("Only what was known by"))
    #expect(text(then).contains("href=\"\(page.path)\">Use everything known now"))
  }

  @Test(arguments: pages)
  func `whatever leads on from a page as of a day leads on as of that day`(page: Case) throws {
    let then = try site.text(KnownBy.carried(KnownByTests.before, to: page.path))
    let links = then.matches(of: /(?:href|action)="(\/[^"]*)"([^>]*)/)
      .filter { !then[$0.range.upperBound...].hasPrefix(">Use everything known now") }
      .map { String($0.1).replacing("&amp;", with: "&").replacing("&#39;", with: "'") }
    let dated = try links.filter { link in
      try KnownBy.isTaken(by: link) && address(link).knownBy != KnownByTests.before
    }
    let forms = then.matches(of: /action="([^"]*)"/).map { String($0.1) }.filter(KnownBy.isTaken)
    #expect(dated.sorted() == forms.sorted(), "a form has the day in a field")
    let fields = then.matches(of: /name="known-by"[^>]* value="2026-10-19"/).count
    #expect(fields == forms.count && fields > 1 && links.count > 10)
  }

  @Test(arguments: [
    some("/strategies/warwickshire.csv", then: "met,,5.2", now: "not met,,4.6"),
    some("/strategies/warwickshire.json", then: "\"met\": 6", now: "\"met\": 5"),
    some(
      "/strategies/warwickshire/WAR-38.csv", then: "2023-03-31,unmarked,Warwickshire,,5.2,",
      now: "2023-03-31,unmarked,Warwickshire,,4.6,"),
    some("/strategies/warwickshire/WAR-38.json", then: "\"value\": 3.9", now: "\"value\": 9.9"),
    some("/strategies/warwickshire/WAR-38.svg", then: "to spare at the deadline", now: "short at the deadline"),
    some("/compare/apprenticeship-16-17.csv?area=warwickshire", then: "Warwickshire,5.2,", now: "Warwickshire,9.9,"),
    some("/compare/apprenticeship-16-17.json?area=warwickshire", then: "2024/25", now: "2025/26"),
    some("/compare/apprenticeship-16-17.svg?area=warwickshire", then: "below England", now: "above England"),
    some("/map/apprenticeship-16-17.csv", then: "Warwickshire,3.9,", now: "Warwickshire,9.9,"),
    some("/map/apprenticeship-16-17.json", then: "2024/25", now: "2025/26"),
    some("/indicators.csv?q=apprentice", then: "2020/21,2024/25", now: "2020/21,2025/26"),
    some("/indicators.json?q=apprentice", then: "2024/25", now: "2025/26"),
    some("/areas/warwickshire.csv", then: "Apprenticeship_percent,2025,3.9,", now: "Apprenticeship_percent,2026,9.9,"),
    some("/areas/warwickshire.json?topic=\(topic)", then: "\"value\": 3.9", now: "\"value\": 9.9"),
    some("/data.csv", then: "participation-2026-04-08", now: "participation-2026-10-20"),
    some("/data.json", then: "participation-2026-04-08", now: "participation-2026-11-10"),
    some("/data/calendar.csv", then: "2026-07-01,\"DfE, NEET", now: "2026-10-01,DfE,yes"),
    some("/data/calendar.json", then: "19 October 2026", now: "20 November 2026"),
  ])
  func `a page's files are of that day too`(file: Case) throws {
    let then = try site.answer(KnownBy.carried(KnownByTests.before, to: file.path))
    #expect(then.status == 200)
    #expect(text(then).contains(file.then) && !text(then).contains(file.now))
    #expect(try site.text(file.path).contains(file.now))
  }

  @Test func `between two releases the first counts and the second does not`() throws {
    let (between, both) = ("?known-by=2026-11-09", "?known-by=2026-11-10")
    let measure = "/strategies/warwickshire/WAR-38"
    let page = try site.text(measure + between)
    #expect(page.contains("4.6% in 2022/23") && page.contains("Data known by 20 October 2026"))
    #expect(!page.contains("9.9%"))
    #expect(try site.text(measure + both).contains("9.9%"), "it counts from the day on which it was known")
    #expect(try site.text("/data" + between).contains("from 36 releases"))
  }

  @Test func `a release that was not known yet is not there, and the page leads to where it is`() throws {
    let path = "/data/releases/participation-2026-10-20"
    let page = try site.answer("\(path)?known-by=2026-10-19")
    #expect(page.status == 404)
    #expect(text(page).contains("<a href=\"\(path)\">Use everything known now</a>"))
    #expect(try site.answer("\(path)?known-by=2026-10-20").status == 200)
  }

  @Test(arguments: pages)
  func `a day that can't be read, is still to come or comes before everything held is refused`(page: Case) throws {
    for (day, status, words) in [
      ("soon", 400, "“soon” is not a day"), ("2026-02-30", 400, "“2026-02-30” is not a day"),
      ("2026-11-21", 400, "21 November 2026 is still to come"),
      ("2026-04-07", 404, "Nothing was known by 7 April 2026: the first release held is known from 8 April 2026."),
    ] {
      let answer = try site.answer(KnownBy.carried(day, to: page.path))
      #expect(answer.status == status && text(answer).contains(words), "\(page.path) \(day)")
    }
    #expect(try site.answer(KnownBy.carried("2026-11-20", to: page.path)).status == 200, "today is known")
  }

  @Test func `a page that is the same on every day drops no day silently`() async throws {
    let staffed = try Staffed()
    for route in Route.allCases where route.rule.reading != nil && !route.rule.asks.contains(KnownBy.name) {
      let places = route.rawValue.split(separator: "/").count { $0.first?.isUppercase ?? false }
      let asked = try address(route.path(Array(repeating: "x", count: places)) + "?known-by=2026-05-01")
      let answer =
        route.rule.source == .visitor && route.isForPrograms
        ? try staffed.office.answerProgram(address("\(asked.path)?known-by=2026-05-01"))
        : route.rule.source == .visitor
          ? try await staffed.ask(.read, "\(asked.path)?known-by=2026-05-01", as: nil)
          : try site.answer("\(asked.path)?known-by=2026-05-01")
      #expect(answer.status == 400 && text(answer).contains("takes no “known-by”"), "\(route)")
    }
  }

  @Test func `pages of an earlier day wait in their own queue`() throws {
    for page in KnownByTests.pages {
      #expect(site.basis(KnownBy.carried("2026-05-01", to: page.path))?.isPast == true, "\(page.path)")
      let isNow = ["", "2026-11-20", "2027-01-01", "soon"].allSatisfy { day in
        let path = day.isEmpty ? page.path : KnownBy.carried(day, to: page.path)
        return site.basis(path)?.isPast == page.path.contains("/releases/")
      }
      #expect(isNow, "\(page.path): nothing is read for it")
    }
  }

  @Test func `a choice that leads to another address takes the day with it`() throws {
    for (asked, place) in [
      (
        "/compare?indicator=attainment-8&area=sefton&known-by=2026-05-01",
        "/compare/attainment-8?area=sefton&known-by=2026-05-01"
      ),
      ("/strategies?known-by=2026-05-01", "/?known-by=2026-05-01"),
      ("/areas/937?known-by=2026-05-01&q=x", "/areas/937?known-by=2026-05-01"),
      ("/areas/937?known-by=2026-05-01", "/areas/warwickshire?known-by=2026-05-01"),
    ] {
      let answer = try site.answer(asked)
      #expect(answer.status == 308 && answer.location == place, "\(asked)")
    }
  }

  @Test func `the day can be chosen on the page, with all else that was asked of it`() throws {
    let page = try site.text("/map/attainment-8?group=fsm&area=leeds")
    let form = try #require(page.firstMatch(of: /<form class="known-on" action="([^"]*)"(.*?)<\/form>/))
    #expect(form.1 == "/map/attainment-8")
    let fields = form.2.matches(of: /name="([^"]*)"[^>]* value="([^"]*)"/).map { "\($0.1)=\($0.2)" }
    #expect(fields == ["group=fsm", "area=leeds", "known-by="])
    #expect(
      try site.answer("/map/attainment-8?group=fsm&area=leeds&known-by=").location
        == "/map/attainment-8?group=fsm&area=leeds")
    for path in ["/methods", "/accessibility", "/targets", "/nothing-here"] {
      #expect(try !site.text(path).contains("known-on"), "\(path)")
    }
  }

  @Test func `a page from all over the record says by when the newest of it was known`() throws {
    for path in ["/", "/strategies/warwickshire", "/compare", "/indicators", "/areas", "/areas/leeds"] {
      let now = try site.text(path)
      #expect(now.contains("Data known by 10 November 2026 · DfE, Local Authority Interactive Tool"), "\(path)")
      #expect(now.contains("as published on 8 April 2026, and releases of other data sets since."))
      let then = try site.text(KnownBy.carried("2026-11-09", to: path))
      #expect(then.contains("Data known by 20 October 2026 · DfE, Local Authority Interactive Tool"), "\(path)")
    }
  }

  @Test func `search engines are told to leave what was known earlier`() throws {
    #expect(try site.text("/robots.txt").contains("Disallow: /*?*known-by=\n"))
  }
}
