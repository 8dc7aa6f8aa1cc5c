import ArgumentParser
import FoundationEssentials
import Operations

/// `cairn audit verify`
struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proves that no recorded change was altered or lost.",
    subcommands: [Verify.self, Checkpoint.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Looks whether any recorded change was edited, deleted, moved or cut off.",
      discussion: """
        A database can only prove that its events and its log agree. Whoever changes both is found by a checkpoint kept \
        elsewhere: name its file. It may hold one checkpoint a line.
        """)

    @Option(help: ArgumentHelp("A file of checkpoints kept elsewhere.", valueName: "file"))
    var checkpoint: String?
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let checkpoints = try checkpoint.map(read) ?? []
      let outcome = try VerifyLog(checkpoints: checkpoints).run(on: database.prepared())
      guard outcome.faults.isEmpty else {
        standardError(outcome.faults.joined(separator: "\n") + "\n")
        throw ExitCode(1)
      }
      let against =
        checkpoints.isEmpty ? "" : ", as \(checkpoints.count == 1 ? "the checkpoint says" : "all checkpoints say")"
      print("The log is whole: \(outcome.checkpoint.size) events\(against).")
    }

    private func read(_ file: String) throws -> [LogCheckpoint] {
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        throw Refusal(.notFound, "\(file) can't be read. Name a file that cairn audit checkpoint wrote.")
      }
      return try text.split(separator: "\n").enumerated().map { place, line in
        if let checkpoint = LogCheckpoint(String(line)) { return checkpoint }
        throw Refusal(
          .notAllowed, "\(file):\(place + 1): this is no checkpoint. One is as cairn audit checkpoint prints it.")
      }
    }
  }

  struct Checkpoint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the state of the log, to be kept on another machine or on paper.")

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let outcome = try VerifyLog().run(on: database.prepared())
      guard outcome.faults.isEmpty else {
        throw Refusal(.couldNotRun, "The log is damaged; see cairn audit verify. No checkpoint is given of it.")
      }
      print(outcome.checkpoint)
    }
  }
}
