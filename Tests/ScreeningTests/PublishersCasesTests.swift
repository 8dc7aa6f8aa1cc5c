import DataFiles
import Findings
import FoundationEssentials
import Screening
import Testing

/// The pairs of files that the publishers' own screener is tried on. They are not ours to bundle: CAIRN_SCREENER_CASES
/// names the folder that holds them, with `index.tsv`, which says of each whether it passes, and why not.
private let folder = ProcessInfo.processInfo.environment["CAIRN_SCREENER_CASES"] ?? ""

/// One line of `index.tsv`.
struct PublishersCase: Sendable, CustomTestStringConvertible {
  let data, metadata, verdict: String

  var testDescription: String { data }

  static let all: [PublishersCase] = {
    let text = FileManager.default.contents(atPath: "\(folder)/index.tsv").map { String(decoding: $0, as: UTF8.self) }
    return (text ?? "").split(whereSeparator: \.isNewline).dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return PublishersCase(data: fields[0], metadata: fields[1], verdict: fields[2])
    }
  }()

  /// What only a list of wards would find, and none is held: one ward by another name.
  static let needWards = ["fail/ward_combinations.csv"]
}

@Suite("Cases of the publishers’ screener", .enabled(if: !folder.isEmpty, "CAIRN_SCREENER_CASES names no folder"))
struct PublishersCasesTests {
  @Test("Each case comes out as its publishers say", arguments: PublishersCase.all)
  func verdict(_ each: PublishersCase) throws {
    let lists = try LocationListFiles.read(geographyFolder)
    let screening: Screening
    do {
      let metadata = each.metadata.isEmpty ? nil : "\(folder)/\(each.metadata)"
      screening = Screening(try DataSetFiles.read(data: "\(folder)/\(each.data)", metadata: metadata, lists: lists))
    } catch let error as FindingsError {
      screening = Screening(unread: error.findings)
    }
    let isWanting = PublishersCase.needWards.contains(each.data)
    switch each.verdict {
    case "fail": #expect(screening.passes == isWanting)
    case "warn": #expect(screening.passes && !screening.suitsAPI)
    default: #expect(screening.passes, "\(screening.findings)")
    }
  }

  @Test("There are cases") func some() { #expect(PublishersCase.all.count > 100) }
}
