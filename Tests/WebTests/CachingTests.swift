import Accounts
import Days
import Dispatch
import Enquiries
import Glibc
import HTTPTypes
import Hummingbird
import Pages
import Synchronization
import Testing

@testable import Web

/// What is kept, what is sent again, and what only the browser holds.
struct CachingTests {
  private func entry(_ text: String) -> PageCache.Entry {
    PageCache.Entry(.page(Array(text.utf8)))
  }

  @Test func `an answer is kept for its key`() throws {
    let cache = PageCache(most: 1_000_000)
    cache.keep(entry("one"), for: "v1 /one")
    #expect(cache.entry("v1 /one")?.plain.headers[.contentLength] == "3")
    #expect(cache.entry("v2 /one") == nil && cache.entry("v1 /two") == nil)
  }

  @Test func `a page is made from what it reads, and from nothing else`() throws {
    let site = try RealSite.site.get()
    func key(_ uri: String) -> String? { site.basis(uri)?.key }
    #expect(key("/") == key("/?"))
    #expect(key("/strategies/sefton") != key("/strategies/warwickshire"))
    #expect(key("/strategies/sefton")?.contains(site.record.council(of: "sefton")?.tag ?? "-") == true)
    #expect(key("/strategies/sefton")?.contains(site.record.tag) == false, "others' changes leave it alone")
    #expect(key("/compare/phonics")?.contains(site.record.publishedTag) == true)
    #expect(key("/compare/phonics")?.contains("2026") == false, "no day changes a comparison")
    #expect(key("/methods/rank") == "/methods/rank")
    #expect(key("/areas/sefton") != key("/areas/leeds"))
  }

  @Test func `who is signed in stands in the head of a page that is kept for everybody`() throws {
    let kept = PageCache.Entry(try RealSite.site.get().answer("/strategies/sefton"))
    let wren = Person(
      id: "wren", email: "wren@ambleford.example", name: "Wren <Castlow>", roles: [HeldRole(.strategyLead, of: 343)],
      isDisabled: false)
    let reader = PageReader(wren, councils: ["Sefton"])
    let seen = kept.plain.read(by: reader, isSmall: false)
    let (before, after) = (String(buffer: kept.plain.body), String(buffer: seen.body))
    let way = "<li><a href=\"/owed\">My work</a></li><li><a href=\"/account\">Wren &lt;Castlow&gt;, Sefton</a></li>"
    #expect(after == before.replacing("<li><a href=\"/sign-in\">Sign in</a></li>", with: way) && after.contains(way))
    #expect(seen.tag == nil && seen.headers[.eTag] == nil && seen.headers[.cacheControl] == "no-store")
    #expect(seen.headers[.contentLength] == String(after.utf8.count))
    #expect(kept.plain.read(by: reader, isSmall: true).headers[.contentEncoding] == "gzip")
    let file = PageCache.Entry(try RealSite.site.get().answer("/strategies/sefton.csv"))
    #expect(kept.plain.isPage && !file.plain.isPage)
    let led = String(buffer: kept.plain.read(by: reader, plan: "/plan/sefton", isSmall: false).body)
    let link = "<ul class=\"deeds\"><li><a href=\"/plan/sefton\">Edit in the plan</a></li></ul>"
    #expect(led.replacing(link, with: "") == after && led.contains("</ol></nav>" + link))
    for uri in ["/", "/find?q=absence", "/nothing"] {
      let page = PageCache.Entry(try RealSite.site.get().answer(uri)).plain.read(by: reader, isSmall: false)
      #expect(String(buffer: page.body).contains(way), "\(uri)")
    }
  }

  @Test func `the same page asked for by two hundred at once is made once`() async {
    let making = PageMaking(cache: PageCache(), queue: WorkQueue("test", atOnce: 2))
    let entries = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<200 {
        group.addTask {
          await making.entry("key", for: "sefton") {
            usleep(20_000)
            return PageCache.Entry(.page(Array("page".utf8)))
          }.plain.tag
        }
      }
      return await group.reduce(into: [String?]()) { $0.append($1) }
    }
    #expect(entries.count == 200 && Set(entries).count == 1)
    #expect(making.made == 1)
  }

  @Test func `where too many ask for what was known earlier they are told, and other pages are made`() async {
    let past = WorkQueue("past", atOnce: 1, mostWaiting: 0)
    let making = PageMaking(cache: PageCache(), queue: WorkQueue("test", atOnce: 1), past: past)
    let gate = DispatchSemaphore(value: 0)
    #expect(past.submit(for: "first") { gate.wait() })
    let busy = await making.pastEntry("known-by=2026-04-08") {
      PageCache.Entry(.page([], status: 503))
    } _: {
      PageCache.Entry(.page(Array("then".utf8)))
    }
    #expect(busy.plain.status == .serviceUnavailable)
    let page = await making.entry("now", for: "sefton") { PageCache.Entry(.page(Array("now".utf8))) }
    #expect(page.plain.status == .ok)
    gate.signal()
  }

  @Test func `pages of what was known earlier wait apart from the others`() throws {
    let site = try RealSite.site.get()
    for uri in ["/strategies/sefton?known-by=2026-04-08", "/data/releases/lait-2026-04-08"] {
      #expect(site.basis(uri)?.isPast == true, "\(uri)")
    }
    #expect(site.basis("/strategies/sefton?on=2026-04-08")?.isPast == false)
  }

  @Test func `one who asks for more than may wait is refused, and others are not`() {
    let queue = WorkQueue("test", atOnce: 1, mostWaiting: 100, mostWaitingEach: 3)
    let gate = DispatchSemaphore(value: 0)
    #expect(queue.submit(for: "first") { gate.wait() })
    #expect((0..<10).filter { _ in queue.submit(for: "flood") {} }.count == 3)
    #expect(queue.submit(for: "other") {})
    gate.signal()
  }

  @Test func `what a trusted proxy says of who asked is believed, and what others say is not`() throws {
    let proxy = try #require(TrustedProxy("127.0.0.1"))
    #expect(proxy.origin("127.0.0.1", ["198.51.100.7, 192.0.2.9"]) == "192.0.2.9", "the last: others can be made up")
    #expect(proxy.origin("127.0.0.1", ["198.51.100.7", "2001:db8::1"]) == "2001:db8::1")
    #expect(proxy.origin("203.0.113.5", ["192.0.2.9"]) == "203.0.113.5")
    for forged in ["", "localhost", "<script>", "1.2.3.4.5", String(repeating: "1", count: 5_000)] {
      #expect(proxy.origin("127.0.0.1", [forged]) == "127.0.0.1")
    }
    #expect(TrustedProxy("proxy.council.example") == nil && TrustedProxy("") == nil)
  }

  @Test func `who asks for much keeps nobody else waiting`() async {
    let queue = WorkQueue("test", atOnce: 1)
    let order = Mutex<[String]>([])
    await withTaskGroup(of: Void.self) { group in
      group.addTask { _ = try? await queue.run(for: "first") { usleep(50_000) } }
      try? await Task.sleep(for: .milliseconds(10))
      for place in 0..<20 {
        _ = queue.submit(for: "greedy") { order.withLock { $0.append("greedy \(place)") } }
      }
      _ = queue.submit(for: "modest") { order.withLock { $0.append("modest") } }
    }
    try? await Task.sleep(for: .milliseconds(200))
    #expect(order.withLock { $0.firstIndex(of: "modest") ?? 99 } <= 2, "its turn comes soon")
  }

  @Test func `those longest unused make room`() {
    let cache = PageCache(most: 100_000)
    for number in 0..<40 {
      cache.keep(entry(String(repeating: "x", count: 400) + "\(number)"), for: "/\(number)")
      _ = cache.entry("/0")
    }
    #expect(cache.entry("/0") != nil && cache.entry("/39") != nil)
    #expect(cache.entry("/1") == nil)
    let kept = (0..<40).count { cache.entry("/\($0)") != nil }
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
