public import Days

/// Which way is better, as the publisher's dictionary says.
public enum Polarity: String, Sendable, CaseIterable {
  case high
  case low
  /// The dictionary says that neither way is better.
  case none
  /// The dictionary does not say.
  case unstated
}

/// One statistic of a release, as its dictionary describes it. A measure listed under two topics is one measure.
public struct Measure: Equatable, Sendable {
  /// The key, kept exactly as published, stray spaces and commas included.
  public let shortName: String
  public let name: String
  public let chartTitle: String
  public let topics: [String]
  public let polarity: Polarity
  public let axisUnit: String
  /// Digits after the point that the publisher states, where it does.
  public let decimalPlaces: Int?
  public let yearType: YearType
  /// Whether the dictionary asks for no quartile bands.
  public let hasNoQuartile: Bool
  public let owner: String
  public let lastUpdate: Day?
  public let nextUpdate: Day?

  /// Whether the next figures were to be there by a day: publishers name the month, which has to be over.
  public func isUpdateOverdue(on day: Day) -> Bool {
    nextUpdate.flatMap { Day.last(ofMonth: $0.parts.month, in: $0.year) }.map { $0 < day } ?? false
  }

  public let description: String

  public init(
    shortName: String, name: String, chartTitle: String, topics: [String], polarity: Polarity, axisUnit: String,
    decimalPlaces: Int?, yearType: YearType, hasNoQuartile: Bool, owner: String, lastUpdate: Day?,
    nextUpdate: Day?, description: String
  ) {
    self.shortName = shortName
    self.name = name
    self.chartTitle = chartTitle
    self.topics = topics
    self.polarity = polarity
    self.axisUnit = axisUnit
    self.decimalPlaces = decimalPlaces
    self.yearType = yearType
    self.hasNoQuartile = hasNoQuartile
    self.owner = owner
    self.lastUpdate = lastUpdate
    self.nextUpdate = nextUpdate
    self.description = description
  }
}
