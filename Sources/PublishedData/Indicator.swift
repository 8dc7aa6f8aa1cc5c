/// A published number as Cairn speaks of it, for every group of children it is published for, with the words, unit and
/// decimals to show it in.
public struct Indicator: Equatable, Sendable {
  /// Kebab-case: `attainment-8`.
  public let id: String
  /// What it is about: `Key stage 4`.
  public let topic: String
  /// What it counts, as a heading.
  public let name: String
  /// What plans call it, in words of their own: `GCSE results`.
  public let called: [String]
  /// One sentence of what the figure is a share or rate of.
  public let scope: String
  public let unit: Unit
  /// Which way is better, as the publisher says.
  public let polarity: Polarity
  public let yearType: YearType
  /// The groups it is published for, everyone first where everyone is counted.
  public let series: [Series]
  /// What an authority did, with `{value}` for the figure: `issued {value} of new EHC plans within 20 weeks`; nil where
  /// the name has to do.
  public let phrase: String?

  /// The figures of one group.
  public struct Series: Equatable, Sendable {
    public let characteristic: Characteristic
    /// The id of the data set that publishes it.
    public let dataSet: String
    /// The measure's short name, exactly as published.
    public let measure: String
    /// Digits after the point that figures are published with.
    public let decimals: Int
    /// The counts it is worked out from, as a `DataSet` calls them; nil where none are held.
    public let numerator, denominator: String?
    /// Where its figures of earlier years are, as a `DataSet` calls them; nil where none are held.
    public let earlier: String?
    /// The other data sets that publish the same figures.
    public let also: [Also]

    /// The same figures in a data set that does not count.
    public struct Also: Equatable, Sendable {
      /// As a `DataSet` calls them.
      public let figures: String
      /// Digits after the point that it publishes them with; nil for as many.
      public let decimals: Int?
      /// Why some of them differ; nil where all are the same.
      public let differs: String?

      public init(figures: String, decimals: Int? = nil, differs: String? = nil) {
        self.figures = figures
        self.decimals = decimals
        self.differs = differs
      }
    }

    public init(
      characteristic: Characteristic, dataSet: String = Release.lait, measure: String, decimals: Int,
      numerator: String? = nil, denominator: String? = nil, earlier: String? = nil, also: [Also] = []
    ) {
      self.characteristic = characteristic
      self.dataSet = dataSet
      self.measure = measure
      self.decimals = decimals
      self.numerator = numerator
      self.denominator = denominator
      self.earlier = earlier
      self.also = also
    }
  }

  public enum Unit: String, Sendable, CaseIterable {
    case percent = "%"
    case percentagePoints = "percentage points"
    /// A count: an area's is part of its region's and England's.
    case number
    case average
    case score
    case perThousand = "per 1,000"
    case perTenThousand = "per 10,000"
    case perHundredThousand = "per 100,000"
    case pounds = "£"
    case poundsAWeek = "£ per week"
  }

  public init(
    id: String, topic: String, name: String, scope: String, unit: Unit, polarity: Polarity, yearType: YearType,
    series: [Series], phrase: String?, called: [String] = []
  ) {
    self.id = id
    self.topic = topic
    self.name = name
    self.scope = scope
    self.unit = unit
    self.polarity = polarity
    self.yearType = yearType
    self.series = series
    self.phrase = phrase
    self.called = called
  }

  /// Whether figures are totals, which grow with the size of the area.
  public var isTotal: Bool { unit == .number || unit == .pounds }

  /// The figures of a group, by the group's id.
  public func series(of group: String) -> Series? { series.first { $0.characteristic.id == group } }
}
