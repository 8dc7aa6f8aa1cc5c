/// The metadata file of a data set: one row for each filter and each indicator.
public struct Metadata: Sendable {
  /// The header, as it stands.
  public let columns: [String]
  public let rows: [Row]

  public init(columns: [String], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  public struct Row: Sendable {
    public let line: Int
    private let cells: [String: String]

    /// - Parameter cells: by the name of their column.
    public init(line: Int, cells: [String: String]) {
      self.line = line
      self.cells = cells
    }

    /// Empty where the file has no such column.
    public subscript(column: Column) -> String { cells[column.rawValue] ?? "" }

    var isFilter: Bool { self[.type] == "Filter" }
    var isIndicator: Bool { self[.type] == "Indicator" }
    var name: String { self[.name] }
    var group: String { self[.group] }
  }

  public enum Column: String, CaseIterable, Sendable {
    case name = "col_name"
    case type = "col_type"
    case label
    case indicatorGrouping = "indicator_grouping"
    case unit = "indicator_unit"
    case decimalPlaces = "indicator_dp"
    case hint = "filter_hint"
    case group = "filter_grouping_column"
    case filterDefault = "filter_default"
    case parentFilter = "parent_filter"

    static let optional: [Column] = [.filterDefault, .parentFilter]
    static let required = allCases.filter { !optional.contains($0) }
  }

  var filters: [Row] { rows.filter(\.isFilter) }
  var indicators: [Row] { rows.filter(\.isIndicator) }
  /// The names of filters and of their groups, each once, in the file's order.
  public var filterColumns: [String] { unique(filters.map(\.name) + groups) }
  public var indicatorColumns: [String] { unique(indicators.map(\.name)) }
  /// A filter's name with its group's.
  public var groupings: [(filter: String, group: String)] {
    filters.filter { !$0.group.isEmpty }.map { ($0.name, $0.group) }
  }
  var groups: [String] { unique(rows.map(\.group).filter { !$0.isEmpty }) }
  /// The name of the column in which a column is spoken of, from 1.
  func position(_ column: Column) -> Int? { columns.firstIndex(of: column.rawValue).map { $0 + 1 } }
}

/// Each value once, in the order of its first appearance.
func unique(_ values: [String]) -> [String] {
  var seen: Set<String> = []
  return values.filter { seen.insert($0).inserted }
}
