/// What the rules need to know of a data file, gathered in one reading: the values of each column, the places, the times,
/// and what stands twice. A row itself is not kept.
public struct DataSummary: Sendable {
  public let rowCount: Int
  /// In the order of the header.
  public let columns: [Column]
  /// The codes and names of each place, by level.
  public let places: [StandardLevel: [Combination]]
  /// `time_identifier` and `time_period`.
  public let times: [Combination]
  /// The pairs of a filter's group and the filter, by the filter's name.
  public let groupings: [String: [Combination]]
  /// Which location columns are filled in the rows of a level.
  public let fillings: [Filling]
  public let duplicates: Duplicates
  private let byName: [String: Column]

  public init(
    rowCount: Int, columns: [Column], places: [StandardLevel: [Combination]], times: [Combination],
    groupings: [String: [Combination]], fillings: [Filling], duplicates: Duplicates
  ) {
    self.rowCount = rowCount
    self.columns = columns
    byName = Dictionary(columns.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    self.times = times
    self.groupings = groupings
    self.fillings = fillings
    self.duplicates = duplicates
  }

  public struct Column: Sendable {
    public let name: String
    /// From 1.
    public let position: Int
    /// Each value once; of an indicator, those that are not plain numbers.
    public let values: [Value]
    /// Whether it holds more than `DataSummary.mostValues`, the rest of which are not kept.
    public let isCut: Bool

    public init(name: String, position: Int, values: [Value], isCut: Bool) {
      self.name = name
      self.position = position
      self.values = values
      self.isCut = isCut
    }
  }

  /// One value of a column.
  public struct Value: Sendable, Equatable {
    public let text: String
    /// Where it stands first.
    public let line: Int
    /// In how many rows.
    public let count: Int

    public init(text: String, line: Int, count: Int) {
      self.text = text
      self.line = line
      self.count = count
    }
  }

  /// Values that stand in one row together.
  public struct Combination: Sendable, Equatable {
    public let texts: [String]
    public let line: Int
    public let count: Int

    public init(texts: [String], line: Int, count: Int) {
      self.texts = texts
      self.line = line
      self.count = count
    }
  }

  /// The rows of one level that fill the same location columns.
  public struct Filling: Sendable, Equatable {
    public let level: String
    /// The columns that hold something.
    public let filled: Set<String>
    public let line: Int
    public let count: Int

    public init(level: String, filled: Set<String>, line: Int, count: Int) {
      self.level = level
      self.filled = filled
      self.line = line
      self.count = count
    }
  }

  /// Rows with the same time, place and filters as an earlier one.
  public struct Duplicates: Sendable, Equatable {
    /// All of them.
    public let count: Int
    /// The first few: the line, and the line that it repeats.
    public let first: [Pair]

    public init(count: Int, first: [Pair]) {
      self.count = count
      self.first = first
    }

    public struct Pair: Sendable, Equatable {
      public let line: Int
      public let earlier: Int

      public init(line: Int, earlier: Int) {
        self.line = line
        self.earlier = earlier
      }
    }
  }

  /// More values of one column than are kept: beyond the most that the standard allows a filter.
  public static let mostValues = 100_000

  subscript(name: String) -> Column? { byName[name] }

  func has(_ column: String) -> Bool { self[column] != nil }

  var levels: [Value] { self["geographic_level"]?.values ?? [] }

  func hasRows(of level: StandardLevel) -> Bool { levels.contains { $0.text == level.name } }
}
