import Benchmarking
import Days
import Enquiries
import Findings
import FoundationEssentials
import Log
import PublishedData
import Store
import Strategy
import Testing
import TestSupport

@testable import DataFiles
@testable import Supply

/// LAIT as it is bundled, the text of its measures and observations changed.
private func changed(_ change: (String) -> String) throws -> String {
  let home = try Bundled.home.get()
  let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-changed-\(UUID().uuidString)")
  try FileManager.default.copyItem(atPath: "\(home.data)/lait", toPath: folder.path)
  for name in ["measures.csv", "observations.csv.gz"] {
    let text = String(decoding: try FileBytes(path: "\(home.data)/lait/\(name)").bytes, as: UTF8.self)
    let bytes = Array(change(text).utf8)
    try Data(name.hasSuffix(".gz") ? gzipped(bytes) : bytes).write(to: folder.appending(path: name))
  }
  return folder.path
}

private func renamed() throws -> String {
  try changed { $0.replacing("FSP_NEW_GOODDEV", with: "FSP_GOODDEV_2026") }
}

@Test(arguments: [
  (ReleaseDoubt.Kind.missingArea, "Warwickshire has no figure in this release"),
  (.missingPeriods, "periods of measures that are held this release has"),
])
func `A LAIT that lacks an authority, or half of its years, stops the import`(kind: ReleaseDoubt.Kind, words: String)
  throws
{
  let folder = try changed { text in
    kind == .missingArea
      ? text.replacing(/,937,Warwickshire,([^,\r\n]*),[^\r\n]*/) { ",937,Warwickshire,\($0.1),-" }
      : (2016...2021).reduce(text) { $0.replacing(",\($1),", with: ",19\($1 - 2000),") }
  }
  let importing = ImportLAIT(directory: folder, knownFrom: try day("2026-11-12"), title: "LAIT", source: "DfE")
  let store = try Bundled.store()
  let stopped = try #require(throws: FindingsError.self) {
    try importing.run(by: tester, in: store, occasion(1_795_132_800_000)) { _, _ in }
  }
  #expect(stopped.findings.contains { $0.check == kind.rawValue && $0.message.contains(words) })
}

@Test func `A measure that LAIT has under another name stops the import, and is named; accepted, its promises wait`()
  throws
{
  let store = try Bundled.store()
  // 20 November 2026.
  let november = occasion(1_795_132_800_000)
  func importing(_ accepted: Set<ReleaseDoubt.Kind> = []) throws -> ImportLAIT {
    try ImportLAIT(
      directory: renamed(), knownFrom: day("2026-11-12"), title: "LAIT", source: "DfE", accepting: accepted)
  }
  let stopped = try #require(throws: FindingsError.self) {
    try importing().run(by: tester, in: store, november) { _, _ in }
  }
  let finding = try #require(stopped.findings.first)
  #expect(stopped.findings.count == 1 && finding.check == "missing-measure")
  #expect(finding.message.contains("“FSP_NEW_GOODDEV” is not in this release"))
  #expect(finding.message.contains("“FSP_GOODDEV_2026” is new and has the same figures"))

  _ = try importing([.missingMeasure]).run(by: tester, in: store, november) { _, _ in }
  let record = try LoadRecord().run(from: store)
  let all = try EvaluateStrategy("warwickshire", on: try day("2026-11-20")).run(on: record)
  #expect(all.first { $0.measure.id == "WAR-01" }?.verdict == .noVerdict(.notPublished))
  #expect(all.first { $0.measure.id == "WAR-20" }?.verdict.reason == nil, "the others are judged as before")
  let catalogue = record.published.catalogueCoverage
  #expect(catalogue.unnamed.map(\.shortName) == ["FSP_GOODDEV_2026"])
  #expect(catalogue.absent.map(\.indicator.id) == ["good-level-of-development"])
  let before = try LoadRecord(knownBy: try day("2026-11-11")).run(from: store)
  #expect(before.published.catalogueCoverage.unnamed.isEmpty && before.published.catalogueCoverage.absent.isEmpty)
}

@Test func `A measure that LAIT describes otherwise stops the import: which, what it was and what it is`() throws {
  let lines = [
    ("FSP_NEW_GOODDEV", ",high,High,% achieving expected level,,Academic Year,", ",low,Low,Score,1,Financial Year,"),
    (
      "InfMort", ",low,Low,Rate per 1000 live births,,Calendar Year,NA,false,",
      ",low,Low,% of births,,Calendar Year,x,true,"
    ),
  ]
  let folder = try changed { text in
    guard text.contains("polarity_raw") else { return text }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line -> String in
      let change = lines.first { line.contains(",\($0.0),") && line.contains($0.1) }
      return change.map { String(line.replacing($0.1, with: $0.2)) } ?? String(line)
    }.joined(separator: "\n")
  }
  func importing(_ accepted: Set<ReleaseDoubt.Kind> = []) throws -> ImportLAIT {
    try ImportLAIT(
      directory: folder, knownFrom: day("2026-11-12"), title: "LAIT", source: "DfE", accepting: accepted)
  }
  let (store, november) = (try Bundled.store(), occasion(1_795_132_800_000))
  let stopped = try #require(throws: FindingsError.self) {
    try importing().run(by: tester, in: store, november) { _, _ in }
  }
  let told = stopped.findings.filter { $0.check == "changed-measure" }.map(\.message)
  #expect(told.count == 2)
  #expect(
    told.contains {
      $0.hasPrefix(
        "“FSP_NEW_GOODDEV” is described otherwise: polarity was “high” and is “low”; unit was “% achieving expected level” and is “Score”; decimals was nothing and is “1”; year type was “Academic Year” and is “Financial Year”."
      )
    }, "\(told)")
  #expect(told.contains { $0.contains("quartile bands was “yes” and is “no”") })
  let preview = try importing().preview(by: tester, in: store, on: november.day)
  #expect(preview.findings.count { $0.check == "changed-measure" && $0.severity == .error } == 2)
  #expect(try importing(Set(ReleaseDoubt.Kind.allCases)).run(by: tester, in: store, november) { _, _ in }.isNew)
}

@Test func `A LAIT of a day that is still to come is refused, by a dry run too`() throws {
  let store = try Bundled.store()
  let november = occasion(1_795_132_800_000)
  let ahead = ImportLAIT(directory: try renamed(), knownFrom: try day("2026-11-21"), title: "LAIT", source: "DfE")
  for refused in [
    #expect(throws: Refusal.self, performing: { try ahead.run(by: tester, in: store, november) { _, _ in } }),
    #expect(throws: Refusal.self, performing: { try ahead.preview(by: tester, in: store, on: november.day) }),
  ] { #expect(refused?.description.hasPrefix("21 November 2026 is still to come") == true) }
}
