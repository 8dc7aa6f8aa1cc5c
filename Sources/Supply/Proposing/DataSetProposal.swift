import DataFiles
import DefinitionFiles
import Findings
public import PublishedData

/// How a data file could be read: a definition of its data set and of its indicators, each with what a person has to
/// look at.
public struct DataSetProposal: Sendable {
  public let dataSet: DataSet
  /// Each filter of the file, in its order.
  public let filters: [Filter]
  /// Every column of figures, in the order of the file.
  public let columns: [Column]
  public let indicators: [Indicator]
  /// The text of `data-sets/ID.yaml`.
  public let dataSetText: String
  /// The text of `indicators/ID.yaml`.
  public let indicatorsText: String

  /// The definition files, by their paths below the folder of definitions.
  public var files: [(path: String, text: String)] {
    [("data-sets/\(dataSet.id).yaml", dataSetText), ("indicators/\(dataSet.id).yaml", indicatorsText)]
  }

  /// A filter, and what of it is read.
  public struct Filter: Sendable {
    public let name: String
    public let items: [String]
    /// Those that are read; nil for all.
    public let chosen: [String]?
    /// Whether it tells groups of children apart.
    public let isGroups: Bool
    /// What it means: `has one item only`; empty where nothing is to be said.
    public let remark: String
  }

  public struct Column: Sendable {
    public let name: String
    /// As the metadata file calls it, or spelled after its name.
    public let label: String
    public let unit: Indicator.Unit
    /// Digits after the point.
    public let decimals: Int
    public let isRead: Bool
    /// Which way is better, as somebody has decided.
    public let polarity: Polarity
    public let remark: String
  }

  /// What somebody has decided otherwise than it was proposed.
  public struct Corrections: Sendable {
    /// What its releases are called, without a year.
    public var title: String?
    /// The column that tells groups apart; empty for none.
    public var groupColumn: String?
    /// The items that are read, by filter.
    public var rows: [String: [String]] = [:]
    /// The columns that are read; nil for all.
    public var columns: Set<String>?
    /// Which way is better, by column; unstated where it is not here.
    public var better: [String: Polarity] = [:]

    public init() {}
  }
}

/// Puts a proposal together from what each column is for and which rows are chosen.
struct ProposalInMaking {
  let id: String
  let file: String
  let roles: ColumnRoles
  let choice: FilterChoice
  let time: TimeChoice
  let corrections: DataSetProposal.Corrections
  let groups: [Characteristic]

  func proposal() throws -> DataSetProposal {
    let words = roles.figures.map { (column: $0, words: FigureWords($0)) }
    let columns = words.map { column, words in
      DataSetProposal.Column(
        name: column.name, label: words.name, unit: words.unit, decimals: words.decimals,
        isRead: corrections.columns?.contains(column.name) ?? true,
        polarity: corrections.better[column.name] ?? .unstated, remark: words.remark)
    }
    let read = columns.filter(\.isRead)
    let dataSet = self.dataSet(read.map(\.name))
    let indicators = read.flatMap { self.indicators($0, of: dataSet) }
    return DataSetProposal(
      dataSet: dataSet, filters: filters, columns: columns, indicators: indicators,
      dataSetText: try DataSetsFile.text(dataSet, remarks(columns)),
      indicatorsText: try IndicatorsFile.text(
        topic: dataSet.title, indicators, indicatorRemarks(read, indicators)))
  }

  private func dataSet(_ columns: [String]) -> DataSet {
    var rows: [String: [String]] = time.rows
    for filter in choice.filters { if let chosen = filter.chosen { rows[filter.name] = chosen } }
    return DataSet(
      id: id, title: corrections.title ?? GroupNames.sentence(id), yearType: time.yearType, rows: rows,
      groupColumn: choice.groupColumn, columns: columns,
      signed: Set(roles.figures.filter(\.figures.isBelowZero).map(\.name)).intersection(columns), names: roles.called,
      identifier: time.identifier)
  }

  private var filters: [DataSetProposal.Filter] {
    choice.filters.map {
      DataSetProposal.Filter(
        name: $0.name, items: $0.items, chosen: $0.chosen, isGroups: $0.name == choice.groupColumn, remark: $0.remark)
    }
  }

  /// One indicator for all groups of children; where the items that are told apart are no such groups, one for each.
  private func indicators(_ column: DataSetProposal.Column, of dataSet: DataSet) -> [Indicator] {
    let filter = choice.filters.first { $0.name == choice.groupColumn }
    guard let filter else {
      return [indicator(column, dataSet, "", [(Characteristic.everyone, dataSet.name(of: column.name, group: nil))])]
    }
    func measure(_ item: String) -> String { dataSet.name(of: column.name, group: item) }
    let items = filter.chosen ?? filter.items
    var seen: Set<String> = []
    let known = items.compactMap { item -> (String, String)? in
      let group = item == filter.total && !filter.groups.isEmpty ? Characteristic.everyone : filter.groups[item]
      return group.flatMap { seen.insert($0).inserted ? ($0, measure(item)) : nil }
    }
    let others = items.filter { item in !known.contains { $0.1 == measure(item) } }
    let everyone = known.filter { $0.0 == Characteristic.everyone } + known.filter { $0.0 != Characteristic.everyone }
    return (known.isEmpty ? [] : [indicator(column, dataSet, "", everyone)])
      + others.map { indicator(column, dataSet, $0, [(Characteristic.everyone, measure($0))]) }
  }

  private func indicator(
    _ column: DataSetProposal.Column, _ dataSet: DataSet, _ item: String, _ measures: [(group: String, name: String)]
  ) -> Indicator {
    let name = item.isEmpty ? column.label : "\(column.label), \(item)"
    return Indicator(
      id: GroupNames.kebab("\(id) \(column.name) \(item)"), topic: dataSet.title, name: name, scope: name,
      unit: column.unit, polarity: column.polarity, yearType: dataSet.yearType,
      series: measures.compactMap { group, measure in
        groups.first { $0.id == group }.map {
          Indicator.Series(characteristic: $0, dataSet: id, measure: measure, decimals: column.decimals)
        }
      }, phrase: nil)
  }

  private func remarks(_ columns: [DataSetProposal.Column]) -> DefinitionRemarks {
    var remarks = DefinitionRemarks()
    remarks.head = [
      "Proposed from \(file). Take out what is not wanted, and correct what is not so: docs/operating/new-data-set.md."
    ]
    remarks.rows = time.remarks + choice.filters.flatMap(GroupNames.remarks)
    for column in columns {
      remarks.beside[column.name] = "\(column.label) (\(column.unit.rawValue))"
    }
    remarks.leftOut =
      roles.leftOut.map { "left out: \($0.column): \($0.why)" }
      + columns.filter { !$0.isRead }.map { "left out: \($0.name): \($0.label)" }
    return remarks
  }

  private func indicatorRemarks(
    _ columns: [DataSetProposal.Column], _ indicators: [Indicator]
  ) -> DefinitionRemarks {
    var remarks = DefinitionRemarks()
    remarks.head = [
      "Proposed from \(file). Names, scopes and units are the publisher's or read from the column's name: say them better.",
      "Which way is better no file says: decide it for each. One that nobody will promise or compare can be taken out.",
    ]
    for indicator in indicators {
      let column = columns.first { column in indicator.series.contains { $0.measure.hasPrefix("\(id): \(column.name)") }
      }
      remarks.beside[indicator.id] = column?.remark ?? ""
    }
    return remarks
  }
}
