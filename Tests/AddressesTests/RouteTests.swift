import Accounts
import Testing

@testable import Addresses

@Test(arguments: Route.allCases)
func `A route's path leads to that route again, whatever stands in it`(route: Route) throws {
  let places = route.rawValue.split(separator: "/").count { $0.first?.isUppercase ?? false }
  let values = Array(["a b/ü", "measure", "x.y", "theme"].prefix(places))
  let address = try #require(Address(route.path(values)))
  #expect(address.route == route && address.values == values && address.kind == .page && !address.isLoose)
  #expect(address.canonical == route.path(values))
}

@Test(arguments: Route.allCases)
func `Every route can be read or sent to, and says what it is for`(route: Route) {
  let rule = route.rule
  #expect((rule.reading == nil) == rule.shows.isEmpty && (rule.sending == nil) == rule.takes.isEmpty)
  #expect(rule.reading != nil || rule.sending != nil)
  // What is kept for everybody may depend on nobody.
  #expect(rule.source == .visitor || (rule.reading == .readPublished && rule.sending == nil))
}

@Test func `Search engines hold out what everybody may read, and nothing else`() {
  let indexed = Set(Route.allCases.filter { $0.rule.isIndexed })
  #expect(indexed.isSuperset(of: [.home, .strategy, .measure, .actions, .action, .comparison]))
  #expect(indexed.isDisjoint(with: [.signIn, .invitation, .account, .owed, .plan, .risks, .people, .calendar]))
}

@Test func `A file is the page's own kind or none`() throws {
  let table = try #require(Address("/strategies/warwickshire.csv?verdict=met"))
  #expect(table.route == .strategy && table.kind == .csv && table.isHeld && table.values == ["warwickshire"])
  #expect(table.canonical == "/strategies/warwickshire.csv?verdict=met")
  #expect(try !#require(Address("/strategies/warwickshire.svg")).isHeld)
  #expect(try #require(Address("/strategies/warwickshire/WAR-20.svg")).isHeld)
  #expect(try !#require(Address("/plan/warwickshire.csv")).isHeld)
  #expect(try #require(Address("/actions/warwickshire.json")).isHeld)
  #expect(try #require(Address("/mark.svg")).route == .mark)
  #expect(try #require(Address("/calendars/secret.ics")).values == ["secret"])
  #expect(try #require(Address("/calendars/secret")).route == nil && Address("/calendars/.ics")?.route == nil)
}

@Test func `What a page does not read is no part of its address`() throws {
  let home = try #require(Address("/?q=b"))
  #expect(home.isLoose && home.canonical == "/")
  #expect(try #require(Address("/find?q=b&on=2026-01-01")).canonical == "/find?q=b")
  #expect(try #require(Address("/nothing?q=b")).isLoose == false)
}
