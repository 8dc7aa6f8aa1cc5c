public import PublishedData

/// Benchmarks by the rule of DfE's Local Authority Interactive Tool, for parity with it: all local authorities with a
/// number are ranked, abolished ones too, and a number on a cut belongs to the lower quarter.
///
/// Method: `docs/methods/lait-rule.md`.
public struct LAITRule: Sendable {
  /// The local authorities, in the order of every result.
  public let authorities: [Area]
  /// How many cells a block has in each period.
  private let areaCount: Int
  /// The place of England among the cube's areas.
  private let england: Int?
  private let neighbours: NeighbourSums

  /// - Parameter neighbours: by authority, those to average over.
  public init(_ cube: ObservationCube, neighbours: [LocationID: [Neighbour]]) {
    let places = Dictionary(uniqueKeysWithValues: cube.areas.enumerated().map { ($1.id, $0) })
    authorities = Array(cube.areas.prefix { $0.type.isLocalAuthority })
    areaCount = cube.areas.count
    england = places[.england]
    self.neighbours = NeighbourSums(
      authorities.map { (neighbours[$0.id] ?? []).compactMap { places[$0.id] } }, areaCount: areaCount)
  }

  /// The benchmarks of every authority in every period of a measure.
  public func benchmarks(of block: MeasureBlock) -> LAITBenchmarks {
    let periods = block.periods.indices
    let size = periods.count * authorities.count
    var ranked: [Int] = []
    let cells = [LAITBenchmark](unsafeUninitializedCapacity: size) { result, count in
      result.initialize(repeating: LAITBenchmark())
      count = size
      ranked = fill(result, from: block)
    }
    let numbers = england.map { place in periods.map { block.numbers[$0 * areaCount + place] } }
    return LAITBenchmarks(cells: cells, ranked: ranked, england: numbers ?? periods.map { _ in .nan })
  }

  /// - Returns: how many authorities have a number, by period.
  private func fill(_ result: UnsafeMutableBufferPointer<LAITBenchmark>, from block: MeasureBlock) -> [Int] {
    var ranking = LAITRanking(block.measure.polarity, authorities: authorities.count)
    var sums = neighbours
    return block.numbers.withUnsafeBufferPointer { numbers in
      block.periods.indices.map { period in
        let cells = UnsafeBufferPointer(rebasing: numbers[period * areaCount..<(period + 1) * areaCount])
        let start = period * authorities.count
        let own = UnsafeMutableBufferPointer(rebasing: result[start..<start + authorities.count])
        sums.average(cells, into: own)
        return ranking.rank(cells, into: own)
      }
    }
  }
}

/// The benchmarks of one measure.
public struct LAITBenchmarks: Sendable {
  /// By period and authority, authorities running fastest.
  public let cells: [LAITBenchmark]
  /// How many authorities have a number, by period.
  public let ranked: [Int]
  /// England's number, by period; NaN where it is missing.
  public let england: [Double]
}

/// The benchmarks of one authority in one period of a measure.
public struct LAITBenchmark: Sendable {
  /// 1 for the best; 0 where there is no number or neither way is better.
  public internal(set) var rank = 0
  public internal(set) var band: LAITBand?
  /// The mean of the neighbours, in the measure's unit; NaN where none has a number.
  public internal(set) var mean = Double.nan
  /// How many neighbours have a number.
  public internal(set) var count = 0
}

/// LAIT's quarter: A is the best.
public enum LAITBand: UInt8, Sendable {
  case a, b, c, d

  /// `A`.
  public var letter: String { ["A", "B", "C", "D"][Int(rawValue)] }
}
