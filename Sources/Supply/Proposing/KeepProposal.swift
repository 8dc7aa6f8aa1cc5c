import DataFiles
import Findings
import FoundationEssentials
import PublishedData

/// Writes a proposal among the definitions, as two files that a person corrects.
public struct KeepProposal {
  private let proposal: DataSetProposal
  private let home: Home

  public init(_ proposal: DataSetProposal, home: Home) { (self.proposal, self.home) = (proposal, home) }

  /// - Returns: the files that were written.
  /// - Throws: `Refusal` where one of them is there already, or the folder can't be written to; then neither is.
  public func run() throws -> [String] {
    let files = proposal.files.map { (path: "\(home.definitions)/\($0.path)", text: $0.text) }
    if let held = files.first(where: { FileManager.default.fileExists(atPath: $0.path) }) {
      throw Refusal(.notAllowed, "\(held.path) is there already: move it away, or choose another id.")
    }
    for file in files {
      do {
        let url = URL(filePath: file.path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url, options: .atomic)
      } catch {
        for other in files { try? FileManager.default.removeItem(atPath: other.path) }
        throw Refusal(
          .couldNotRun,
          "\(file.path) can’t be written. Print it instead (without --keep), and save it in another folder of definitions."
        )
      }
    }
    return files.map(\.path)
  }
}

extension ProposeDataSet {
  /// The metadata file that lies beside a data file under the name that the standard gives it; nil where none does.
  public static func metadata(beside data: String) -> String? {
    let name = DataSetFiles.metadataName(of: data)
    return FileManager.default.fileExists(atPath: name) ? name : nil
  }
}

extension ProposeDataSet.Outcome {
  /// Whether the file can be imported as it is proposed.
  public var isReadable: Bool { !findings.contains { $0.severity == .error } }

  /// What comes of it, for whoever asked.
  public var sentence: String {
    guard isReadable else { return "Read so, the file can’t be imported yet: correct the definition, or the file." }
    let span = [read.periods.first, read.periods.last].compactMap(\.self)
    let periods = span.count == 2 && span[0] != span[1] ? "\(span[0]) to \(span[1])" : span.first ?? ""
    let places = read.authorities == 1 ? "1 authority" : "\(read.authorities) authorities"
    return "Read so, the file gives \(read.figures) figures of \(places), \(periods)."
  }
}
