import Enquiries
import Foundation
import TestSupport
import Testing

@testable import Web

/// Pages of councils and of national commitments.
struct NationalTests {
  let site: Site

  init() throws { site = try RealSite.site.get() }

  @Test func `every council has a page that says whose the commitments are, and links lead to it`() throws {
    let list = try site.text("/councils")
    let paths = list.matches(of: /href="(\/councils\/[a-z-]+)"/).map { String($0.1) }
    #expect(Set(paths).count == 153)
    for path in Set(paths) {
      let answer = try site.answer(path)
      #expect(answer.status == 200, "\(path)")
      let text = String(decoding: answer.bytes, as: UTF8.self)
      #expect(
        text.contains("These are national commitments and law. ") && text.contains(" has not promised them here."))
      #expect(!text.contains(">0%<") && !text.contains("nan"), "\(path)")
    }
  }

  @Test func `a council without a strategy is told what to do next, one with a strategy shows it first`() throws {
    let leeds = try site.text("/councils/leeds")
    #expect(leeds.contains("No strategy of Leeds is held here.") && !leeds.contains("What it promised"))
    let own = try site.text("/councils/warwickshire")
    let promised = try #require(own.range(of: "What it promised"))
    let national = try #require(own.range(of: "National commitments and law</h2>"))
    #expect(promised.lowerBound < national.lowerBound && !own.contains("No strategy of"))
  }

  @Test func `another spelling of a council leads to its address; what is none is not found`() throws {
    #expect(try site.answer("/councils/937.csv").location == "/councils/warwickshire.csv")
    for path in ["/councils/nowhere", "/councils/england", "/councils/cumbria", "/national?commitment=nothing"] {
      #expect(try site.answer(path).status == 404, "\(path)")
    }
  }

  @Test func `the table of every council on every commitment is one file`() throws {
    let lines = try site.text("/national.csv").split(separator: "\r\n")
    let commitments = try RealSite.record.get().national.commitments.count
    #expect(lines.count == 1 + 154 * commitments)
    #expect(lines.contains { $0.hasPrefix("937,Warwickshire,") && $0.contains(",not met,,21.3,%,2024,46.4") })
    // England is not held to what each authority must do.
    #expect(lines.contains { $0.hasPrefix("970,England,,ehc-plans-in-20-weeks,") && $0.contains(",,,46.4,%,2024,") })
    let one = try site.text("/national.csv?commitment=ehc-plans-in-20-weeks").split(separator: "\r\n")
    #expect(one.count == 155)
  }

  @Test func `pages of national commitments depend on the published data, the day and the council alone`() throws {
    let (site, record) = (site, try RealSite.record.get())
    func key(_ uri: String) -> String? { site.basis(uri)?.key }
    #expect(key("/national")?.contains(record.publishedTag) == true && key("/national")?.contains("2026-11-20") == true)
    #expect(key("/national")?.contains(record.tag) == false)
    let sefton = try #require(record.councils[343]?.tag)
    #expect(key("/councils/sefton")?.contains(sefton) == true && key("/councils/leeds")?.contains(sefton) == false)
  }

  @Test func `by a day before anything was known there is nothing, and by a later one the same`() throws {
    #expect(try site.answer("/national?known-by=2026-04-07").status == 404)
    #expect(try site.answer("/councils/leeds?known-by=2026-11-20").status == 200)
  }
}
