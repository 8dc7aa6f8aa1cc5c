import PublishedData

/// Where a data set's columns stand among those that are read.
struct FigureLayout {
  /// Time and place as the file calls them, filters, the group, then what has figures.
  let columns: [String]
  /// For each column of the filters, the values that are read.
  private let filters: [(column: String, wanted: [String])]
  private let keyCount: Int
  private let hasGroup, hasPart: Bool

  init(_ dataSet: DataSet) {
    let keys =
      ["time_period", "geographic_level", "old_la_code", "region_name"].map(dataSet.fileName)
      + (dataSet.identifier == .none ? [] : [dataSet.fileName(of: "time_identifier")])
    let rows = dataSet.rows.sorted { $0.key < $1.key }
    keyCount = keys.count
    filters = rows.map { ($0.key, $0.value) }
    hasGroup = dataSet.groupColumn != nil
    hasPart = dataSet.addedOver != nil
    columns =
      keys + rows.map(\.key) + [dataSet.groupColumn, dataSet.addedOver].compactMap(\.self) + dataSet.columnsRead
  }

  /// The column for whose value a row is none of those that the data set names; nil where it is one of them.
  func filter(leavingOut fields: [String]) -> (column: String, wanted: [String])? {
    zip(filters, fields[keyCount...]).first { !$0.wanted.contains($1) }?.0
  }

  /// A value that is nearly one that the data set names, but for spaces or capitals; nil where there is none.
  func nearlyRead(_ fields: [String]) -> String? {
    zip(filters.map(\.wanted), fields[keyCount...]).first { wanted, value in
      guard !wanted.contains(value) else { return false }
      let plain = value.split { $0.isWhitespace }.joined(separator: " ").lowercased()
      return wanted.contains { $0.lowercased() == plain }
    }?.1
  }

  func group(_ fields: [String]) -> String? { hasGroup ? fields[keyCount + filters.count] : nil }

  /// What of the whole the row is of, where rows are added.
  func part(_ fields: [String]) -> String? {
    hasPart ? fields[keyCount + filters.count + (hasGroup ? 1 : 0)] : nil
  }

  /// The cells with figures, by column.
  func figures(_ fields: [String]) -> [(column: String, text: String)] {
    let first = keyCount + filters.count + (hasGroup ? 1 : 0) + (hasPart ? 1 : 0)
    return Array(zip(columns[first...], fields[first...])).map { (column: $0.0, text: $0.1) }
  }
}
