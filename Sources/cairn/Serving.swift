import ArgumentParser

/// `cairn serve`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Serves the pages on this machine.")

  func run() async throws {}
}
