import ArgumentParser
import Operations
import Store
import Web

/// `cairn serve`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serves the pages on this machine.")

  @Option(help: "The port to listen on.") var port = 8080
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if !(1...65_535).contains(port) { throw ValidationError("--port must be from 1 to 65535.") }
  }

  func run() async throws {
    try await Serve.serve(try database.prepared(), try database.home(), host: host, port: port)
  }

  static func serve(_ store: Store, _ home: Home, host: String, port: Int) async throws {
    let isDemo = try FillDemo.isHeld(in: store)
    let site = Site(
      try LoadRecord().run(from: store), display: try LoadDisplay(home: home, isDemo: isDemo).run(),
      releases: try DescribeReleases().run(from: store), note: isDemo ? FillDemo.note : nil,
      today: { Occasion.now().day })
    let address = "http://\(host):\(port)"
    try await Server(host: host, port: port).run(site, store: store, occasion: Occasion.now) {
      standardOutput("Cairn is at \(address)\n")
    }
  }
}
