import Testing

@testable import Web

/// What an officer finds and reads, on real figures: names as people write them, ended councils, figures that are wrong.
struct OfficerTests {
  let site: Site

  init() throws { site = try RealSite.site.get() }

  @Test(arguments: [
    ("Hull", "kingston-upon-hull-city-of"), ("London", "london"), ("City of London", "city-of-london"),
    ("Kingston upon Thames", "kingston-upon-thames"), ("newcastle upon tyne", "newcastle-upon-tyne"),
    ("Brighton", "brighton-and-hove"), ("isle of wight", "isle-of-wight"), ("St Helens", "st-helens"),
    ("Reading", "reading"), ("cumbria", "cumbria"), ("cumbria", "westmorland-and-furness"),
    ("ehc plans bath", "bath-and-north-east-somerset"), ("london borough of camden", "camden"),
    ("Bristol City Council", "bristol-city-of"), ("sussex absence", "west-sussex"), ("South East", "south-east"),
  ])
  func `an area is found by what people call it`(typed: String, slug: String) throws {
    let page = try site.text("/find?q=" + typed.replacing(" ", with: "+"))
    #expect(page.contains("href=\"/areas/\(slug)\""))
  }

  @Test func `a longer name does not bring the shorter one in it`() throws {
    let page = try site.text("/find?q=bath+and+north+east+somerset")
    #expect(page.contains("/areas/bath-and-north-east-somerset"))
    #expect(!page.contains("href=\"/areas/somerset\"") && !page.contains("href=\"/areas/north-east\""))
  }

  @Test(arguments: [
    ("london", "Authorities in London"), ("london-inner", "Authorities in London (Inner)"),
    ("london&company=neighbours", "Authorities in London"), ("england&company=region", "authorities in 2024/25"),
  ])
  func `an area without the company asked for is shown in its usual one`(asked: String, title: String) throws {
    #expect(try site.text("/compare/attainment-8?area=\(asked)").contains(title))
  }

  @Test func `all of London is compared with every borough`() throws {
    let table = try site.text("/compare/attainment-8.csv?area=london")
    for name in ["Camden", "Barnet"] { #expect(table.contains(",\(name),")) }
    #expect(!table.contains(",Leeds,"))
  }

  @Test func `a figure that is known to be wrong is given no change and stands beside nobody`() throws {
    let england = try site.text("/compare/first-time-offenders?period=2024")
    #expect(england.contains("1,258") && !england.contains("Better than in"))
    let leeds = try site.text("/compare/first-time-offenders?period=2024&area=leeds")
    #expect(!leeds.contains("1,258<"))
  }

  @Test func `of an authority that has ended it is said first, whatever is still published`() throws {
    let page = try site.text("/compare/chlamydia-diagnoses?area=cumbria&period=2024")
    #expect(page.contains("Cumbria ended on 31 March 2023."))
    #expect(page.contains("is published and not ranked"))
    let map = try site.text("/map/attainment-8?period=2018-19")
    #expect(map.contains("Not begun yet: "))
    #expect(map.contains("Counted but not drawn, ended since: Cumbria and Northamptonshire."))
  }

  @Test func `a map of a group has ranks, for it is shaded by them`() throws {
    let page = try site.text("/map/attainment-8?group=fsm")
    #expect(page.contains("every authority, best first"))
    #expect(page.contains(">Place<"))
    #expect(try site.text("/map/children-looked-after").contains("every authority, highest first"))
  }

  @Test func `a promise about a group is found by it though nothing of it is published`() throws {
    let table = try site.text("/strategies/warwickshire.csv?group=ehc-plan")
    #expect(table.contains("WAR-21,") && !table.contains("WAR-26,"))
  }

  @Test func `the neighbours beside a promised gap are shown by their gaps`() throws {
    let page = try site.text("/strategies/warwickshire/WAR-42")
    let beside = try #require(page.firstRange(of: "id=\"beside\""))
    let own = try #require(
      page[beside.lowerBound...].firstMatch(of: /Warwickshire<\/th>(?:\s*<td class="number">[^<]*<\/td>)+/))
    // 68% of the others and 41% of the disadvantaged in 2024/25.
    #expect(own.0.hasSuffix(">27</td>"))
  }

  @Test func `a period is also found by the six digits of the releases`() throws {
    #expect(try site.text("/compare/attainment-8?period=202425").contains("2024/25"))
  }
}
