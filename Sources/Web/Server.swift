import Addresses
import Contract
import Findings
import Glibc
import HTTPTypes
import Hummingbird
public import Log
import Logging
import NIOCore
import Pages
public import People
public import Supply

/// Serves a site over HTTP.
public struct Server: Sendable {
  public let host: String
  public let port: Int
  /// Nil where people reach it without one.
  public let proxy: TrustedProxy?
  public let watching: Watching

  /// How many requests of programs a minute are answered from one address on the network.
  public let programLimit: Int

  public init(
    host: String, port: Int, proxy: TrustedProxy? = nil, watching: Watching = Watching(),
    programLimit: Int = Server.usualProgramLimit
  ) {
    self.host = host
    self.port = port
    self.programLimit = programLimit
    self.proxy = proxy
    self.watching = watching
  }

  /// Ten a second.
  public static let usualProgramLimit = 600

  /// Serves until the process is told to stop.
  ///
  /// - Parameters:
  ///   - home: whose definitions say how releases are read.
  ///   - signOn: who vouches for people; nil where there is no single sign-on.
  ///   - ready: called when the port is open.
  /// - Throws: `Refusal` where the port can't be had.
  public func run(
    _ site: Site, store: OpenStore, home: Home, signOn: SignOnProvider? = nil,
    occasion: @escaping @Sendable (_ origin: String) -> Occasion,
    ready: @escaping @Sendable () async -> Void
  ) async throws {
    let (live, requests) = (LiveSite(site), RequestCounts())
    let (logger, quiet) = loggers
    var application = Application(
      responder: Pages(
        live: live, office: Office(live: live, store: store, home: home, signOn: signOn, occasion: occasion),
        proxy: proxy,
        watch: RequestWatch(requests: requests, logger: watching.isLogJSON ? logger : nil),
        limit: RequestLimit(most: programLimit), logger: logger),
      server: .http1(configuration: .init(idleTimeout: .seconds(30))),
      configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { _ in await ready() }, logger: quiet)
    if let port = watching.metricsPort {
      guard Server.isFree(port) else {
        throw Refusal(
          .couldNotRun, "Port \(port) on 127.0.0.1 is taken by another program. Choose another --metrics-port.")
      }
      application.addServices(
        Application(
          responder: WatchPage(live: live, requests: requests, database: watching.database),
          configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port), serverName: nil),
          logger: quiet))
    }
    let refreshing = Task { try await Server.refresh(live, from: store, logger, occasion) }
    defer { refreshing.cancel() }
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

extension Server {
  /// For what happens here; and for the parts of the server, which say more than anybody wants to know.
  private var loggers: (own: Logger, quiet: Logger) {
    var own = watching.isLogJSON ? Logger(label: "cairn") { _ in JSONLog() } : Logger(label: "cairn")
    var quiet = own
    own.logLevel = watching.isLogJSON ? .info : .warning
    quiet.logLevel = .warning
    return (own, quiet)
  }

  /// Looks again and again whether a command beside the server has changed the record.
  private static func refresh(
    _ live: LiveSite, from store: OpenStore, _ logger: Logger, _ occasion: @escaping @Sendable (String) -> Occasion
  ) async throws {
    while true {
      try await Task.sleep(for: .seconds(5))
      do {
        try await WorkQueue.reloads.run {
          try live.refresh(from: store)
          // A quarter of an hour before a day begins it is judged.
          let soon = occasion("command").later(seconds: 900).day
          if soon != live.now.site.today { try live.prepare(soon) }
        }
      } catch {
        logger.error("The record could not be read anew: \(error)")
      }
    }
  }
}

/// Answers each request with what the site says of its address, made once and kept.
struct Pages: HTTPResponder {
  typealias Context = VisitContext

  let live: LiveSite
  let office: Office
  let proxy: TrustedProxy?
  let watch: RequestWatch
  /// How much programs may ask.
  let limit: RequestLimit
  let logger: Logger

  init(
    live: LiveSite, office: Office, proxy: TrustedProxy? = nil, watch: RequestWatch = RequestWatch(),
    limit: RequestLimit = RequestLimit(), logger: Logger
  ) {
    self.live = live
    self.office = office
    self.proxy = proxy
    self.watch = watch
    self.limit = limit
    self.logger = logger
  }

  var site: Site { live.now.site }

  func respond(to request: Request, context: Context) async throws -> Response {
    let address = Address(request.uri.string)
    return try await watch.response(to: request, at: address?.route) { id in
      try await answer(to: request, at: address, id, context)
    }
  }

  private func answer(
    to request: Request, at address: Address?, _ id: RequestID, _ context: Context
  ) async throws -> Response {
    if Address.isForPrograms(request.uri.string) {
      return try await answerProgram(request, id, origin(of: request, context))
    }
    if let address, address.route?.rule.source == .visitor {
      return try await respond(from: office, to: request, at: address, id, origin(of: request, context))
    }
    guard [.get, .head].contains(request.method) else {
      return PageCache.Entry(site.refused).plain.response(to: request)
    }
    let entry = await entry(request.uri.string, id)
    let isSmall = Gzip.isAccepted(request.headers[.acceptEncoding])
    if entry.plain.isPage, let session = Cookie.value(Cookie.session, in: request.headers[.cookie]) {
      let from = origin(of: request, context)
      if let page = await office.personal(
        entry.plain, at: entry.plain.status == .ok ? address : nil, in: session, from: from, isSmall: isSmall)
      {
        return page.response(to: request)
      }
    }
    return ((isSmall ? entry.small : nil) ?? entry.plain).response(to: request)
  }

  private func origin(of request: Request, _ context: Context) -> String {
    let forwarded = HTTPField.Name("X-Forwarded-For").map { request.headers[values: $0] }
    return proxy?.origin(context.from, forwarded ?? []) ?? context.from
  }

  private func respond(
    from office: Office, to request: Request, at address: Address, _ id: RequestID, _ from: String
  ) async throws -> Response {
    let session = Cookie.value(Cookie.session, in: request.headers[.cookie])
    do {
      // Who only reads sends nothing, and is looked for once, when the page is made.
      let isReading = [.get, .head].contains(request.method)
      let most = isReading ? .stranger : try await office.mostSent(with: session, to: address, from: from)
      let visit = try await Visit(request, address, from: from, most: most)
      let answer = try await office.answer(visit)
      if let remark = answer.remark { logger.warning("\(remark)", metadata: ["request": "\(id)"]) }
      return Reply(
        answer.answer, hash: "", isPrivate: true, isIndexed: address.route?.rule.isIndexed ?? false,
        cookies: answer.cookies
      ).response(to: request)
    } catch let problem as VisitProblem {
      return Reply(site.told(problem.message, problem.status), hash: "").response(to: request)
    } catch let error as WriteOfUnknownEnd {
      logger.error("incident \(id): \(error)", metadata: ["request": "\(id)"])
      return Reply(site.uncertain(incident: id.description), hash: "").response(to: request)
    } catch is WorkQueue.Full {
      return Reply(site.told(Pages.busy, 503), hash: "").response(to: request)
    } catch {
      return PageCache.Entry(broken(error, at: address.route, id)).plain.response(to: request)
    }
  }

  static let busy =
    "More is asked from where you are than can be done just now, so nothing was changed. Wait a minute, then go back in your browser and send it again."

  func broken(_ error: any Error, at route: Route?, _ id: RequestID) -> Site.Answer {
    logger.error(
      "incident \(id) at \(route?.rawValue ?? "no route"): \(error)", metadata: ["request": "\(id)"])
    return route?.isForPrograms ?? false
      ? .problem(Problem(500, "Something broke. Say to whoever runs this site: incident \(id)."))
      : site.broken(incident: id.description)
  }

  func entry(_ uri: String, _ id: RequestID) async -> PageCache.Entry {
    let site = live.now.site
    guard let basis = site.basis(uri) else { return made(uri, by: site, id) }
    if let known = live.making.cache.entry(basis.key) { return known }
    // Files of ours are there already: nobody waits for them.
    if Pages.files.contains(uri) { return made(uri, by: site, id) }
    guard basis.isPast else { return await live.making.entry(basis.key, for: basis.turn) { made(uri, by: site, id) } }
    return await live.making.pastEntry(basis.key) {
      PageCache.Entry(site.told(Pages.busyPast, 503, at: uri))
    } _: {
      made(uri, by: site, id)
    }
  }

  private static let busyPast =
    "Many are asking for what was known earlier just now, and each takes a while. Wait a minute, then ask again."

  private static let files: Set = [Paths.styleSheet, Paths.script, Paths.mark]

  private func made(_ uri: String, by site: Site, _ id: RequestID) -> PageCache.Entry {
    do {
      return PageCache.Entry(try site.answer(uri))
    } catch {
      return PageCache.Entry(broken(error, at: Address(uri)?.route, id))
    }
  }
}
