import Statistics

/// The unweighted mean of each authority's neighbours, one period after another, in memory that is used again.
struct NeighbourSums {
  /// The places of the first authority's neighbours among the cube's areas, then the second's.
  private let places: [Int]
  /// Where in `places` each authority's end.
  private let ends: [Int]
  /// For each area its number and 1, or 0 and 0 where it has none: adding them gives sum and count.
  private var terms: [SIMD2<Double>]

  /// - Parameters:
  ///   - lists: for each authority the places of its neighbours among the cube's areas.
  ///   - areaCount: how many areas the cube has.
  init(_ lists: [[Int]], areaCount: Int) {
    places = Array(lists.joined())
    ends = lists.reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
    terms = Array(repeating: .zero, count: areaCount)
  }

  /// Sets each authority's mean and count. Numbers are added in hundredths where the whole period has two decimals or
  /// fewer, as `Mean` does.
  mutating func average(
    _ cells: UnsafeBufferPointer<Double>, into result: UnsafeMutableBufferPointer<LAITBenchmark>
  ) {
    let scale = fill(cells)
    terms.withUnsafeBufferPointer { terms in
      places.withUnsafeBufferPointer { places in
        var next = 0
        for (place, end) in ends.enumerated() {
          var sum = SIMD2<Double>.zero
          while next < end {
            sum += terms[places[next]]
            next += 1
          }
          result[place].mean = sum.x / (scale * sum.y)
          result[place].count = Int(sum.y)
        }
      }
    }
  }

  /// - Returns: by how much the terms are larger than the numbers: 100 where all have two decimals or fewer, else 1.
  private mutating func fill(_ cells: UnsafeBufferPointer<Double>) -> Double {
    for place in terms.indices where !fill(place, hundredths: cells[place]) {
      for place in terms.indices { terms[place] = cells[place].isNaN ? .zero : SIMD2(cells[place], 1) }
      return 1
    }
    return 100
  }

  /// - Returns: false where the number has more than two decimals.
  private mutating func fill(_ place: Int, hundredths number: Double) -> Bool {
    terms[place] = .zero
    guard !number.isNaN else { return true }
    guard let whole = hundredths(number) else { return false }
    terms[place] = SIMD2(Double(whole), 1)
    return true
  }
}
