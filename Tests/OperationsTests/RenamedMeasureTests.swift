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
