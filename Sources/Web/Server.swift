import Glibc
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
      server: .http1(configuration: .init(idleTimeout: .seconds(30))),
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
      return PageCache.Entry(site.refused).plain.response(to: request)
    }
    let entry = entry(request.uri.string)
    let small = Gzip.isAccepted(request.headers[.acceptEncoding]) ? entry.small : nil
    return (small ?? entry.plain).response(to: request)
  }

  private func entry(_ uri: String) -> PageCache.Entry {
    let day = site.today
    if let known = cache.entry(uri, on: day) { return known }
    do {
      let entry = PageCache.Entry(try site.answer(uri))
      if entry.plain.status == .ok { cache.keep(entry, for: uri, on: day) }
      return entry
    } catch {
      let incident = String(UInt32.random(in: 0 ... .max), radix: 36)
      logger.error("incident \(incident) at \(uri.prefix { $0 != "?" }): \(error)")
      return PageCache.Entry(site.broken(incident: incident))
    }
  }
}
