import Accounts
import Benchmarking
import DataFiles
import Enquiries
import Findings
import FoundationEssentials
import PublishedData
import Store
import Strategy
import Testing
import TestSupport

@testable import DefinitionFiles
@testable import Supply

/// What proposals for the bundled data sets have in common with what people have written in definitions/data-sets.yaml.
private struct Agreement {
  var columns = 0, columnsWritten = 0, series = 0, seriesWritten = 0
  /// Those whose kind of year, names of columns, column of groups or rows are other than people chose.
  var otherYear: [String] = [], otherNames: [String] = [], otherGroups: [String] = [], otherRows: [String] = []

  mutating func add(_ written: DataSet, _ proposed: DataSet, path: String, _ areas: [Area]) throws {
    columnsWritten += written.columnsRead.count
    columns += written.columnsRead.count(where: proposed.columns.contains)
    if proposed.yearType != written.yearType { otherYear.append(written.id) }
    if proposed.names != written.names { otherNames.append(written.id) }
    if proposed.groupColumn != written.groupColumn { otherGroups.append(written.id) }
    // A filter of one item stands among the rows or not.
    if !proposed.rows.allSatisfy({ written.rows[$0] == $1 }) || written.rows.count > proposed.rows.count + 1 {
      otherRows.append(written.id)
    }
    try addSeries(written, proposed, path, areas)
  }

  /// The series of columns that people chose, and those of them that have the same figures as proposed.
  private mutating func addSeries(_ written: DataSet, _ proposed: DataSet, _ path: String, _ areas: [Area]) throws {
    guard !written.columns.isEmpty else { return }
    let narrow = DataSet(
      id: "narrow", yearType: proposed.yearType, rows: proposed.rows, groupColumn: proposed.groupColumn,
      columns: written.columns, signed: proposed.signed, names: proposed.names, identifier: proposed.identifier)
    var one = try EESFiles(path, written), two = try EESFiles(path, narrow)
    let found = Dictionary(grouping: try two.read(areas), by: \.column)
    for series in try one.read(areas) where written.columns.contains(series.column) {
      seriesWritten += 1
      let isSame = found[series.column]?.contains { other in
        other.period.label == series.period.label
          && other.observations.map(\.text) == series.observations.map(\.text)
      }
      self.series += isSame == true ? 1 : 0
    }
  }
}

@Test
func `What is proposed for the data sets that come with Cairn is what people chose, but where only they can know`()
  throws
{
  let home = try Bundled.home.get(), store = try Bundled.store()
  let areas = try store.read(tester.permit(.keepRecord, for: HeldRole.england)) { try $0.knownAreas() }
  let folders = Dictionary(
    uniqueKeysWithValues: try BundledRelease.list(in: home.data).map { ($0.dataSet, "\(home.data)/\($0.folder)") })
  var agreement = Agreement(), proposals: [String: DataSet] = [:]
  for dataSet in try home.dataSets() {
    let path = try #require(folders[dataSet.id])
    let proposed =
      try proposals[path]
      ?? ProposeDataSet("proposed", path: path, metadata: nil, home: home).proposal(by: tester, in: store).dataSet
    proposals[path] = proposed
    try agreement.add(dataSet, proposed, path: path, areas)
  }
  #expect([agreement.columns, agreement.columnsWritten] == [110, 110])
  #expect([agreement.series, agreement.seriesWritten] == [788, 854])
  #expect(agreement.otherNames.isEmpty)
  // A scorecard's winter, a January in a school year, a year of care that ends in March: no file says so.
  #expect(
    agreement.otherYear.sorted() == [
      "care-leavers", "care-leavers-17-18", "care-leavers-accommodation", "children-looked-after-moves",
      "ehc-placements", "ehc-plans-in-force", "participation", "population", "school-offers-primary",
      "school-offers-secondary",
    ])
  // Which of two filters tells apart what is asked for, and which age of care leavers, is a choice.
  #expect(
    agreement.otherGroups.count == 12 && agreement.otherGroups.allSatisfy(chosenByPeople.contains),
    "\(agreement.otherGroups)")
  #expect(agreement.otherRows.allSatisfy(chosenByPeople.contains), "\(agreement.otherRows)")
}

/// Those of whose rows or groups people read less, or others, than a file by itself can tell.
private let chosenByPeople: Set = [
  "absence", "ehc-placements", "early-years-2022", "early-years-2022-meals", "early-years-2022-sen",
  "early-years-2022-ethnic-group", "care-leavers", "care-leavers-17-18", "care-leavers-accommodation",
  "children-looked-after", "children-looked-after-moves", "key-stage-4-2018-meals", "key-stage-4-2018-disadvantage",
  "key-stage-4-2018-sen", "school-offers-primary", "school-offers-secondary",
]

@Test func `A file of no known data set is proposed, kept as files, checked, imported and compared`() throws {
  let store = try Bundled.store()
  let real = try Bundled.home.get()
  let folder = FileManager.default.temporaryDirectory.appending(path: "cairn-proposal-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try FileManager.default.copyItem(atPath: real.definitions, toPath: folder.appending(path: "definitions").path)
  try FileManager.default.createSymbolicLink(
    atPath: folder.appending(path: "data").path, withDestinationPath: real.data)
  let home = try Home(named: folder.path, executable: "")
  // Persistent absence of children in need is in the file, and in no data set that comes with Cairn.
  let path = "\(real.data)/absence-social-care/absence_la.csv.gz"
  var corrections = DataSetProposal.Corrections()
  corrections.columns = ["pt_pupils_pa_50_exact"]
  corrections.better = ["pt_pupils_pa_50_exact": .low]
  let outcome = try ProposeDataSet("severe-absence", path: path, metadata: nil, corrected: corrections, home: home)
    .run(by: tester, in: store)
  #expect(outcome.proposal.dataSet.rows == ["phase_type_grouping": ["Total"]])
  #expect(outcome.proposal.dataSet.groupColumn == "social_care_group")
  let indicator = try #require(outcome.proposal.indicators.first)
  #expect(indicator.series.map(\.characteristic.id).sorted() == ["in-need", "looked-after", "protection-plan"])
  #expect(indicator.unit == .percent && indicator.polarity == .low)

  let files = try KeepProposal(outcome.proposal, home: home).run()
  #expect(try CheckStrategies(home: home).run(files: files).isEmpty)
  let again = try #require(throws: Refusal.self) { try KeepProposal(outcome.proposal, home: home).run() }
  #expect(again.description.contains("is there already"))
  let known = try #require(throws: Refusal.self) {
    try ProposeDataSet("severe-absence", path: path, metadata: nil, home: home).run(by: tester, in: store)
  }
  #expect(known.description.hasPrefix("There is a data set “severe-absence” already"))

  // 20 November 2026.
  let november = occasion(1_795_132_800_000)
  try ImportDefinitions(home: home).run(by: tester, in: store, november)
  let release = try ImportDataSet("severe-absence", path: path, knownFrom: try day("2026-10-20"), home: home)
  #expect(try release.run(by: tester, in: store, november).isNew)
  let record = try LoadRecord().run(from: store).published
  let cube = try #require(record.cubes["severe-absence"])
  let block = try #require(cube.block("severe-absence: pt_pupils_pa_50_exact, CLA 12 months at 31 March"))
  let place = try #require(block.periods.firstIndex { $0.name == "2024/25" })
  #expect(cube.value(of: .authority(937), in: block, period: place) == .number(7.8))
}
