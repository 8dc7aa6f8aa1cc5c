import Testing

@testable import Addresses

/// Lists of addresses and of whom to tell: made anew with the record, and without a figure of it.
private let figureless: Set<Route> = [.siteMap, .security]

@Test(arguments: Route.allCases)
func `Whatever is made from the record can be asked for as of an earlier day, and nothing else`(route: Route) {
  let isMadeFromRecord =
    switch route.rule.source {
    case .release, .area, .council, .judgedRelease, .judgedArea, .everything: !figureless.contains(route)
    // It leads to a page of the record.
    case .program: route == .strategies
    case .visitor: false
    }
  #expect(route.rule.asks.contains("known-by") == isMadeFromRecord)
}

@Test(arguments: [
  ("/areas/leeds", "/areas/leeds?known-by=2026-05-01"),
  ("/compare/attainment-8?area=leeds&group=fsm", "/compare/attainment-8?area=leeds&group=fsm&known-by=2026-05-01"),
  ("/compare/attainment-8.svg?area=leeds", "/compare/attainment-8.svg?area=leeds&known-by=2026-05-01"),
  ("/strategies/sefton#promises", "/strategies/sefton?known-by=2026-05-01#promises"),
  ("/", "/?known-by=2026-05-01"),
  ("/data/calendar?known-by=2026-04-08", "/data/calendar?known-by=2026-04-08"),
  ("/methods/verdicts", "/methods/verdicts"), ("/actions/sefton", "/actions/sefton"), ("/cairn.css", "/cairn.css"),
  ("/areas/leeds.svgx/y", "/areas/leeds.svgx/y"), ("#main", "#main"), ("//evil.example/areas", "//evil.example/areas"),
  ("https://example.gov.uk/areas", "https://example.gov.uk/areas"), ("mailto:a@b.example", "mailto:a@b.example"),
])
func `A link leads on as of the day, where what it leads to takes one`(link: String, carried: String) {
  #expect(KnownBy.carried("2026-05-01", to: link) == carried)
}

@Test func `A day is part of the address of a page that takes one, and is known as unread by any other`() throws {
  let area = try #require(Address("/areas/leeds.csv?topic=all&known-by=2026-05-01"))
  #expect(area.knownBy == "2026-05-01" && !area.isLoose && !area.isDayUnread)
  #expect(area.now == "/areas/leeds.csv?topic=all")
  for path in ["/methods?known-by=2026-05-01", "/sign-in?known-by=soon", "/robots.txt?a=b&known-by=1"] {
    #expect(try #require(Address(path)).isDayUnread, "\(path)")
  }
  #expect(try !#require(Address("/methods?known-by=")).isDayUnread, "an empty field of a form says nothing")
  #expect(try !#require(Address("/nothing?known-by=2026-05-01")).isDayUnread)
}
