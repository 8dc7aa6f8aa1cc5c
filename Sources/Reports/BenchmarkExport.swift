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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(keys.count * block.periods.count * 72)
    for (period, label) in block.periods.enumerated() {
      let opening = Array("\(measure),\(CSVText.field(label.label))".utf8)
      let ending = Array(",\(text(benchmarks.england[period]))\n".utf8)
      let ranked = Array("\(benchmarks.ranked[period]),".utf8)
      for authority in keys.indices {
        let cell = period * keys.count + authority
        bytes += opening
        bytes += keys[authority]
        NumberText.append(block.numbers[period * areaCount + authority], to: &bytes)
        bytes.append(UInt8(ascii: ","))
        if benchmarks.ranks[cell] > 0 { NumberText.append(benchmarks.ranks[cell], to: &bytes) }
        bytes.append(UInt8(ascii: ","))
        bytes += ranked
        if let band = benchmarks.bands[cell] { bytes.append(UInt8(ascii: "A") + band.rawValue) }
        bytes.append(UInt8(ascii: ","))
        NumberText.append(benchmarks.means[cell], to: &bytes)
        bytes.append(UInt8(ascii: ","))
        NumberText.append(benchmarks.counts[cell], to: &bytes)
        bytes += ending
      }
    }
    return bytes
  }

  private func text(_ number: Double) -> String { number.isNaN ? "" : CSVText.number(number) }
}
