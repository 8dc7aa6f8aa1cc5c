public import Days

/// One publication of a data set. Every figure belongs to the release that made it known, so that an answer given
/// before a later release can be given again.
public struct Release: Equatable, Sendable {
  /// `lait-2026-04-08`: the data set and the day.
  public let id: String
  /// `lait`, or the id of a `DataSet`.
  public let dataSet: String
  public let title: String
  /// Where it was taken from, in words.
  public let source: String
  /// The first day on which anyone could have known its figures.
  public let knownFrom: Day
  /// Nil where it was not withdrawn.
  public let withdrawal: Withdrawal?

  /// From when on a release counts no longer, and why.
  public struct Withdrawal: Equatable, Sendable {
    public let day: Day
    public let reason: String

    public init(day: Day, reason: String) { (self.day, self.reason) = (day, reason) }
  }

  /// The data set of DfE's Local Authority Interactive Tool: the figures themselves. All others are counts behind them.
  public static let lait = "lait"

  public init(
    dataSet: String, title: String, source: String, knownFrom: Day, withdrawal: Withdrawal? = nil
  ) {
    id = "\(dataSet)-\(knownFrom)"
    self.dataSet = dataSet
    self.title = title
    self.source = source
    self.knownFrom = knownFrom
    self.withdrawal = withdrawal
  }

  /// The same as it was known by a day: what was withdrawn later was not withdrawn yet; nil where it was not known.
  public func asKnown(by day: Day) -> Release? {
    guard knownFrom <= day else { return nil }
    return Release(
      dataSet: dataSet, title: title, source: source, knownFrom: knownFrom,
      withdrawal: withdrawal.flatMap { $0.day > day ? nil : $0 })
  }

  /// Whether its figures count for whoever asks what was known by a day.
  ///
  /// - Parameter day: nil for all that is known.
  public func isKnown(by day: Day?) -> Bool {
    guard let day else { return withdrawal == nil }
    return knownFrom <= day && withdrawal.map { $0.day > day } ?? true
  }
}

extension [Release] {
  /// The last one of a data set that was not withdrawn, where the first known stands first.
  public func newest(of dataSet: String) -> Release? { last { $0.dataSet == dataSet && $0.withdrawal == nil } }
}
