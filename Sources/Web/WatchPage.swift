import Days
import Enquiries
import Glibc
import HTTPTypes
import Hummingbird
import NIOCore
import PublishedData

/// Answers on a port of its own, to this machine alone, with what the server has done.
struct WatchPage: HTTPResponder {
  typealias Context = BasicRequestContext

  let live: LiveSite
  let requests: RequestCounts
  let database: @Sendable () -> DatabaseFigures

  func respond(to request: Request, context: Context) async throws -> Response {
    guard request.uri.path == "/metrics" else { return Response(status: .notFound) }
    var headers = HTTPFields()
    headers[.contentType] = "text/plain; version=0.0.4; charset=utf-8"
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(string: requests.text(figures + database().figures))))
  }

  private var figures: [WatchedFigure] {
    let site = live.now.site
    let kept = live.making.cache.counts
    let newest = site.releases.map(\.release.knownFrom).max()
    let queues = WorkQueue.all.map { ("queue=\"\($0.name)\"", $0.counts) }
    return [
      WatchedFigure("cairn_pages_made_total", "Pages made.", .counter, Double(live.making.made)),
      WatchedFigure("cairn_pages_kept", "Pages kept ready.", .gauge, Double(kept.entries)),
      WatchedFigure("cairn_pages_kept_bytes", "What they take.", .gauge, Double(kept.bytes)),
      WatchedFigure(
        "cairn_queue_waiting", "Work that waits for a thread.", .gauge, queues.map { ($0, Double($1.waiting)) }),
      WatchedFigure(
        "cairn_queue_running", "Work that is being done.", .gauge, queues.map { ($0, Double($1.running)) }),
      WatchedFigure(
        "cairn_record_info", "The record that pages are made from.", .gauge,
        [("version=\"\(site.record.tag)\"", 1)]),
      WatchedFigure("cairn_strategies", "Strategies in it.", .gauge, Double(site.record.strategies.count)),
      WatchedFigure(
        "cairn_newest_release_age_days", "Days since the newest release became known.", .gauge,
        newest.map { Double(site.today.number - $0.number) } ?? -1),
      WatchedFigure("cairn_resident_bytes", "Memory of the process.", .gauge, Double(WatchPage.resident)),
    ]
  }

  /// From `/proc`; 0 where there is none.
  private static var resident: Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let pages =
      String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      .split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
