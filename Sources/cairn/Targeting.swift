import ArgumentParser
import Days
import Reports

/// `cairn target "at least 90% by 2023"`
struct TargetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "target", abstract: "Says what a target sentence is understood as, or what of it is not.",
    discussion: "Every word that could change the meaning is understood, or the sentence is refused.")

  @Argument(help: "The sentence, in quotation marks.") var text: String
  @Option(help: "From when “within two years” counts, such as 2026-09-01.") var adopted: Day?
  @Option(help: "What to print.") var format: TextFormat = .text

  func run() throws {
    let report = TargetReport(text, adopted: adopted)
    print(format == .json ? report.json.text : report.text(.terminal), terminator: "")
    guard let refusal = report.refusal else { return }
    if format == .text { standardError("cairn: \(refusal)\n") }
    throw ExitCode(1)
  }
}
