import Foundation
import Testing

@testable import Web

/// Every measure's page and every indicator's, read back: what is drawn is what the table says, and what a title claims
/// follows from the table.
struct ChartTests {
  @Test func `the own line of every chart goes through the figures of its table`() async throws {
    #expect(try await DrawnPages.measures.value.count == 153)
    var lines = 0
    for (address, page) in try await DrawnPages.all() {
      let tables = ["figures", "gap-figures"].compactMap(page.table)
      let charts = address.hasPrefix("/compare") ? page.lineCharts : page.lineCharts.suffix(tables.count)
      for (chart, table) in zip(charts, tables) { lines += checkOwn(chart, table, address) ? 1 : 0 }
    }
    #expect(lines > 450, "\(lines)")
  }

  /// - Returns: whether there was a line of two figures or more to be checked.
  private func checkOwn(_ chart: Drawn.LineChart, _ table: Drawn.Table, _ address: String) -> Bool {
    // Where a gap is meant, its row is drawn and not the group's.
    let row = table.rows.first { $0.name.hasSuffix(", gap") } ?? table.rows.first
    let figures = (row?.cells ?? []).compactMap(Drawn.number)
    #expect(chart.own.count == figures.count, "\(address): \(chart.own.count) points for \(figures.count) figures")
    guard figures.count == chart.own.count, figures.count > 1, let low = chart.rules.first, let high = chart.rules.last,
      chart.rules.count > 1
    else { return false }
    for (figure, height) in zip(figures, chart.own) {
      let at = low.height + (high.height - low.height) * (figure - low.value) / (high.value - low.value)
      #expect(abs(at - height) < 0.2, "\(address): \(figure) is drawn at \(height), not at \(at)")
    }
    return true
  }

  @Test func `every strip has one dot for each figure of its table, and its title is the place of the own one`()
    async throws
  {
    var strips = 0
    for (address, page) in try await DrawnPages.all() {
      guard let dots = page.dots, let rows = page.table("authorities")?.rows, let title = page.headings["strip"]
      else { continue }
      let figures = rows.filter { $0.name != "England" }
      let numbers = figures.compactMap { Drawn.number(String($0.cells[0].prefix { $0 != " " })) }
      #expect(dots == figures.count && numbers.count == dots, "\(address)")
      let claim = try #require(
        title.firstMatch(of: /is (joint )?(\d+)(?:st|nd|rd|th) of (\d+)/), "\(address): \(title)")
      let place = try #require(figures.firstIndex { $0.cells.last == "the council" }, "\(address)")
      let isLow = page.page.contains("the best are on the left")
      let ahead = numbers.count { isLow ? $0 < numbers[place] : $0 > numbers[place] }
      #expect(Int(claim.3) == dots && Int(claim.2) == ahead + 1, "\(address): \(title)")
      #expect((claim.1 != nil) == (numbers.count { $0 == numbers[place] } > 1), "\(address): \(title)")
      strips += 1
    }
    #expect(strips > 300, "\(strips)")
  }

  /// Titles of charts whose promise is a number, another's figure or the figure it is counted from; where it is held
  /// every year, in how many it held is checked where it is judged.
  @Test func `the title of every measure's chart is the distance between two figures of the page`() async throws {
    var claims = 0
    for (address, page) in try await DrawnPages.measures.value {
      guard let title = page.headings["over-time"],
        let claim = title.firstMatch(of: /^([\d.,]+)(?: points)? (?:short|to spare|wider|narrower)/),
        let distance = Drawn.number(String(claim.1)), let judged = page.facts["Value judged"].flatMap(firstNumber),
        let against = page.facts["Held against"].map(heldAgainst) ?? page.facts["Target"].flatMap(firstNumber)
      else { continue }
      claims += 1
      #expect(abs(abs(judged - against) - distance) < 0.051, "\(address): \(title), \(judged) and \(against)")
    }
    #expect(claims > 15, "\(claims)")
  }

  @Test func `without a verdict the title of a measure's chart is its latest figure`() async throws {
    var claims = 0
    for (address, page) in try await DrawnPages.measures.value {
      guard let title = page.headings["over-time"], let rows = page.table("figures")?.rows,
        let claim = title.firstMatch(of: /^[A-Z][A-Za-z ]+ £?(−?[\d.,]+)/), !title.hasPrefix("Level")
      else { continue }
      let row = rows.first { $0.name.hasSuffix(", gap") } ?? rows[0]
      claims += 1
      let last = row.cells.last { $0 != "–" }.flatMap(Drawn.number)
      #expect(last == Drawn.number(String(claim.1)), "\(address): \(title)")
    }
    #expect(claims > 30, "\(claims)")
  }

  @Test func `the title of every comparison's chart follows from its table`() async throws {
    var claims = 0
    for (address, page) in try await DrawnPages.comparisons.value {
      guard let title = page.headings["over-time"], let rows = page.table("figures")?.rows, rows.count > 1,
        let claim = title.firstMatch(of: /^£?([\d.,]+)(?: .*)? (above|below) England in (.+)$/)
      else { continue }
      func last(_ row: Drawn.Row) -> Double? { row.cells.last { $0 != "–" }.flatMap(Drawn.number) }
      guard let own = last(rows[0]), let england = last(rows[1]), let distance = Drawn.number(String(claim.1)) else {
        continue
      }
      claims += 1
      #expect(abs(abs(own - england) - distance) < 0.0051, "\(address): \(title)")
      #expect((own > england) == (claim.2 == "above"), "\(address): \(title)")
    }
    #expect(claims > 150, "\(claims)")
  }

  @Test func `the title of every gap's chart follows from its table`() async throws {
    var claims = 0
    for (address, page) in try await DrawnPages.comparisons.value {
      guard let title = page.headings["gap"], let row = page.table("gap-figures")?.rows.first,
        let claim = title.firstMatch(
          of: /^The gap is (−?[\d.]+) points(?:, ([\d.]+) (wider|narrower|more ahead|less ahead))?/)
      else { continue }
      claims += 1
      let figures = row.cells.compactMap(Drawn.number)
      #expect(figures.last == Drawn.number(String(claim.1)), "\(address): \(title)")
      guard let moved = claim.2.flatMap({ Double($0) }), figures.count > 1 else { continue }
      let change = figures[figures.count - 1] - figures[figures.count - 2]
      #expect(abs(abs(change) - moved) < 0.0051, "\(address): \(title), \(change)")
      #expect((change > 0) == (["wider", "less ahead"].contains(claim.3)), "\(address): \(title)")
    }
    #expect(claims > 60, "\(claims)")
  }

  @Test func `what a title says of neighbours is what its table shows`() async throws {
    let numbers = [
      "none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
      "ten": 10,
    ]
    var claims = 0
    for (address, page) in try await DrawnPages.comparisons.value {
      guard let title = page.headings["beside"], let rows = page.table("beside-table")?.rows,
        let claim = title.firstMatch(of: /neighbours,? (\w+) do(?:es)? better, (\w+)(?: do(?:es)?)? worse/),
        let own = rows.first(where: \.isOwn)?.rank
      else { continue }
      claims += 1
      let ranks = rows.compactMap(\.rank)
      #expect(ranks.count { $0 < own } == numbers[String(claim.1)], "\(address): \(title)")
      #expect(ranks.count { $0 > own } == numbers[String(claim.2)], "\(address): \(title)")
    }
    #expect(claims > 100, "\(claims)")
  }

  @Test func `titles are ten words or fewer`() async throws {
    for (address, page) in try await DrawnPages.all() {
      for id in ["over-time", "strip", "gap", "why", "beside"] {
        guard let title = page.headings[id] else { continue }
        #expect(title.split(separator: " ").count <= 10, "\(address): \(title)")
      }
    }
  }

  @Test(arguments: ["key-stage-2-reading-writing-and-maths", "attainment-8", "overall-absence", "ehc-plans"])
  func `a map has a shape for each authority, its key counts them, its title is true`(indicator: String) throws {
    let page = Drawn(page: try RealSite.site.get().text("/map/\(indicator)"))
    let map = try #require(Drawn.pieces(page.page, "class=\"chart map\"", "</svg>").first)
    let tones = Drawn.pieces(map, "class=\"shape tone", "\"")
    #expect(tones.count == 153 + 33, "London is drawn twice")
    let key = page.page.matches(of: /<\/svg>[A-Z][^<]*: (\d+)<\/li>/).compactMap { Int($0.1) }
    #expect(key.reduce(0, +) == 153)
    for (tone, count) in zip(["1", "2", "3", "4", "0"], key) {
      #expect(tones.prefix(153).count { $0 == tone } == count, "\(indicator)")
    }
    // `Outer London has 18 of the top 37`
    let title = try #require(page.headings["map"]?.firstMatch(of: /^(.+) has (\d+) of the (?:top|highest) (\d+)$/))
    #expect(Int(title.3) == key.first)
  }

  private func firstNumber(_ text: String) -> Double? {
    text.firstMatch(of: /−?\d[\d,]*(?:\.\d+)?/).flatMap { Drawn.number(String($0.0)) }
  }

  /// The figure of `the same group in England 50.3%`, `from 35.8 in 2018/19`: the last that is no year.
  private func heldAgainst(_ text: String) -> Double? {
    if text.contains("held in") || text.contains("margin") { return nil }
    return text.replacing(/\ in \d{4}.*$/, with: "").matches(of: /−?\d[\d,]*(?:\.\d+)?/).last
      .flatMap { Drawn.number(String($0.0)) }
  }
}
