/// Gathers series into the blocks of a release.
public struct BlockBuilder {
  private let places: [LocationID: Int]
  private let areaCount: Int
  private let codes: [DataSymbol: UInt8]
  private var parts: [String: (periods: [TimePeriod], numbers: [Double], codes: [UInt8])] = [:]

  /// - Parameters:
  ///   - areas: in the order of the cube.
  ///   - symbols: in the order of the cube; a symbol that is not among them counts as the first.
  public init(areas: [Area], symbols: [DataSymbol]) {
    places = Dictionary(uniqueKeysWithValues: areas.enumerated().map { ($1.id, $0) })
    areaCount = areas.count
    codes = Dictionary(uniqueKeysWithValues: symbols.enumerated().map { ($1, UInt8($0 + 1)) })
  }

  /// Adds the figures of one measure in one period. An area without a line counts as missing.
  public mutating func add(
    _ measure: Measure, _ period: TimePeriod, _ figures: [(area: LocationID, value: PublishedValue)]
  ) {
    var numbers = [Double](repeating: .nan, count: areaCount)
    var symbols = [UInt8](repeating: 1, count: areaCount)
    for (area, value) in figures {
      guard let place = places[area] else { continue }
      switch value {
      case .number(let number): (numbers[place], symbols[place]) = (number, 0)
      case .missing(let symbol): symbols[place] = codes[symbol] ?? 1
      }
    }
    parts[measure.shortName, default: ([], [], [])].periods.append(period)
    parts[measure.shortName, default: ([], [], [])].numbers += numbers
    parts[measure.shortName, default: ([], [], [])].codes += symbols
  }

  /// The block of a measure; without periods where none was added.
  public func block(_ measure: Measure) -> MeasureBlock {
    let part = parts[measure.shortName] ?? ([], [], [])
    return MeasureBlock(measure: measure, periods: part.periods, numbers: part.numbers, symbolCodes: part.codes)
  }
}
