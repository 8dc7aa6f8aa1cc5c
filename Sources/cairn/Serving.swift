import ArgumentParser
import Operations
import Store
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
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if !(1...65_535).contains(port) { throw ValidationError("--port must be from 1 to 65535.") }
  }

  func run() async throws {
    let store = try database.prepared()
    try await Serve.serve(store, try database.home(), host: host, port: port, signOn ?? environment("CAIRN_SIGN_ON"))
  }

  /// - Parameter signOn: the file that sets up single sign-on; nil for none.
  static func serve(_ store: Store, _ home: Home, host: String, port: Int, _ signOn: String? = nil) async throws {
    let isDemo = try FillDemo.isHeld(in: store)
    if isDemo, !["127.0.0.1", "::1", "localhost"].contains(host) {
      throw Refusal(.notAllowed, "The demonstration is served to this machine alone: everybody knows its passwords.")
    }
    let record = try LoadRecord().run(from: store)
    let provider = try signOn.map { try LoadSignOn(file: $0).run(on: record.published) }
    let site = Site(
      record, display: try LoadDisplay(home: home, isDemo: isDemo).run(),
      releases: try DescribeReleases().run(from: store), demonstration: isDemo ? FillDemo.demonstration : nil,
      today: { Occasion.now().day })
    try record.judge(on: Occasion.now().day)
    let address = "http://\(host):\(port)"
    try await Server(host: host, port: port).run(site, store: store, signOn: provider, occasion: { Occasion.now($0) }) {
      standardOutput("Cairn is at \(address)\n")
    }
  }
}
