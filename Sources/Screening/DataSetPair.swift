public import Findings

/// A data file and its metadata file as they were read, for the rules to look at.
public struct DataSetPair: Sendable {
  /// As the person named them.
  public let dataFile: String
  public let metadataFile: String
  public let data: DataSummary
  public let metadata: Metadata
  public let lists: LocationLists
  /// Of which sheets they were, where they are workbooks.
  let sheets: (data: Sheet?, metadata: Sheet?)

  /// The sheet of a workbook that was read.
  public struct Sheet: Sendable {
    let name: String
    /// The row with the names of the columns, from 1.
    let headerRow: Int
    /// The first column of the table, from 1.
    let firstColumn: Int
    /// What a person should know of it.
    let notes: [Finding]

    public init(name: String, headerRow: Int, firstColumn: Int, notes: [Finding]) {
      (self.name, self.headerRow, self.firstColumn, self.notes) = (name, headerRow, firstColumn, notes)
    }
  }

  public init(
    dataFile: String, metadataFile: String, data: DataSummary, metadata: Metadata, lists: LocationLists,
    sheets: (data: Sheet?, metadata: Sheet?) = (nil, nil)
  ) {
    self.sheets = sheets
    self.dataFile = dataFile
    self.metadataFile = metadataFile
    self.data = data
    self.metadata = metadata
    self.lists = lists
  }

  /// What a person should know of sheets that were read.
  var notes: [Finding] { [sheets.data, sheets.metadata].compactMap(\.self).flatMap(\.notes) }

  /// The columns of the data file that a metadata row speaks of, or a group of one.
  func columns(of names: [String]) -> [DataSummary.Column] { names.compactMap { data[$0] } }

  /// The columns with filters and their groups.
  var filters: [DataSummary.Column] { columns(of: metadata.filterColumns) }
  var indicators: [DataSummary.Column] { columns(of: metadata.indicatorColumns) }
  /// The columns that name a place.
  var locations: [DataSummary.Column] {
    data.columns.filter { StandardLevel.locationColumns.contains($0.name) }
  }
}
