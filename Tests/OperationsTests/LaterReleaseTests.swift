import Accounts
import Benchmarking
import Days
import Enquiries
import Findings
import FoundationEssentials
import PublishedData
import Store
import Strategy
import Testing
import TestSupport

@testable import DataFiles
@testable import Supply

/// A later release of the NEET scorecards: that of 2023 again, Warwickshire's share in an apprenticeship corrected from 5.2
/// to another.
private struct LaterScorecard {
  let path: String

  /// - Parameter mistake: `shared` where rates are shares of 1, `filtered` where only the West Midlands are left, `unknown`
  ///   where Warwickshire has the code of no authority.
  init(_ share: String = "4.6", of year: Int = 2023, mistake: String = "") throws {
    let home = try Bundled.home.get()
    let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-later-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let lines = String(
      decoding: try FileBytes(path: "\(home.data)/neet/neet_scorecard_\(year).csv.gz").bytes, as: UTF8.self
    ).split(whereSeparator: \.isNewline).map(String.init)
    let column = try #require(lines[0].split(separator: ",").firstIndex(of: "Apprenticeship_percent"))
    let kept =
      mistake == "filtered" ? lines.prefix(1) + lines.dropFirst().filter { $0.contains("West Midlands") } : lines
    let revised = kept.enumerated().map { index, line -> String in
      guard line.contains(",Warwickshire,") || (mistake == "shared" && index > 0) else { return line }
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if mistake == "unknown" { return line.replacing(",937,", with: ",739,") }
      cells[column] = mistake == "shared" ? Double(cells[column]).map { "\($0 / 100)" } ?? cells[column] : share
      return cells.joined(separator: ",")
    }
    path = folder.appending(path: "neet_scorecard_2023.csv").path
    try Data(revised.joined(separator: "\n").utf8).write(to: URL(filePath: path))
  }

  func importing(known: String = "2026-10-20") throws -> ImportDataSet {
    try ImportDataSet("participation", path: path, knownFrom: try day(known), home: Bundled.home.get())
  }
}

/// 20 November 2026.
private let november = occasion(1_795_132_800_000)

private func verdict(_ store: Store, knownBy text: String? = nil) throws -> MeasureEvaluation {
  let record = try LoadRecord(knownBy: text.map { try day($0) }).run(from: store)
  return try EvaluateStrategy("warwickshire", on: try day("2026-11-20")).run(on: record, measure: "WAR-38")
}

@Test func `A later release revises what it has figures of, and what was known before stays`() throws {
  let store = try Bundled.store()
  let later = try LaterScorecard()
  #expect(try verdict(store).verdict == .met)

  let preview = try later.importing().preview(by: tester, in: store, on: try day("2026-11-20"))
  #expect(preview.difference.newFigures == 0)
  let figure = try #require(preview.difference.changedFigures.first)
  #expect(preview.difference.changedFigures.count == 1)
  #expect(figure.area.name == "Warwickshire" && figure.period.name == "2022/23")
  #expect(figure.before == .number(5.2) && figure.after == .number(4.6))
  #expect(preview.difference.verdicts.map(\.before.measure.id) == ["WAR-38"])
  #expect(preview.difference.unchangedVerdicts == 152)
  #expect(try verdict(store).verdict == .met, "a dry run stores nothing")

  #expect(try later.importing().run(by: tester, in: store, november).isNew)
  let now = try verdict(store)
  #expect(now.verdict == .notMet)
  #expect(now.main?.judgement?.judged?.value == .number(4.6))
  #expect(now.main?.judgement?.latest?.value == .number(3.9), "years that it does not have stay as they were")
  #expect(try verdict(store, knownBy: "2026-10-19").verdict == .met)

  let difference = try DiffReleases("participation-2026-04-08", "participation-2026-10-20", on: try day("2026-11-20"))
    .run(from: store)
  #expect(difference.changedFigures.count == 1 && difference.verdicts.count == 1)
}

@Test func `A promise that stays met and is kept no longer, or again, is among what a release changes`() throws {
  let store = try Bundled.store()
  let later = try LaterScorecard("4.3", of: 2025)
  let difference = try later.importing().preview(by: tester, in: store, on: try day("2026-11-20")).difference
  let change = try #require(difference.verdicts.first)
  #expect(difference.verdicts.count == 1)
  #expect(change.before.verdict == .met && change.after.verdict == .met)
  #expect(change.sinceBefore == .slipped && change.sinceAfter == .held)
}

@Test func `Importing the same files again changes nothing, and another release of the same day is refused`() throws {
  let store = try Bundled.store()
  let later = try LaterScorecard()
  _ = try later.importing().run(by: tester, in: store, november)
  let releases = try store.read(tester.permit(.readPublished)) { try $0.releases().map(\.id) }
  #expect(try !later.importing().run(by: tester, in: store, november).isNew)
  #expect(try !later.importing(known: "2026-10-25").run(by: tester, in: store, november).isNew)
  let other = try LaterScorecard("4.5")
  let refusal = try #require(throws: Refusal.self) { try other.importing().run(by: tester, in: store, november) }
  #expect(refusal.description.hasPrefix("Another release of participation is already known from 20 October 2026"))
  #expect(try store.read(tester.permit(.readPublished)) { try $0.releases().map(\.id) } == releases)
}

@Test func `A withdrawn release counts no longer, and what was said with it can still be asked for`() throws {
  let store = try Bundled.store()
  let later = try LaterScorecard()
  let id = "participation-2026-10-20"
  _ = try later.importing().run(by: tester, in: store, november)
  #expect(try verdict(store).verdict == .notMet)
  // 25 November 2026.
  let withdrawing = occasion(1_795_564_800_000)
  func withdraw(_ id: String, _ reason: String = "Warwickshire’s  figure\nwas mistyped.") throws {
    try WithdrawRelease(id, reason: reason).run(by: tester, in: store, withdrawing)
  }
  #expect(throws: Refusal.self) { try withdraw(id, "\u{202E}\u{200F}") }
  #expect(throws: Refusal.self) { try withdraw(id, "  ") }
  #expect(throws: Refusal.self) { try withdraw("lait-2026-04-08") }
  #expect(throws: Refusal.self) { try withdraw("participation-2026-10-21") }
  #expect(try verdict(store).verdict == .notMet, "a refusal changes nothing")
  try withdraw(id)
  let again = try #require(throws: Refusal.self) { try withdraw(id) }
  #expect(again.description == "\(id) was withdrawn on 25 November 2026: Warwickshire’s figure was mistyped.")

  let now = try verdict(store)
  #expect(now.verdict == .met && now.main?.judgement?.judged?.value == .number(5.2))
  #expect(try verdict(store, knownBy: "2026-11-25").verdict == .met)
  #expect(try verdict(store, knownBy: "2026-11-24").verdict == .notMet)
  #expect(try verdict(store, knownBy: "2026-10-19").verdict == .met)
  let next = try LaterScorecard("4.7", of: 2025).importing(known: "2026-10-25")
    .preview(by: tester, in: store, on: try day("2026-11-26")).difference
  #expect(next.changedFigures.map(\.period.name) == ["2024/25"], "what was withdrawn is no part of what would change")
  let refusal = try #require(throws: Refusal.self) { try later.importing().run(by: tester, in: store, november) }
  #expect(refusal.description.contains("was withdrawn"))
  #expect(try later.importing(known: "2026-10-21").run(by: tester, in: store, november).isNew)
  #expect(try verdict(store).verdict == .notMet)
}

@Test func `The same file under another name, packed or not, is the same release`() throws {
  let store = try Bundled.store()
  let later = try LaterScorecard()
  let folder = URL(filePath: later.path).deletingLastPathComponent()
  _ = try later.importing().run(by: tester, in: store, november)
  let other = folder.appending(path: "scorecard; as sent by Jo.csv").path
  try FileManager.default.copyItem(atPath: later.path, toPath: other)
  let again = try ImportDataSet(
    "participation", path: other, knownFrom: try day("2026-10-25"), home: Bundled.home.get())
  #expect(try !again.run(by: tester, in: store, november).isNew)
  let release = try #require(
    try store.read(tester.permit(.readPublished)) { try $0.releases().last { $0.dataSet == "participation" } })
  #expect(release.source == "DfE, NEET and participation scorecards, rates, published on 20 October 2026")
}

@Test func `A day that is still to come is refused, and a release known earlier is shown as what it would be`() throws {
  let store = try Bundled.store()
  let ahead = try LaterScorecard().importing(known: "2062-10-20")
  let refusal = try #require(throws: Refusal.self) { try ahead.run(by: tester, in: store, november) }
  #expect(refusal.description.hasPrefix("20 October 2062 is still to come"))
  let earlier = try LaterScorecard().importing(known: "2025-01-01")
  let preview = try earlier.preview(by: tester, in: store, on: try day("2026-11-20"))
  #expect(preview.difference.changedFigures.isEmpty, "the release of April 2026 has the year as well")
}

@Test(arguments: ["shared", "filtered", "unknown"])
func `What looks like a mistake stops the import until somebody has looked`(mistake: String) throws {
  let store = try Bundled.store()
  let later = try LaterScorecard("4.6", mistake: mistake)
  let kinds: [String: ReleaseDoubt.Kind] = [
    "shared": .unitDrift, "filtered": .missingRows, "unknown": .unknownArea,
  ]
  let kind = try #require(kinds[mistake])
  let error = try #require(throws: FindingsError.self) {
    try later.importing().run(by: tester, in: store, november)
  }
  #expect(Set(error.findings.map(\.check)) == [kind.rawValue], "\(error)")
  let looked = try ImportDataSet(
    "participation", path: later.path, knownFrom: try day("2026-10-20"), accepting: [kind], home: Bundled.home.get())
  let outcome = try looked.run(by: tester, in: store, november)
  #expect(outcome.isNew && outcome.findings.contains { $0.check == kind.rawValue && $0.severity == .warning })
}

@Test(arguments: [
  ("156", [ReleaseDoubt.Kind.loneLeap, .outOfRange], "and is 156 in 2022/23, while other authorities have not"),
  ("100.6", [.outOfRange], "is in per cent, and is 100.6 for Warwickshire in 2022/23; in no period before"),
  ("100.4", [], ""),
])
func `One figure that has leapt, or is no share, stops the import`(
  share: String, kinds: [ReleaseDoubt.Kind], words: String
) throws {
  let store = try Bundled.store()
  let later = try LaterScorecard(share)
  let preview = try later.importing().preview(by: tester, in: store, on: try day("2026-11-20"))
  #expect(preview.doubts.map(\.kind) == kinds)
  guard !kinds.isEmpty else { return }
  let error = try #require(throws: FindingsError.self) {
    try later.importing().run(by: tester, in: store, november)
  }
  #expect(Set(error.findings.map(\.check)) == Set(kinds.map(\.rawValue)), "\(error)")
  #expect(error.findings.contains { $0.message.contains(words) }, "\(error)")
}

@Test func `A file that can't be used changes nothing`() throws {
  let store = try Bundled.store()
  let broken = try LaterScorecard("about five")
  let error = try #require(throws: FindingsError.self) { try broken.importing().run(by: tester, in: store, november) }
  #expect(error.findings.first?.check == "wrong-value")
  #expect(try verdict(store).verdict == .met)
}

@Test func `A data set and a release that do not exist are named, with the nearest`() throws {
  let unknown = try #require(throws: Refusal.self) {
    try ImportDataSet("participatoin", path: "/nowhere", knownFrom: try day("2026-10-20"), home: Bundled.home.get())
  }
  #expect(unknown.description == "There is no data set “participatoin”. Did you mean “participation”?")
  let store = try Bundled.store()
  let absent = try #require(throws: Refusal.self) {
    try DiffReleases("neet-2026-04-08", "neet-2026-04-09", on: try day("2026-11-20")).run(from: store)
  }
  #expect(absent.description == "There is no release “neet-2026-04-09”. Did you mean “neet-2026-04-08”?")
}

@Test func `Files that were imported before are so whatever was said of them since, and a dry run says so too`() throws
{
  let store = try Bundled.store()
  let (first, second) = (try LaterScorecard("4.6", mistake: "shared"), try LaterScorecard("4.5"))
  func importing(_ scorecard: LaterScorecard, _ known: String, _ accepted: Set<ReleaseDoubt.Kind>) throws
    -> ImportDataSet
  {
    try ImportDataSet(
      "participation", path: scorecard.path, knownFrom: try day(known), accepting: accepted, home: Bundled.home.get())
  }
  #expect(try importing(first, "2026-10-20", [.unitDrift]).run(by: tester, in: store, november).isNew)
  #expect(try importing(second, "2026-10-25", [.unitDrift]).run(by: tester, in: store, november).isNew)
  #expect(try !importing(first, "2026-10-30", []).run(by: tester, in: store, november).isNew)
  let again = try importing(first, "2026-10-30", []).preview(by: tester, in: store, on: try day("2026-11-20"))
  #expect(again.difference.changedFigures.isEmpty && again.findings.isEmpty)
}

@Test func `A dry run says what would stop the import, with what to do`() throws {
  let store = try Bundled.store()
  let later = try LaterScorecard("4.6", mistake: "shared")
  let findings = try later.importing().preview(by: tester, in: store, on: try day("2026-11-20")).findings
  let doubt = try #require(findings.first)
  #expect(doubt.severity == .error && doubt.message.hasSuffix("Where it is right all the same: --accept unit-drift."))
}

@Test func `Figures that go with their year or their place are told as gone`() throws {
  let cube = try #require(try Bundled.record.get().published.cubes["participation"])
  let first = try #require(cube.blocks.first)
  let kept = first.periods.indices.dropFirst()
  let shorter = MeasureBlock(
    first.measure, of: kept.map { MeasureBlock.Part(cube: cube, block: first, place: $0) }, areas: cube.areas,
    symbols: cube.symbols)
  let later = ObservationCube(
    release: cube.release, areas: cube.areas, blocks: [shorter] + cube.blocks.dropFirst(), symbols: cube.symbols)
  let difference = ReleaseDifference(from: cube, to: later, evaluations: [])
  #expect(!difference.changedFigures.isEmpty)
  #expect(difference.changedFigures.allSatisfy { $0.isGone && $0.period == first.periods[0] })
  #expect(difference.changedFigures.first?.area.name == "England")
}
