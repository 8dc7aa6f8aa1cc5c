public import Days

/// A published data set in DfE's layout, and which of its columns are figures, or counts that figures rest on.
public struct DataSet: Equatable, Sendable {
  /// Kebab-case: `ehc-plans`.
  public let id: String
  /// What its releases are called, without a year: `NEET and participation scorecards`.
  public let title: String
  public let yearType: YearType
  /// The rows that are read, by column and the values it may have: `breakdown` is `All EHC plans issued`.
  public let rows: [String: [String]]
  /// The column whose values are groups of children; nil where all rows are of one group.
  public let groupColumn: String?
  /// The columns that are read.
  public let columns: [String]
  /// Figures that the file doesn't have and its columns give.
  public let sums: [ColumnSum]
  /// Shares and averages that the file doesn't have and its counts give.
  public let shares: [ColumnShare]
  /// The column over whose values rows are added, such as the type of school; nil where each row stands for itself.
  public let addedOver: String?
  /// The columns whose figures may be below 0, such as errors of forecasts.
  public let signed: Set<String>
  /// What the file calls a column that the standard names otherwise: `time_period` is `Year`.
  public let names: [String: String]
  /// What the file says in `time_identifier`.
  public let identifier: Identifier
  /// The month of the year, 1 to 12, in which its release is published; nil where that differs or is not known.
  public let releasedIn: Int?

  public enum Identifier: Equatable, Sendable {
    /// The kind of year that the periods are of.
    case own
    /// Another word, though the periods are of `yearType`: a scorecard of `Calendar year` 2023 that tells of the winter
    /// before April 2023.
    case other(String)
    /// Nothing: the file has no such column.
    case none
  }

  public init(
    id: String, title: String? = nil, yearType: YearType, rows: [String: [String]], groupColumn: String?,
    columns: [String],
    sums: [ColumnSum] = [], shares: [ColumnShare] = [], addedOver: String? = nil, signed: Set<String> = [],
    names: [String: String] = [:],
    identifier: Identifier = .own, releasedIn: Int? = nil
  ) {
    self.releasedIn = releasedIn
    self.id = id
    self.title = title ?? id
    self.yearType = yearType
    self.rows = rows
    self.groupColumn = groupColumn
    self.columns = columns
    self.sums = sums
    self.shares = shares
    self.addedOver = addedOver
    self.signed = signed
    self.names = names
    self.identifier = identifier
  }

  /// What the file calls a column of the standard.
  public func fileName(of column: String) -> String { names[column] ?? column }

  /// What has figures: columns, sums and shares.
  public var figures: [String] { columns + sums.map(\.name) + shares.map(\.name) }

  /// What a figure is worked out from; nil for a column of the file.
  public func workedOut(_ figure: String) -> String? {
    let over = addedOver.map { ", added over \($0)" } ?? ""
    return sums.first { $0.name == figure }.map { $0.text + over }
      ?? shares.first { $0.name == figure }.map { $0.text + over }
  }

  /// The columns that are read, each once.
  public var columnsRead: [String] {
    (columns + sums.flatMap(\.columns) + shares.flatMap { [$0.part, $0.whole] })
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What a column's counts are called: `ehc-plans: plans_issued_den_ex`, and of a group
  /// `key-stage-2: t_pupils, CLA 12 months at 31 March`.
  public func name(of column: String, group: String?) -> String {
    "\(id): \(column)\(group.map { ", \($0)" } ?? "")"
  }

  /// Whether a name is of one of its columns.
  public func holds(_ name: String) -> Bool {
    figures.contains { column in
      let own = self.name(of: column, group: nil)
      return groupColumn == nil ? name == own : name.hasPrefix("\(own), ")
    }
  }
}

/// A figure that is worked out from columns of one row, which have one denominator: first and second preferences together,
/// or what is left of 100.
public struct ColumnSum: Equatable, Sendable {
  public let name: String
  public let terms: [Term]
  /// As it is written in the definition.
  public let text: String

  public struct Term: Equatable, Sendable {
    /// 1 or −1, or by what a column is multiplied: 100 where the file has shares of 1.
    public let factor: Int
    /// nil for a number by itself.
    public let column: String?
  }

  /// Reads `Pref_P_1_CY + Pref_P_2_CY`, `100 - NEET_not_known_percent` or `100 * For_1_P`.
  ///
  /// - Returns: nil where terms and the signs `+` and `-` do not take turns.
  public init?(name: String, _ text: String) {
    var terms: [Term] = []
    var (sign, factor) = (1, 1)
    var isTermDue = true
    var words = text.split(separator: " ").map(String.init)[...]
    while let word = words.popFirst() {
      switch (word, isTermDue) {
      case ("+", false), ("-", false): (sign, factor, isTermDue) = (word == "-" ? -1 : 1, 1, true)
      case (_, true):
        if words.first == "*", let number = Int(word), factor == 1 {
          factor = number
          words.removeFirst()
          continue
        }
        guard !["+", "-", "*"].contains(word) else { return nil }
        terms.append(
          Int(word).map { Term(factor: sign * $0, column: nil) } ?? Term(factor: sign * factor, column: word))
        isTermDue = false
      default: return nil
      }
    }
    guard !isTermDue else { return nil }
    self.name = name
    self.text = text
    self.terms = terms
  }

  /// The columns it is worked out from, in order.
  public var columns: [String] { terms.compactMap(\.column) }
}

/// A figure that two columns of a row give: a share in per cent, or what there is of the one for each of the other.
public struct ColumnShare: Equatable, Sendable {
  public let name: String
  /// The columns of how many have what is counted, or of what was added up; and of how many were looked at.
  public let part, whole: String
  /// The group whose row has the whole; nil where it stands in the part's own row.
  public let wholeGroup: String?
  /// Whether it is in per cent, so that the part is never more than the whole.
  public let isPercent: Bool
  /// As it is written in the definition.
  public var text: String { "\(part) \(isPercent ? "of" : "per") \(wholeName)" }
  /// The whole's column, with the group whose row has it: `ehc_plans in All EHC plans`.
  public var wholeName: String { whole + (wholeGroup.map { " in \($0)" } ?? "") }

  /// Reads `sess_overall of sess_possible`, `t_att8 per t_pupils` or `ehc_plans of ehc_plans in All EHC plans`.
  ///
  /// - Returns: nil for anything but two columns with “of” or “per” between them.
  public init?(name: String, _ text: String) {
    let words = text.split(separator: " ", maxSplits: 4).map(String.init)
    guard [3, 5].contains(words.count), ["of", "per"].contains(words[1]) else { return nil }
    guard words.count == 3 || words[3] == "in" else { return nil }
    (self.name, part, whole, isPercent) = (name, words[0], words[2], words[1] == "of")
    wholeGroup = words.count == 5 ? words[4] : nil
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

extension DataSet {
  /// The first day of the month in which the release after one that is known from a day is published.
  public func nextRelease(after day: Day) -> Day? {
    releasedIn.flatMap { month in
      Day(day.parts.month < month ? day.year : day.year + 1, month, 1)
    }
  }
}
