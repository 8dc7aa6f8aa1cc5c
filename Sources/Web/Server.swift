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
      router: Server.router(site, logger: logger),
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

  /// Every route.
  static func router(_ site: Site, logger: Logger) -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: ErrorPages(site: site, logger: logger))
    router.get("/") { _, _ in try answer(site.home()) }
    router.get("/methods") { _, _ in answer(site.methods()) }
    router.get("/cairn.css") { _, _ in answer(site.styleSheet()) }
    router.get("/mark.svg") { _, _ in answer(site.mark()) }
    router.get("/strategies/:strategy") { _, context in
      try answer(site.strategy(try context.parameters.require("strategy")))
    }
    router.get("/strategies/:strategy/:measure") { _, context in
      try answer(
        site.measure(
          try context.parameters.require("measure"), of: try context.parameters.require("strategy")))
    }
    return router
  }

  static func answer(_ answer: Site.Answer) -> Response {
    var headers: HTTPFields = [
      .contentType: answer.mediaType,
      .contentSecurityPolicy:
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      .xContentTypeOptions: "nosniff",
      .referrerPolicy: "same-origin",
    ]
    if let location = answer.location { headers[.location] = location }
    return Response(
      status: .init(code: answer.status), headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: answer.bytes)))
  }
}

extension HTTPField.Name {
  fileprivate static var referrerPolicy: HTTPField.Name { HTTPField.Name("Referrer-Policy") ?? .from }
}

/// Turns what went wrong into a page in plain words, and keeps the detail in the log under a number.
private struct ErrorPages: RouterMiddleware {
  let site: Site
  let logger: Logger

  func handle(
    _ request: Request, context: BasicRequestContext,
    next: (Request, BasicRequestContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let refusal as Refusal where refusal.kind == .notFound {
      return Server.answer(site.notFound(refusal.description))
    } catch let error as HTTPError where error.status == .notFound {
      return Server.answer(site.notFound("Nothing is at \(request.uri.path). Check the address for a slip."))
    } catch {
      let incident = String(UInt32.random(in: 0 ... .max), radix: 36)
      logger.error("incident \(incident): \(error)")
      return Server.answer(site.broken(incident: incident))
    }
  }
}
