import ArgumentParser
import Benchmarking
import Drafting
import Enquiries
import Findings
import FoundationEssentials
import PublishedData
import Reports
import Supply
import WrittenDocuments

/// `cairn plan read FILE -o DRAFT.yaml`
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Drafts a plan from a document that was published.", subcommands: [ReadCommand.self])

  struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "read",
      abstract:
        "Finds the promises of a Word, OpenDocument, PDF, HTML, Markdown or text document, and proposes a strategy file.",
      discussion: """
        Each promise stands in the draft with the words it came from, the target it was read as, and the published numbers \
        that could decide it. What can be read in more than one way or was not understood is marked SETTLE, what the document \
        does not say FILL IN; then cairn import strategy takes it. The document is read on this machine and sent nowhere.
        """)

    @Argument(help: "The document.") var file: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The draft to write; printed unless said.", valueName: "path"))
    var output: String?
    @Option(help: "Whose plan it is: the council's name or number. Its latest figures then stand beside the proposals.")
    var area: String?
    @Option(
      help: ArgumentHelp("What the strategy is to be called; made of the file's name unless said.", valueName: "id"))
    var id: String?
    @Option(help: "What to print beside the draft, or as json everything that was found.") var format: TextFormat =
      .text
    @Flag(help: "Write over a draft that is there already.") var overwrite = false
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      if let output, !overwrite, FileManager.default.fileExists(atPath: output) {
        throw Refusal(
          .notAllowed, "\(output) is there already and was left as it is. Name another file, or give --overwrite.")
      }
      let document = try WrittenDocument(at: file)
      let count = document.sentences.count
      guard count <= ReadCommand.mostSentences else {
        throw Refusal(
          .notAllowed,
          "\(file) has \(count) sentences, and at most \(ReadCommand.mostSentences) are looked through. Give its parts one by one."
        )
      }
      let record = try LoadRecord().run(from: try database.prepared())
      let council = try area.map { try authority(named: $0, in: record) }
      let draft = PlanDraft(FindPromises().run(on: document), of: council, proposing: ProposeIndicators(record))
      let summary = DraftSummary(draft, of: document)
      if format == .json { print(summary.json.text, terminator: "") }
      standardError(summary.text)
      guard
        draft.objectives.contains(where: { $0.promises.contains { !$0.found.meaning.isWish } || !$0.actions.isEmpty })
      else {
        return standardError("There is nothing to draft, and no file was written.\n")
      }
      let text = DraftText(draft, id: strategyID, title: document.title ?? name, document: name).yaml
      if let output { try write(text, to: output) } else if format == .text { standardOutput(text) }
    }

    /// More than a plan of a thousand pages has.
    private static let mostSentences = 40_000

    private var name: String { URL(filePath: file).lastPathComponent }

    /// Letters, digits and hyphens of what was said, or of the file's name.
    private var strategyID: String {
      let words = (id ?? URL(filePath: name).deletingPathExtension().lastPathComponent).lowercased()
        .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      return words.isEmpty ? "plan" : words.joined(separator: "-")
    }

    private func authority(named name: String, in record: Record) throws -> Area {
      let area = try DescribeArea(name).run(on: record.published).area
      guard area.type.isLocalAuthority else { throw Refusal(.notFound, "\(area.name) is no local authority.") }
      return area
    }

    private func write(_ text: String, to output: String) throws {
      do {
        try Data(text.utf8).write(to: URL(filePath: output), options: overwrite ? .atomic : .withoutOverwriting)
      } catch {
        throw Refusal(.couldNotRun, "\(output) can't be written. Is there such a folder, and may you write to it?")
      }
      print("\(output): written.")
    }
  }
}

extension WrittenDocument {
  /// The document of a file.
  ///
  /// - Throws: `Refusal` where there is none or it may not be read; what `init(_:file:)` throws.
  init(at file: String) throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard let attributes else { throw Refusal(.notFound, "There is no file \(file).") }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw Refusal(.notFound, "\(file) is no file that holds a document.")
    }
    guard (attributes[.size] as? Int ?? 0) <= WrittenDocument.limit else {
      throw Refusal(
        .notAllowed, "\(file) is larger than \(WrittenDocument.limit / 1_000_000) MB, which is the most that is read.")
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Refusal(.couldNotRun, "\(file) can't be read.")
    }
    try self.init([UInt8](data), file: file)
  }

  /// Its first heading.
  fileprivate var title: String? {
    blocks.lazy.compactMap { block in if case .heading(let text, _) = block.content { text } else { nil } }.first
  }
}
