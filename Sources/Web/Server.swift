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
      return Reply(PageCache.Entry(site.refused), isCompressed: false).response(to: request)
    }
    return Reply(entry(request.uri.string), isCompressed: Gzip.isAccepted(request.headers[.acceptEncoding]))
      .response(to: request)
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
}

/// An answer as it goes over the wire: whole, smaller, or only the word that the browser holds it already.
struct Reply {
  private let entry: PageCache.Entry
  private let isCompressed: Bool

  init(_ entry: PageCache.Entry, isCompressed: Bool) {
    self.entry = entry
    self.isCompressed = isCompressed && entry.compressed != nil
  }

  func response(to request: Request) -> Response {
    let answer = entry.answer
    let isWhole = answer.status == 200
    var headers = Reply.fixed
    headers[.contentType] = answer.mediaType
    headers[.cacheControl] = isWhole ? "no-cache" : "no-store"
    headers[.vary] = "Accept-Encoding"
    headers[.location] = answer.location
    headers[.allow] = answer.status == 405 ? "GET, HEAD" : nil
    let tag = entry.tag(isCompressed: isCompressed)
    if isWhole { headers[.eTag] = tag }
    if isWhole, let held = request.headers[.ifNoneMatch], Reply.isNamed(tag, in: held) {
      return Response(status: .notModified, headers: headers)
    }
    let body = (isCompressed ? entry.compressed : nil) ?? entry.body
    if isCompressed { headers[.contentEncoding] = "gzip" }
    headers[.contentLength] = String(body.readableBytes)
    return Response(
      status: .init(code: answer.status), headers: headers,
      body: request.method == .head ? .init() : .init(byteBuffer: body))
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
