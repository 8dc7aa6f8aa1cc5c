import Days
import HTTPTypes
import Testing

@testable import Web

/// What is kept, what is sent again, and what only the browser holds.
struct CachingTests {
  private func entry(_ text: String) -> PageCache.Entry {
    PageCache.Entry(.page(Array(text.utf8)))
  }

  @Test func `an answer is kept for its address and its day`() throws {
    let cache = PageCache(most: 1_000_000)
    let (today, tomorrow) = (RealSite.day, Day(number: RealSite.day.number + 1))
    cache.keep(entry("one"), for: "/one", on: today)
    #expect(cache.entry("/one", on: today)?.plain.headers[.contentLength] == "3")
    #expect(cache.entry("/two", on: today) == nil)
    #expect(cache.entry("/one", on: tomorrow) == nil, "a promise may fall due overnight")
    cache.keep(entry("new"), for: "/new", on: tomorrow)
    #expect(cache.entry("/one", on: today) == nil, "the day before is forgotten")
  }

  @Test func `those longest unused make room`() {
    let cache = PageCache(most: 100_000)
    for number in 0..<40 {
      cache.keep(entry(String(repeating: "x", count: 400) + "\(number)"), for: "/\(number)", on: RealSite.day)
      _ = cache.entry("/0", on: RealSite.day)
    }
    #expect(cache.entry("/0", on: RealSite.day) != nil && cache.entry("/39", on: RealSite.day) != nil)
    #expect(cache.entry("/1", on: RealSite.day) == nil)
    let kept = (0..<40).count { cache.entry("/\($0)", on: RealSite.day) != nil }
    #expect(kept < 30)
  }

  @Test func `the tag changes when a byte does and differs for gzip`() {
    let long = String(repeating: "Warwickshire ", count: 50)
    #expect(entry("a").plain.tag != entry("b").plain.tag)
    #expect(entry(long).plain.tag == entry(long).plain.tag)
    #expect(entry(long).small != nil && entry(long).small?.tag != entry(long).plain.tag)
    // FNV-1a of “a”, as its authors publish it.
    #expect(entry("a").plain.tag == "\"af63dc4c8601ec8c\"")
  }

  @Test(arguments: [
    ("\"abc\"", true), ("W/\"abc\"", true), ("\"x\", \"abc\"", true), ("*", true), ("\"ab\"", false), ("", false),
  ])
  func `a browser names what it holds`(header: String, isHeld: Bool) {
    #expect(Reply.isNamed("\"abc\"", in: header) == isHeld)
  }

  @Test(arguments: [("gzip, deflate, br", true), ("gzip;q=0", false), ("br", false), ("deflate, gzip;q=0.5", true)])
  func `gzip is sent to those who take it`(header: String, isAccepted: Bool) {
    #expect(Gzip.isAccepted(header) == isAccepted)
    #expect(!Gzip.isAccepted(nil))
  }
}
