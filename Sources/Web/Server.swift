import Glibc
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Operations

/// Serves a site over HTTP.
public struct Server: Sendable {
  public let host: String
  public let port: Int

  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Serves until the process is told to stop.
  ///
  /// - Parameter ready: called when the port is open.
  /// - Throws: `Refusal` where the port can't be had.
  public func run(_ site: Site, ready: @escaping @Sendable () async -> Void) async throws {
    var logger = Logger(label: "cairn")
    logger.logLevel = .warning
    let application = Application(
      responder: Pages(site: site, logger: logger),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { _ in await ready() }, logger: logger)
    do {
      try await application.runService()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      let other = port == 8081 ? 8082 : 8081
      throw Refusal(
        .couldNotRun, "Port \(port) on \(host) is taken by another program. Choose another: cairn serve --port \(other)"
      )
    } catch let error as IOError {
      throw Refusal(.couldNotRun, "Port \(port) on \(host) can't be opened: \(error).")
    }
  }
}

/// Answers each request with what the site says of its address, made once and kept.
struct Pages: HTTPResponder {
  typealias Context = BasicRequestContext

  let site: Site
  let logger: Logger
  private let cache = PageCache()

  init(site: Site, logger: Logger) {
    self.site = site
    self.logger = logger
  }

  func respond(to request: Request, context: Context) async throws -> Response {
    guard [.get, .head].contains(request.method) else {
      return Pages.response(PageCache.Entry(site.refused), isHead: false, known: nil, allow: "GET, HEAD")
    }
    let entry = entry(request.uri.string)
    return Pages.response(
      entry, isHead: request.method == .head, known: request.headers[.ifNoneMatch], allow: nil)
  }

  private func entry(_ uri: String) -> PageCache.Entry {
    let day = site.today
    if let known = cache.entry(uri, on: day) { return known }
    do {
      let entry = PageCache.Entry(try site.answer(uri))
      if entry.answer.status == 200 { cache.keep(entry, for: uri, on: day) }
      return entry
    } catch {
      let incident = String(UInt32.random(in: 0 ... .max), radix: 36)
      logger.error("incident \(incident): \(error)")
      return PageCache.Entry(site.broken(incident: incident))
    }
  }

  /// - Parameters:
  ///   - known: the tags of what the browser holds.
  ///   - allow: the methods that may be used, where another was.
  private static func response(_ entry: PageCache.Entry, isHead: Bool, known: String?, allow: String?) -> Response {
    let answer = entry.answer
    let isHeld = answer.status == 200 && known.map { isNamed(entry.tag, in: $0) } ?? false
    var headers = fixed
    headers[.contentType] = answer.mediaType
    if answer.status == 200 { headers[.eTag] = entry.tag }
    headers[.cacheControl] = answer.status == 200 ? "no-cache" : "no-store"
    headers[.location] = answer.location
    headers[.allow] = allow
    if isHeld { return Response(status: .notModified, headers: headers) }
    headers[.contentLength] = String(answer.bytes.count)
    return Response(
      status: .init(code: answer.status), headers: headers, body: isHead ? .init() : .init(byteBuffer: entry.body))
  }

  /// Whether a list of tags, as in `If-None-Match`, names one.
  static func isNamed(_ tag: String, in list: String) -> Bool {
    list == "*" || list.split(separator: ",").contains { $0.drop { " W/".contains($0) }.prefix { $0 != " " } == tag }
  }

  private static let fixed: HTTPFields = [
    .contentSecurityPolicy:
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    .xContentTypeOptions: "nosniff",
    .referrerPolicy: "same-origin",
  ]
}

extension HTTPField.Name {
  fileprivate static var referrerPolicy: HTTPField.Name { HTTPField.Name("Referrer-Policy") ?? .from }
}
