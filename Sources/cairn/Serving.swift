import ArgumentParser
import Demo
import Enquiries
import Findings
import Log
import People
import SQL
import SignOn
import Store
import Supply
import Web

/// `cairn serve`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serves the pages on this machine.")

  @Option(help: "The port to listen on.") var port = 8080
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(
    name: .customLong("sign-on"),
    help: ArgumentHelp("The file that sets up single sign-on (or CAIRN_SIGN_ON).", valueName: "file"))
  var signOn: String?
  @Option(help: "Where people reach it, if not at the address that it listens on: https://… (or CAIRN_SITE).")
  var site: String?
  @Option(help: "Whom to tell what is wrong with it: an email address or https://… (or CAIRN_CONTACT).")
  var contact: String?
  @Option(
    name: .customLong("trusted-proxy"),
    help: ArgumentHelp(
      "The address of the reverse proxy in front of it, whose X-Forwarded-For is believed (or CAIRN_TRUSTED_PROXY).",
      valueName: "address"))
  var trustedProxy: String?
  @Option(
    name: .customLong("metrics-port"),
    help: ArgumentHelp(
      "A port on 127.0.0.1 for Prometheus (or CAIRN_METRICS_PORT); none unless said.", valueName: "port"))
  var metricsPort: Int?
  @Option(
    name: .customLong("log"),
    help: "What is logged on standard error: what breaks, as text, or every request, as lines of JSON (or CAIRN_LOG).")
  var log: LogFormat?
  @Option(
    name: .customLong("api-limit"),
    help: ArgumentHelp(
      "How many requests of programs a minute are answered from one address (or CAIRN_API_LIMIT); 600 unless said.",
      valueName: "requests"))
  var apiLimit: Int?
  @OptionGroup var database: DatabaseOptions

  enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    if !(1...65_535).contains(port) { throw ValidationError("--port must be from 1 to 65535.") }
    let port = metricsPort.map(String.init) ?? environment("CAIRN_METRICS_PORT")
    if let port, Int(port).map({ (1...65_535).contains($0) && $0 != self.port }) != true {
      throw ValidationError("--metrics-port must be from 1 to 65535, and not the port of the pages.")
    }
    if let limit = apiLimit.map(String.init) ?? environment("CAIRN_API_LIMIT"), (Int(limit) ?? 0) < 1 {
      throw ValidationError("--api-limit must be a whole number, 1 or more.")
    }
    if let format = environment("CAIRN_LOG"), LogFormat(rawValue: format) == nil {
      throw ValidationError("CAIRN_LOG must be text or json.")
    }
    if let place, SiteAddress(place).map(\.path.isEmpty) != true {
      throw ValidationError("--site must be \(SiteAddress.expected), without a path.")
    }
    if let told, (try? EmailAddress(told)) == nil, SiteAddress(told) == nil {
      throw ValidationError("--contact must be an email address, or \(SiteAddress.expected).")
    }
    if let behind, TrustedProxy(behind) == nil {
      throw ValidationError("--trusted-proxy must be an address on the network, such as 127.0.0.1.")
    }
  }

  private var watchedPort: Int? { metricsPort ?? environment("CAIRN_METRICS_PORT").flatMap { Int($0) } }
  private var programLimit: Int {
    apiLimit ?? environment("CAIRN_API_LIMIT").flatMap { Int($0) } ?? Server.usualProgramLimit
  }
  private var logged: LogFormat? { log ?? environment("CAIRN_LOG").flatMap(LogFormat.init) }
  private var behind: String? { trustedProxy ?? environment("CAIRN_TRUSTED_PROXY") }
  private var place: String? { site ?? environment("CAIRN_SITE") }
  private var told: String? { contact ?? environment("CAIRN_CONTACT") }

  func run() async throws {
    let engine = CountedEngine(try database.engine())
    let store = try database.prepared(engine)
    let watching = Server.Watching(metricsPort: watchedPort, isLogJSON: logged == .json) {
      DatabaseFigures(engine.counts)
    }
    try await Serve.serve(
      store, try database.home(), host: host, port: port, signOn ?? environment("CAIRN_SIGN_ON"), site: place,
      contact: told, proxy: behind.flatMap(TrustedProxy.init), watching: watching, programLimit: programLimit)
  }

  /// - Parameters:
  ///   - signOn: the file that sets up single sign-on; nil for none.
  ///   - site: where people reach it; nil where that is where it listens.
  ///   - contact: whom to tell what is wrong with it; nil for nobody.
  ///   - proxy: in front of it; nil for none.
  ///   - programLimit: how many requests of programs a minute are answered from one address on the network.
  static func serve(
    _ store: Store, _ home: Home, host: String, port: Int, _ signOn: String? = nil, site place: String? = nil,
    contact: String? = nil, proxy: TrustedProxy? = nil, watching: Server.Watching = .init(),
    programLimit: Int = Server.usualProgramLimit
  ) async throws {
    let isDemo = try InventedRecord.isHeld(in: store)
    if isDemo, !["127.0.0.1", "::1", "localhost"].contains(host) {
      throw Refusal(.notAllowed, "The demonstration is served to this machine alone: everybody knows its passwords.")
    }
    let record = try LoadRecord().run(from: store)
    let provider = try signOn.map { try LoadSignOn(file: $0).run(on: record.published) }
    let address = "http://\(host):\(port)"
    let site = Site(
      record, display: try LoadDisplay(home: home, invented: isDemo ? FillDemo.boundaries : nil).run(),
      releases: try DescribeReleases().run(from: store), demonstration: isDemo ? FillDemo.demonstration : nil,
      address: place ?? address, contact: contact, archive: store,
      today: { Occasion.now().day })
    try record.judge(on: Occasion.now().day)
    try await Server(host: host, port: port, proxy: proxy, watching: watching, programLimit: programLimit).run(
      site, store: store, home: home, signOn: provider, occasion: { Occasion.now($0) }
    ) {
      standardOutput("Cairn is at \(address)\n")
    }
  }
}

extension DatabaseFigures {
  fileprivate init(_ counts: CountedEngine.Counts) {
    self.init(
      reads: counts.reads, writes: counts.writes, failures: counts.failures,
      writingSeconds: counts.writing / .seconds(1))
  }
}
