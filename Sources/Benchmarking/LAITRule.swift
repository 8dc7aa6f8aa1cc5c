public import PublishedData
import Statistics

/// Benchmarks by the rule of DfE's Local Authority Interactive Tool, for parity with it: all local authorities with a
/// number are ranked, abolished ones too, and a number on a cut belongs to the lower quarter.
///
/// Method: `docs/methods/lait-rule.md`.
public struct LAITRule: Sendable {
  /// The local authorities, in the order of every result.
  public let authorities: [Area]
  /// The place of England among the cube's areas.
  private let england: Int?
  /// For each authority the places of its neighbours among the cube's areas.
  private let neighbours: [[Int]]

  /// - Parameter edition: the neighbour sets to average over.
  public init(_ cube: ObservationCube, edition: NeighbourEdition) {
    let places = Dictionary(uniqueKeysWithValues: cube.areas.enumerated().map { ($1.number, $0) })
    authorities = Array(cube.areas.prefix { $0.type.isLocalAuthority })
    england = places[Area.england]
    neighbours = authorities.map { (edition.neighbours[$0.number] ?? []).compactMap { places[$0.number] } }
  }

  /// The benchmarks of every authority in every period of a measure.
  ///
  /// - Parameter areaCount: how many cells the block has in each period.
  public func benchmarks(of block: MeasureBlock, areaCount: Int) -> LAITBenchmarks {
    var result = LAITBenchmarks(periods: block.periods.count, authorities: authorities.count)
    var workspace: [Double] = []
    workspace.reserveCapacity(authorities.count)
    block.numbers.withUnsafeBufferPointer { numbers in
      for period in block.periods.indices {
        let cells = UnsafeBufferPointer(rebasing: numbers[period * areaCount..<(period + 1) * areaCount])
        rank(cells, period, RankOrder(block.measure.polarity), &workspace, &result)
        average(cells, period, &result)
        result.england[period] = england.map { cells[$0] } ?? .nan
      }
    }
    return result
  }

  private func rank(
    _ cells: UnsafeBufferPointer<Double>, _ period: Int, _ order: RankOrder?, _ sorted: inout [Double],
    _ result: inout LAITBenchmarks
  ) {
    sorted.removeAll(keepingCapacity: true)
    for place in authorities.indices where !cells[place].isNaN { sorted.append(cells[place]) }
    result.ranked[period] = sorted.count
    guard let order else { return }
    sorted.sort()
    guard let cuts = QuarterCuts(ofSorted: sorted) else { return }
    let start = period * authorities.count
    for place in authorities.indices where !cells[place].isNaN {
      result.ranks[start + place] = rank(of: cells[place], in: sorted, order)
      result.bands[start + place] = LAITBand(of: cells[place], cuts, order)
    }
  }

  /// Ties take the smallest rank.
  private func rank(of number: Double, in sorted: [Double], _ order: RankOrder) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      let isBefore = order == .lowestFirst ? sorted[middle] < number : sorted[middle] <= number
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return order == .lowestFirst ? low + 1 : sorted.count - low + 1
  }

  /// The unweighted mean of each authority's neighbours with a number, NaN where none has one; and how many have. Added
  /// in hundredths where the whole period has two decimals or fewer, as `Mean` does.
  private func average(_ cells: UnsafeBufferPointer<Double>, _ period: Int, _ result: inout LAITBenchmarks) {
    let whole = cells.map { $0.isNaN ? 0 : hundredths($0) }
    let isExact = whole.allSatisfy { $0 != nil }
    let start = period * authorities.count
    for place in authorities.indices {
      var sum = 0.0
      var exact = 0
      var count = 0
      for neighbour in neighbours[place] where !cells[neighbour].isNaN {
        sum += cells[neighbour]
        exact += whole[neighbour] ?? 0
        count += 1
      }
      result.counts[start + place] = count
      if count > 0 {
        result.means[start + place] = isExact ? Double(exact) / Double(100 * count) : sum / Double(count)
      }
    }
  }
}

/// LAIT's quarter: A is the best.
public enum LAITBand: UInt8, Sendable {
  case a, b, c, d

  /// A number on a cut belongs to the quarter of lower numbers.
  init(of number: Double, _ cuts: QuarterCuts, _ order: RankOrder) {
    let quarter = number <= cuts.lower ? 0 : number <= cuts.middle ? 1 : number <= cuts.upper ? 2 : 3
    let fromBest = order == .lowestFirst ? quarter : 3 - quarter
    self = [.a, .b, .c, .d][fromBest]
  }

  /// `A`.
  public var letter: String { ["A", "B", "C", "D"][Int(rawValue)] }
}

/// The benchmarks of one measure: by period, and by period and authority, authorities running fastest.
public struct LAITBenchmarks: Sendable {
  /// 1 for the best; 0 where there is no number or neither way is better.
  public fileprivate(set) var ranks: [Int]
  public fileprivate(set) var bands: [LAITBand?]
  /// In the measure's unit; NaN where no neighbour has a number.
  public fileprivate(set) var means: [Double]
  public fileprivate(set) var counts: [Int]
  /// How many authorities have a number, by period.
  public fileprivate(set) var ranked: [Int]
  /// England's number, by period; NaN where it is missing.
  public fileprivate(set) var england: [Double]

  fileprivate init(periods: Int, authorities: Int) {
    let cells = periods * authorities
    ranks = Array(repeating: 0, count: cells)
    bands = Array(repeating: nil, count: cells)
    means = Array(repeating: .nan, count: cells)
    counts = Array(repeating: 0, count: cells)
    ranked = Array(repeating: 0, count: periods)
    england = Array(repeating: .nan, count: periods)
  }
}
