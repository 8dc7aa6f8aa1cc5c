import Accounts
import Benchmarking
import Findings
import FoundationEssentials
import PublishedData
import Store
import Testing
import TestSupport

@testable import DataFiles
@testable import Supply

/// A bundled file, laid out otherwise.
private struct ChangedFile {
  let dataSet: String
  let path: String

  /// - Parameter change: of the lines of the file, the header first.
  init(_ dataSet: String, _ file: String, metadata: String? = nil, _ change: ([String]) -> [String]) throws {
    self.dataSet = dataSet
    let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-layout-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let bytes = try FileBytes(path: "\(Bundled.home.get().data)/\(file)").bytes
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    path = folder.appending(path: "later.csv").path
    try Data(change(lines).joined(separator: "\n").utf8).write(to: URL(filePath: path))
    if let metadata { try Data(metadata.utf8).write(to: folder.appending(path: "later.meta.csv")) }
  }

  func importing(_ known: String = "2026-10-20", accepting: Set<ReleaseDoubt.Kind> = []) throws -> ImportDataSet {
    try ImportDataSet(dataSet, path: path, knownFrom: try day(known), accepting: accepting, home: Bundled.home.get())
  }

  /// What would stop it, without running into what else is wrong.
  func errors(in store: Store, accepting: Set<ReleaseDoubt.Kind> = []) throws -> [String] {
    do {
      let preview = try importing(accepting: accepting).preview(by: tester, in: store, on: try day("2026-11-20"))
      return preview.findings.filter { $0.severity == .error }.map(\.message)
    } catch let error as FindingsError {
      return error.findings.map(\.message)
    }
  }
}

private let absence = "absence/absence_by_term.csv.gz"
private let keyStage2 = "key-stage-2-social-care/ks2_la_social_care.csv.gz"
private let requests = "ehc-requests/requests.csv.gz"

/// 20 November 2026.
private let november = occasion(1_795_132_800_000)

private func replacing(_ text: String, _ other: String) -> ([String]) -> [String] {
  { lines in lines.map { $0.replacing(text, with: other) } }
}

@Test(arguments: [
  (
    "absence", absence, "sess_possible", "sessions_possible",
    "The column “sess_possible” is gone; “sessions_possible” is new"
  ),
  (
    "key-stage-2-social-care", keyStage2, "social_care_group", "cohort",
    "The column “social_care_group” is gone; “cohort” is new"
  ),
  (
    "ehc-requests", requests, "All requests for EHC needs assessments", "All requests for an EHC needs assessment",
    "“All requests for EHC needs assessments” of the filter “breakdown” is gone; “All requests for an EHC needs assessment” is new"
  ),
  (
    "key-stage-2-social-care", keyStage2, "CINO at 31 March", "CIN at 31 March",
    "“CINO at 31 March” of the filter “social_care_group” is gone; “CIN at 31 March” is new"
  ),
  (
    "key-stage-2-social-care", keyStage2, "Academic year", "Financial year",
    "The time_identifier was “Academic year” and is “Financial year”."
  ),
])
func `A layout that is not as before stops the import, and what changed is named`(
  dataSet: String, file: String, text: String, other: String, told: String
) throws {
  let changed = try ChangedFile(dataSet, file, replacing(text, other))
  let errors = try changed.errors(in: Bundled.store())
  #expect(errors.contains { $0.hasPrefix(told) }, "\(errors.prefix(3))")
}

@Test func `A group that is gone stops the import until somebody has looked, and is then told with the release`() throws
{
  let store = try Bundled.store()
  let fewer = try ChangedFile("key-stage-2-social-care", keyStage2) { $0.filter { !$0.contains("CPPO at 31 March") } }
  #expect(
    try fewer.errors(in: store) == [
      "“CPPO at 31 March” of the filter “social_care_group” is gone. Correct the definition of the data set, or the file. Where it is right all the same: --accept changed-layout."
    ])
  #expect(throws: FindingsError.self) { try fewer.importing().run(by: tester, in: store, november) }
  let outcome = try fewer.importing(accepting: [.changedLayout]).run(by: tester, in: store, november)
  #expect(outcome.isNew && outcome.findings.contains { $0.check == "changed-layout" && $0.severity == .warning })
}

@Test func `Another part of what is added is doubted, as it makes another sum`() throws {
  let more = try ChangedFile("absence", absence) { lines in
    lines
      + lines.dropFirst().filter { $0.contains("Special") }.map { $0.replacing("Special", with: "Pupil referral unit") }
  }
  let errors = try more.errors(in: Bundled.store())
  #expect(
    errors.contains { $0.hasPrefix("“Pupil referral unit” of the filter “school_type” is new.") }, "\(errors.prefix(2))"
  )
}

@Test func `What changes nothing that is read is told in one note, and the layout of each release is remembered`()
  throws
{
  let store = try Bundled.store()
  let wider = try ChangedFile("key-stage-2-social-care", keyStage2) { lines in
    lines.enumerated().filter { $0.offset == 0 || !$0.element.contains(",Regional,") }
      .map { $0.element + ($0.offset == 0 ? ",note" : ",5") }
  }
  let outcome = try wider.importing().run(by: tester, in: store, november)
  let note = try #require(outcome.findings.first { $0.severity == .note })
  #expect(note.message.contains("The column “note” is new.") && note.message.contains("“Regional”"))
  let held = try #require(
    try store.read(tester.permit(.readPublished)) { try $0.layout(release: "key-stage-2-social-care-2026-10-20") })
  #expect(held.levels == ["National", "Local authority"] && held.identifiers == ["Academic year"])
  #expect(
    held["social_care_group"]?.items.sorted() == ["CINO at 31 March", "CLA 12 months at 31 March", "CPPO at 31 March"])
  #expect(held["note"] == FileLayout.Column(name: "note", unit: nil, items: []))
}

@Test func `Another unit in the metadata file is doubted`() throws {
  let store = try Bundled.store()
  func metadata(_ unit: String) -> String {
    "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\n"
      + "avg_att8,Indicator,Attainment 8,,\(unit),1,,\n"
  }
  let file = "key-stage-4-social-care/ks4_la_social_care.csv.gz"
  let first = try ChangedFile("key-stage-4-social-care", file, metadata: metadata("")) { $0 }
  _ = try first.importing("2026-10-01").run(by: tester, in: store, november)
  let second = try ChangedFile("key-stage-4-social-care", file, metadata: metadata("%")) {
    $0.map { $0.replacing(",Revised,", with: ",Final,") }
  }
  let errors = try second.errors(in: store)
  #expect(
    errors.first?.hasPrefix("The metadata file gave the unit of “avg_att8” as none and gives it as “%”.") == true,
    "\(errors)")
}
