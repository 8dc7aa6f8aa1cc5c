/// All figures of one measure in one release: periods × areas, in the order of the cube's areas.
public struct MeasureBlock: Equatable, Sendable {
  public let measure: Measure
  /// In the order in which they were published.
  public let periods: [TimePeriod]
  /// Series-major: the figures of the first period for every area, then the second's; NaN where missing.
  public let numbers: [Double]
  /// As long as `numbers`: 0 for a number, else 1 + the place of the symbol in the cube's `symbols`.
  public let symbolCodes: [UInt8]

  public init(measure: Measure, periods: [TimePeriod], numbers: [Double], symbolCodes: [UInt8]) {
    self.measure = measure
    self.periods = periods
    self.numbers = numbers
    self.symbolCodes = symbolCodes
  }
}

/// The published record of one release in memory: every observation of every measure, period and area.
public struct ObservationCube: Sendable {
  public let release: Release
  /// Local authorities first, each kind by number; the order of the cells in every block.
  public let areas: [Area]
  public let blocks: [MeasureBlock]
  /// The symbols that stand for missing figures.
  public let symbols: [DataSymbol]
  private let areaPlace: [LocationID: Int]
  private let blockPlace: [String: Int]

  public init(release: Release, areas: [Area], blocks: [MeasureBlock], symbols: [DataSymbol]) {
    self.release = release
    self.areas = areas
    self.blocks = blocks
    self.symbols = symbols
    areaPlace = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1.id, $0) })
    blockPlace = Dictionary(uniqueKeysWithValues: blocks.enumerated().map { ($1.measure.shortName, $0) })
  }

  /// The block of a measure, by its short name exactly as published.
  public func block(_ shortName: String) -> MeasureBlock? { blockPlace[shortName].map { blocks[$0] } }

  public func area(_ id: LocationID) -> Area? { areaPlace[id].map { areas[$0] } }

  /// The published figure of an area in one period of a block; nil for an area the release does not hold.
  ///
  /// - Parameter period: the place of the period in the block's `periods`.
  public func value(of area: LocationID, in block: MeasureBlock, period: Int) -> PublishedValue? {
    guard let place = areaPlace[area] else { return nil }
    let cell = period * areas.count + place
    let code = block.symbolCodes[cell]
    return code == 0 ? .number(block.numbers[cell]) : .missing(symbols[Int(code) - 1])
  }

  /// The figures of every local authority that existed at the end of the period and has one, in the order of `areas`.
  ///
  /// - Parameter excluding: authorities to leave out, such as those that had ended by then.
  public func authorityNumbers(
    in block: MeasureBlock, period: Int, excluding: Set<LocationID>
  ) -> [(area: Area, number: Double)] {
    areas.enumerated().compactMap { place, area in
      let number = block.numbers[period * areas.count + place]
      guard area.type.isLocalAuthority, !number.isNaN, !excluding.contains(area.id) else { return nil }
      return (area, number)
    }
  }
}
