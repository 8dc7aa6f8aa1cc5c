/// A table for programs: a row a thing, under named columns. The JSON of a row, the CSV and what is promised of both come
/// from the same columns.
public struct Table: Sendable {
  /// What stands under one name.
  public struct Column: Sendable {
    /// In snake_case.
    public let name: String
    public let kind: Kind
    /// Whether every row has a value.
    public let isAlwaysStated: Bool
    /// What it says, in a few words.
    public let meaning: String

    /// - Parameter isAlwaysStated: whether every row has a value.
    init(_ name: String, _ kind: Kind, _ meaning: String, isAlwaysStated: Bool = true) {
      (self.name, self.kind, self.meaning, self.isAlwaysStated) = (name, kind, meaning, isAlwaysStated)
    }

    /// A column in which some rows have no value.
    static func perhaps(_ name: String, _ kind: Kind, _ meaning: String) -> Column {
      Column(name, kind, meaning, isAlwaysStated: false)
    }
  }

  /// What a value is.
  public enum Kind: Sendable {
    case text
    /// `2026-04-08`.
    case day
    case integer
    /// Unrounded.
    case number
    case flag
    /// A path on this site.
    case path
    /// Several texts.
    case list
    /// One of these.
    case word([String])
  }

  /// One thing.
  public struct Row: Sendable {
    /// By which it is found again among the others.
    public let key: String
    private let make: @Sendable () -> [JSON]

    init(_ key: String, _ make: @escaping @Sendable () -> [JSON]) { (self.key, self.make) = (key, make) }

    /// A value for each column, in their order.
    var cells: [JSON] { make() }
  }

  public let columns: [Column]
  /// In the order in which they are read; no two have the same key.
  public let rows: [Row]

  init(_ columns: [Column], _ rows: [Row]) { (self.columns, self.rows) = (columns, rows) }

  /// The same with some of the rows.
  ///
  /// - Parameter range: places of rows, all of which there are.
  public func keeping(_ range: Range<Int>) -> Table { Table(columns, Array(rows[range])) }

  /// An object a row, with every column's name in it.
  public var items: [JSON] { rows.map { .object(Array(zip(columns.map(\.name), $0.cells))) } }

  /// A header, and a line a row.
  public var csv: String {
    CSVText.lines([columns.map(\.name)] + rows.map { $0.cells.map(Table.text) })
  }

  /// A value as it stands in a file: nothing where there is none.
  private static func text(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .bool(let isSo): isSo ? "yes" : "no"
    case .string(let text): text
    case .array(let items): items.map(text).joined(separator: " ")
    case .integer, .number, .object: value.line
    }
  }
}

extension JSON {
  /// A text, or nothing where it is empty.
  static func stated(_ text: String) -> JSON { text.isEmpty ? .null : .string(text) }

  /// Texts.
  static func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

  /// An object without one of its members.
  func without(_ name: String) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.0 != name })
  }
}
