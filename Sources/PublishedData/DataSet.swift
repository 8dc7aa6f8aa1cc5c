/// A published data set in DfE's layout, and which of its columns are counts that figures rest on.
public struct DataSet: Equatable, Sendable {
  /// Kebab-case: `ehc-plans`.
  public let id: String
  public let yearType: YearType
  /// The rows that are read, by column and value: `breakdown` is `All EHC plans issued`.
  public let rows: [String: String]
  /// The column whose values are groups of children; nil where all rows are of one group.
  public let groupColumn: String?
  /// The columns that are read.
  public let columns: [String]

  public init(id: String, yearType: YearType, rows: [String: String], groupColumn: String?, columns: [String]) {
    self.id = id
    self.yearType = yearType
    self.rows = rows
    self.groupColumn = groupColumn
    self.columns = columns
  }

  /// What a column's counts are called: `ehc-plans: plans_issued_den_ex`, and of a group
  /// `key-stage-2: t_pupils, CLA 12 months at 31 March`.
  public func name(of column: String, group: String?) -> String {
    "\(id): \(column)\(group.map { ", \($0)" } ?? "")"
  }

  /// Whether a name is of one of its columns.
  public func holds(_ name: String) -> Bool {
    columns.contains { column in
      let own = self.name(of: column, group: nil)
      return groupColumn == nil ? name == own : name.hasPrefix("\(own), ")
    }
  }
}

/// How many a figure rests on: 237 of 552.
public struct Counted: Equatable, Sendable {
  /// How many have what is counted; nil where only the whole is published.
  public let part: Double?
  /// How many were looked at.
  public let whole: Double
  /// Who published it.
  public let source: String

  public init(part: Double?, whole: Double, source: String) {
    self.part = part
    self.whole = whole
    self.source = source
  }

  /// Below so many a figure is not judged: one child more or less would change it by more than three points.
  public static let fewest = 30.0

  public var isTooFew: Bool { whole < Counted.fewest }

  /// In per cent; nil where how many have it is not held.
  public var share: Double? { part.map { $0 / whole * 100 } }
}
