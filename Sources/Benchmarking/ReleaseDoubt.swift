public import PublishedData

/// Something about a release that looks like a mistake in its files rather than like the world.
public enum ReleaseDoubt: Equatable, Sendable {
  /// All figures are about a hundred, or a thousand, times what they were.
  case unitDrift(Moved)
  /// The figures of two measures have changed places.
  case swappedColumns(Moved, other: String)
  /// The figures stand with other authorities than theirs.
  case shiftedRows(Moved)
  /// Many authorities that had figures of a measure in the period before have none: how many had, and how many have.
  case missingRows(measure: String, TimePeriod, authorities: Int, before: TimePeriod, authoritiesBefore: Int)
  /// A measure of a data set that comes whole has no figures any more; how many authorities had one in its last period, and
  /// the new measure that has its figures.
  case missingMeasure(String, last: TimePeriod, authorities: Int, newName: String?)
  /// An authority of a data set that comes whole has no figure any more; it had some of so many measures.
  case missingArea(Area, measures: Int)
  /// More than a third of the periods of a data set that comes whole are there no more.
  case missingPeriods(kept: Int, of: Int)
  /// The publisher's dictionary describes a measure otherwise than before: what its figures mean, or how they are shown,
  /// may be another. Never empty.
  case changedMeasure(String, [Change])
  /// Figures in per cent above 100 or below 0, of a measure that has had none before: the first of them, and how many
  /// there are.
  case outOfRange(measure: String, TimePeriod, Area, Double, count: Int)
  /// Figures of a few areas that have leapt where the others have not: the first of them, and how many there are.
  case loneLeap(measure: String, TimePeriod, Area, Double, before: TimePeriod, Double, count: Int)
  /// Rows are of an authority that the record does not hold, and are left out: what the file calls the column of codes, the
  /// code, how many rows have it, and the file and line of the first.
  case unknownArea(column: String, code: String, rows: Int, file: String, line: Int)

  /// One point in which a measure is described otherwise.
  public struct Change: Equatable, Sendable {
    public enum Point: String, Sendable, CaseIterable {
      case polarity, unit, decimals
      case yearType = "year type"
      case quartileBands = "quartile bands"
    }

    public let point: Point
    /// As the dictionary says it; empty where it says nothing.
    public let before, after: String
  }
  /// What is read of the files is laid out otherwise than before.
  case changedLayout(LayoutChange)

  /// A measure's figures of a period beside those before.
  public struct Moved: Equatable, Sendable {
    /// The short name.
    public let measure: String
    public let period, before: TimePeriod
    /// Of the authorities that have a figure in both, in the measure's unit.
    public let median, medianBefore: Double
  }

  /// As somebody says that they have looked at it: `--accept unit-drift`.
  public enum Kind: String, Sendable, CaseIterable {
    case unitDrift = "unit-drift"
    case swappedColumns = "swapped-columns"
    case shiftedRows = "shifted-rows"
    case missingRows = "missing-rows"
    case missingMeasure = "missing-measure"
    case missingArea = "missing-area"
    case missingPeriods = "missing-periods"
    case changedMeasure = "changed-measure"
    case outOfRange = "out-of-range"
    case loneLeap = "lone-leap"
    case unknownArea = "unknown-area"
    case changedLayout = "changed-layout"
  }

  public var kind: Kind {
    switch self {
    case .unitDrift: .unitDrift
    case .swappedColumns: .swappedColumns
    case .shiftedRows: .shiftedRows
    case .missingRows: .missingRows
    case .missingMeasure: .missingMeasure
    case .missingArea: .missingArea
    case .missingPeriods: .missingPeriods
    case .changedMeasure: .changedMeasure
    case .outOfRange: .outOfRange
    case .loneLeap: .loneLeap
    case .unknownArea: .unknownArea
    case .changedLayout: .changedLayout
    }
  }
}
