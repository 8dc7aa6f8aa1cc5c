import Benchmarking
public import PublishedData

/// Writes benchmarks as CSV, a measure at a time: one line for each published line of a local authority.
public struct BenchmarkExport: Sendable {
  private let rule: LAITRule
  private let areaCount: Int
  /// `,330,` for each authority.
  private let keys: [[UInt8]]

  public init(_ cube: ObservationCube, edition: NeighbourEdition) {
    rule = LAITRule(cube, edition: edition)
    areaCount = cube.areas.count
    keys = rule.authorities.map { Array(",\($0.number),".utf8) }
  }

  public static let header =
    "measure_short,period_label,la_number,value,rank,ranked,band,neighbour_mean,neighbour_count,england\n"

  /// The lines of one measure, in UTF-8.
  public func lines(_ block: MeasureBlock) -> [UInt8] {
    let benchmarks = rule.benchmarks(of: block, areaCount: areaCount)
    let measure = CSVText.field(block.measure.shortName)
    let openings = block.periods.map { Array("\(measure),\(CSVText.field($0.label))".utf8) }
    let capacity = openings.reduce(0) { $0 + ($1.count + BenchmarkExport.longestRest) * keys.count }
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      var out = ByteWriter(buffer)
      for (period, opening) in openings.enumerated() {
        let ending = Array(",\(text(benchmarks.england[period]))\n".utf8)
        for authority in keys.indices {
          let cell = period * keys.count + authority
          out.append(opening)
          out.append(keys[authority])
          out.append(block.numbers[period * areaCount + authority])
          out.append(UInt8(ascii: ","))
          if benchmarks.ranks[cell] > 0 { out.append(benchmarks.ranks[cell]) }
          out.append(UInt8(ascii: ","))
          out.append(benchmarks.ranked[period])
          out.append(UInt8(ascii: ","))
          if let band = benchmarks.bands[cell] { out.append(UInt8(ascii: "A") + band.rawValue) }
          out.append(UInt8(ascii: ","))
          out.append(benchmarks.means[cell])
          out.append(UInt8(ascii: ","))
          out.append(benchmarks.counts[cell])
          out.append(ending)
        }
      }
      count = out.count
    }
  }

  /// A line after its measure and period: three numbers of at most 24 bytes, five whole ones, and what is between them.
  private static let longestRest = 128

  private func text(_ number: Double) -> String { number.isNaN ? "" : CSVText.number(number) }
}
