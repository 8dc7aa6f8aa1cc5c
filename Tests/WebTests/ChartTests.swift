import Foundation
import Testing

@testable import Web

/// Reads the measure's page back: what is drawn must be what the table says.
struct ChartTests {
  private let page: String

  init() throws {
    page = String(decoding: try RealSite.site.get().measure("WAR-20", of: "warwickshire").bytes, as: UTF8.self)
  }

  @Test func `the council's line is drawn through the figures of the table`() throws {
    let row = try #require(page.firstMatch(of: /Warwickshire, %<\/th>(.*?)<\/tr>/)?.1)
    let figures = row.matches(of: /<td class="number">([\d.]+)<\/td>/).compactMap { Double($0.1) }
    let chart = try #require(page.firstMatch(of: /<svg class="chart wide"(.*?)<\/svg>/)?.1)
    let path = try #require(chart.firstMatch(of: /class="stroke own" d="([^"]+)"/)?.1)
    let heights = path.matches(of: /[ML][\d.]+ ([\d.]+)/).compactMap { Double($0.1) }
    let ruled = chart.matches(of: /class="stroke (?:rule|base)" d="M[\d.]+ ([\d.]+)L/).compactMap { Double($0.1) }
    try #require(figures.count == 9 && heights.count == 9 && ruled.count == 5)
    // The grid is ruled at 0, 25, 50, 75 and 100 per cent.
    for (figure, height) in zip(figures, heights) {
      #expect(abs(ruled[0] + (ruled[4] - ruled[0]) * figure / 100 - height) < 0.1)
    }
  }

  @Test func `the strip has one dot for each figure of its table`() throws {
    let strip = try #require(page.firstMatch(of: /aria-label="Strip chart.*?<\/svg>/)?.0)
    let table = try #require(page.firstMatch(of: /id="authorities".*?<\/table>/)?.0)
    #expect(strip.matches(of: /<circle/).count == 151)
    #expect(table.matches(of: /<td class="number">/).count == 152)  // and England
    #expect(strip.matches(of: /class="dot own"/).count == 1)
    #expect(strip.matches(of: /class="dot neighbour"/).count == 10)
  }

  @Test func `titles are ten words or fewer`() {
    let titles = page.matches(of: /<h2[^>]*>([^<]+)<\/h2>/).map(\.1)
    #expect(titles.count >= 5)
    #expect(titles.allSatisfy { $0.split(separator: " ").count <= 10 })
  }
}
