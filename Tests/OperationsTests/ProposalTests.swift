import Accounts
import Benchmarking
import DataFiles
import Findings
import FoundationEssentials
import PublishedData
import Store
import Strategy
import Testing
import TestSupport

@testable import DefinitionFiles
@testable import Supply

/// What a proposal of a bundled data set has in common with what people have written of it in definitions/data-sets.yaml.
private struct Agreement {
  var year = 0, called = 0, columns = 0, columnsWritten = 0, figures = 0, figuresWritten = 0, dataSets = 0
  /// Those whose column of groups or rows are other than a person chose.
  var otherGroups: [String] = [], otherRows: [String] = []

  /// - Parameter written: as definitions/data-sets.yaml has it.
  mutating func add(_ written: DataSet, folder: String, _ areas: [Area], _ store: Store, _ home: Home) throws {
    let outcome = try ProposeDataSet("proposed", path: "\(home.data)/\(folder)", metadata: nil, home: home)
      .run(by: tester, in: store)
    let proposed = outcome.proposal.dataSet
    dataSets += 1
    year += proposed.yearType == written.yearType ? 1 : 0
    called += proposed.names == written.names ? 1 : 0
    columnsWritten += written.columnsRead.count
    columns += written.columnsRead.count(where: proposed.columns.contains)
    if proposed.groupColumn != written.groupColumn { otherGroups.append(written.id) }
    if proposed.rows != written.rows { otherRows.append(written.id) }
    try addFigures(written, proposed, "\(home.data)/\(folder)", areas)
  }

  /// The series that both read, and those of them with the same figures.
  private mutating func addFigures(_ written: DataSet, _ proposed: DataSet, _ path: String, _ areas: [Area]) throws {
    var one = try EESFiles(path, written), two = try EESFiles(path, proposed)
    let found = Dictionary(grouping: try two.read(areas), by: \.column)
    for series in try one.read(areas) where written.columns.contains(series.column) {
      figuresWritten += 1
      let same = found[series.column]?.contains { other in
        other.period.label == series.period.label
          && other.observations.map(\.text) == series.observations.map(\.text)
      }
      figures += same == true ? 1 : 0
    }
  }
}

@Test func `What is proposed for the data sets that come with Cairn is what people chose, but where only they can know`()
  throws
{
  let home = try Bundled.home.get(), store = try Bundled.store()
  let areas = try store.read(tester.permit(.keepRecord, for: HeldRole.england)) { try $0.knownAreas() }
  let folders = Dictionary(
    uniqueKeysWithValues: try BundledRelease.list(in: home.data).map { ($0.dataSet, $0.folder) })
  var agreement = Agreement()
  for dataSet in try home.dataSets() {
    try agreement.add(dataSet, folder: #require(folders[dataSet.id]), areas, store, home)
  }
  print(agreement)
}
