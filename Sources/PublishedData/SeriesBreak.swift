/// Years in which an indicator's figures are missing, or can't be compared with those before, and why.
public struct SeriesBreak: Equatable, Sendable {
  /// Kebab-case: `early-years-framework-2022`.
  public let id: String
  public let kind: Kind
  /// The ids of the indicators concerned.
  public let indicators: [String]
  /// The areas concerned; empty for all.
  public let areas: [LocationID]
  /// The years, by the calendar year a period ends in; without a last year, for good.
  public let firstYear: Int
  public let lastYear: Int?
  /// What happened, as a sentence for a reader who did not know.
  public let statement: String
  /// Who said so and when.
  public let source: String
  /// Of a series that has ended or is paused: what could be judged in its place, by the indicator's id.
  public let successors: [String: Successor]

  /// A proposal to the council, never a verdict.
  public struct Successor: Equatable, Sendable {
    /// The id of the indicator proposed.
    public let indicator: String
    /// How it differs from the one that ended, as a sentence.
    public let difference: String

    public init(indicator: String, difference: String) {
      self.indicator = indicator
      self.difference = difference
    }
  }

  public enum Kind: String, Sendable, CaseIterable {
    /// Nothing was measured in these years: there are no figures to be had.
    case cancelled
    /// There are no figures in these years, and there will be again.
    case paused
    /// There are no figures from the first year on.
    case ended
    /// Figures of these years came about in another way and are compared with no others.
    case assessedOtherwise = "assessed-otherwise"
    /// Figures from the first year on can't be compared with earlier ones.
    case broken
    /// Figures of some areas are not what they are said to be, and nothing is compared with them.
    case unusable
    /// Figures of these years can be compared, with care.
    case caution
  }

  public init(
    id: String, kind: Kind, indicators: [String], areas: [LocationID], firstYear: Int, lastYear: Int?,
    statement: String,
    source: String, successors: [String: Successor] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.indicators = indicators
    self.areas = areas
    self.firstYear = firstYear
    self.lastYear = lastYear
    self.statement = statement
    self.source = source
    self.successors = successors
  }

  /// Whether the break concerns a year.
  public func covers(_ year: Int) -> Bool { year >= firstYear && year <= lastYear ?? .max }

  /// Whether figures of two years can't be compared because of it.
  ///
  /// - Parameters:
  ///   - earlier: the calendar year in which the earlier period ends.
  ///   - later: the year in which the later one ends.
  public func separates(_ earlier: Int, _ later: Int) -> Bool {
    switch kind {
    case .broken: earlier < firstYear && later >= firstYear
    case .assessedOtherwise: covers(earlier) || covers(later)
    case .cancelled, .paused, .ended, .unusable, .caution: false
    }
  }
}
