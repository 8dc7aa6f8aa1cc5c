import PublishedData
import Statistics

/// Ranks the authorities of one period after another, in memory that is used again.
struct LAITRanking {
  /// Nil where neither way is better.
  private let order: RankOrder?
  private var cells: [Cell]
  private var sorted: [Cell]
  /// Where in `sorted` the next number of each stretch goes.
  private var starts: [Int]

  /// An authority's number, and its place among the authorities.
  private struct Cell {
    var number = 0.0
    var place = 0
  }

  init(_ polarity: Polarity, authorities: Int) {
    order = RankOrder(polarity)
    cells = Array(repeating: Cell(), count: authorities)
    sorted = cells
    starts = Array(repeating: 0, count: authorities + 1)
  }

  /// Sets the rank and band of every authority with a number; ties take the smallest rank.
  ///
  /// - Parameter numbers: the period's figures, local authorities first.
  /// - Returns: how many have a number.
  mutating func rank(
    _ numbers: UnsafeBufferPointer<Double>, into result: UnsafeMutableBufferPointer<LAITBenchmark>
  ) -> Int {
    var count = 0
    for place in result.indices where !numbers[place].isNaN {
      cells[count] = Cell(number: numbers[place], place: place)
      count += 1
    }
    guard let order else { return count }
    sort(count)
    guard let cuts = QuarterCuts(ofSorted: sorted[..<count].map(\.number)) else { return 0 }
    let isLowestFirst = order == .lowestFirst
    var rank = 0
    var last = Double.nan
    for index in 0..<count {
      let cell = sorted[isLowestFirst ? index : count - 1 - index]
      if cell.number != last { (rank, last) = (index + 1, cell.number) }
      result[cell.place].rank = rank
      result[cell.place].band = LAITBand(of: cell.number, cuts, order)
    }
    return count
  }

  /// Sorts the first cells by number into `sorted`, in a third of the time of Swift's own sort: each goes into its
  /// stretch of the line, and what is left to do is little for published figures, which are spread.
  private mutating func sort(_ count: Int) {
    let line = Line(cells[..<count])
    for stretch in starts.indices { starts[stretch] = 0 }
    for index in 0..<count { starts[line.stretch(of: cells[index].number) + 1] += 1 }
    for stretch in 0..<count { starts[stretch + 1] += starts[stretch] }
    for index in 0..<count {
      let stretch = line.stretch(of: cells[index].number)
      sorted[starts[stretch]] = cells[index]
      starts[stretch] += 1
    }
    insert(count)
  }

  /// The straight line from the least number to the greatest, cut into as many stretches as there are numbers.
  private struct Line {
    private var least = Double.infinity
    /// Stretches a unit; 0 where all numbers go into the first, as when they are equal or the line is too long to tell.
    private var scale = 0.0

    init(_ cells: ArraySlice<Cell>) {
      var greatest = -Double.infinity
      for cell in cells {
        least = cell.number < least ? cell.number : least
        greatest = cell.number > greatest ? cell.number : greatest
      }
      let length = greatest - least
      let stretches = Double(cells.count - 1) / length
      if length > 0, length.isFinite, stretches.isFinite { scale = stretches }
    }

    func stretch(of number: Double) -> Int { scale > 0 ? Int((number - least) * scale) : 0 }
  }

  /// Moves each of the first sorted cells down past those that are greater.
  private mutating func insert(_ count: Int) {
    for index in 0..<count {
      let cell = sorted[index]
      var place = index
      while place > 0, sorted[place - 1].number > cell.number {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = cell
    }
  }
}

extension LAITBand {
  /// A number on a cut belongs to the quarter of lower numbers.
  init(of number: Double, _ cuts: QuarterCuts, _ order: RankOrder) {
    let quarter = (number > cuts.lower ? 1 : 0) + (number > cuts.middle ? 1 : 0) + (number > cuts.upper ? 1 : 0)
    self = LAITBand(rawValue: UInt8(order == .lowestFirst ? quarter : 3 - quarter)) ?? .d
  }
}
