import ArgumentParser
import Demo
import Enquiries
import Findings
import Log
import People
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
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if !(1...65_535).contains(port) { throw ValidationError("--port must be from 1 to 65535.") }
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

  private var behind: String? { trustedProxy ?? environment("CAIRN_TRUSTED_PROXY") }
  private var place: String? { site ?? environment("CAIRN_SITE") }
  private var told: String? { contact ?? environment("CAIRN_CONTACT") }

  func run() async throws {
    let store = try database.prepared()
    try await Serve.serve(
      store, try database.home(), host: host, port: port, signOn ?? environment("CAIRN_SIGN_ON"), site: place,
      contact: told, proxy: behind.flatMap(TrustedProxy.init))
  }

  /// - Parameters:
  ///   - signOn: the file that sets up single sign-on; nil for none.
  ///   - site: where people reach it; nil where that is where it listens.
  ///   - contact: whom to tell what is wrong with it; nil for nobody.
  ///   - proxy: in front of it; nil for none.
  static func serve(
    _ store: Store, _ home: Home, host: String, port: Int, _ signOn: String? = nil, site place: String? = nil,
    contact: String? = nil, proxy: TrustedProxy? = nil
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
      address: place ?? address, contact: contact,
      today: { Occasion.now().day })
    try record.judge(on: Occasion.now().day)
    try await Server(host: host, port: port, proxy: proxy).run(
      site, store: store, signOn: provider, occasion: { Occasion.now($0) }
    ) {
      standardOutput("Cairn is at \(address)\n")
    }
  }
}
