/// How the files of a release are laid out, as far as it is remembered for the next one.
public struct FileLayout: Equatable, Sendable {
  /// In the order of the file.
  public let columns: [Column]
  /// What `geographic_level` says, each once.
  public let levels: [String]
  /// What `time_identifier` says, each once; empty where there is no such column.
  public let identifiers: [String]

  public struct Column: Equatable, Sendable {
    public let name: String
    /// As the metadata file says it, empty where it says none; nil where there was no such file, or it is no column of
    /// figures.
    public let unit: String?
    /// Of a filter: its items, in the order of their first appearance; empty for any other column.
    public let items: [String]

    public init(name: String, unit: String?, items: [String]) {
      (self.name, self.unit, self.items) = (name, unit, items)
    }
  }

  public init(columns: [Column], levels: [String], identifiers: [String]) {
    (self.columns, self.levels, self.identifiers) = (columns, levels, identifiers)
  }

  /// A column by its name.
  public subscript(name: String) -> Column? { columns.first { $0.name == name } }
}

/// Something in the layout of a release that was otherwise in the release before, or is otherwise than its data set says.
public enum LayoutChange: Equatable, Sendable {
  /// - Parameter newName: a column that is not otherwise known and has nearly this name.
  case columnGone(String, newName: String?)
  case columnNew(String)
  /// - Parameter newName: an item of the filter that is not otherwise known and has nearly this name.
  case itemGone(String, column: String, newName: String?)
  case itemNew(String, column: String)
  case levelGone(String)
  case identifiers(before: [String], now: [String])
  /// - Parameters:
  ///   - before: empty where it had none.
  case unit(column: String, before: String, now: String)
}
