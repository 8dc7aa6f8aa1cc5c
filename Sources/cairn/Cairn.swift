import ArgumentParser
import Findings
import Glibc
import SQL

/// `cairn`: judges education strategies on published data.
@main
struct Cairn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cairn", abstract: "Keeps an education strategy honest.",
    discussion: """
      Every promise becomes a rule, every rule gets a verdict from published data with its working shown.

      Exit status: 0 done, 1 something was found in a file, 2 wrong usage, 3 it could not run.
      """,
    version: "0.1.0",
    subcommands: [
      Scorecard.self, MeasureCommand.self, Compare.self, Reconcile.self, Find.self, AreaCommand.self,
      TargetCommand.self, ClaimsCommand.self,
      Strategies.self, PlanCommand.self, National.self,
      AwaitedCommand.self, CalendarCommand.self, Releases.self, CatalogueCommand.self, Diff.self, Export.self,
      Propose.self, Import.self, Remove.self,
      Check.self, Screen.self, PersonCommand.self, TokenCommand.self,
      Audit.self,
      DatabaseCommand.self, Doctor.self, Retention.self, Serve.self,
      Demo.self,
    ])

  static func main() async {
    // What is written about people is for nobody else on the machine.
    umask(0o077)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Failure(unknownCommand(CommandLine.arguments.dropFirst().first) ?? error).exit()
    }
  }
}

extension Cairn {
  /// ArgumentParser calls a mistyped command an unexpected argument; this names it. Asked only after a failure, for
  /// finding the names takes milliseconds.
  private static func unknownCommand(_ name: String?) -> Refusal? {
    let commands = configuration.subcommands.map { $0._commandName } + ["help"]
    guard let name, !name.hasPrefix("-"), !commands.contains(name) else { return nil }
    return Refusal(
      .notFound,
      "There is no command “\(name)”.\(meant(name, in: commands)) The commands are \(commands.joined(separator: ", "))."
    )
  }
}

/// What the command says when it stops, and its exit status.
private struct Failure {
  private let message: String
  private let status: Int32

  init(_ error: any Error) {
    switch error {
    case let error as FindingsError: (message, status) = (error.description, 1)
    case let error as Refusal where error.kind == .couldNotRun: (message, status) = ("cairn: \(error)", 3)
    case let error as Refusal: (message, status) = ("cairn: \(error)", 2)
    case let code as ExitCode: (message, status) = ("", code.rawValue)
    case let error as SQLError: (message, status) = ("cairn: \(error)", 3)
    default:
      let isHelp = Cairn.exitCode(for: error) == .success
      let isUsage = Cairn.exitCode(for: error) == .validationFailure
      message = isHelp || isUsage ? Cairn.fullMessage(for: error) : "cairn: \(error)"
      status = isHelp ? 0 : isUsage ? 2 : 3
    }
  }

  func exit() -> Never {
    if !message.isEmpty {
      if status == 0 { print(message) } else { standardError(message + "\n") }
    }
    Cairn.exit(withError: ExitCode(status))
  }
}

/// Writes to standard error.
func standardError(_ text: String) { send(text, to: STDERR_FILENO) }

/// Writes to standard output at once, also where it is a file or a pipe.
func standardOutput(_ text: String) { send(text, to: STDOUT_FILENO) }

/// Writes bytes to standard output, all of them; a reader that has gone ends the command.
func standardOutput(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { send($0, to: STDOUT_FILENO) } }

private func send(_ text: String, to file: Int32) {
  var text = text
  text.withUTF8 { send($0, to: file) }
}

private func send(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let sent = write(file, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
    guard sent > 0 else { return }
    rest = rest.dropFirst(sent)
  }
}
