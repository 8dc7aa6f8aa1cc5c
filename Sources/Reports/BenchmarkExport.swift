import Benchmarking
public import PublishedData

/// Writes benchmarks as CSV, a measure at a time: one line for each published line of a local authority.
public struct BenchmarkExport: Sendable {
  private let rule: LAITRule
  private let areaCount: Int
  private let authorities: [Int]

  /// - Parameter neighbours: by authority, those to average over.
  public init(_ cube: ObservationCube, neighbours: [LocationID: [Neighbour]]) {
    rule = LAITRule(cube, neighbours: neighbours)
    areaCount = cube.areas.count
    authorities = rule.authorities.map { $0.id.number ?? 0 }
  }

  public static let header =
    "measure_short,period_label,la_number,value,rank,ranked,band,neighbour_mean,neighbour_count,england\n"

  /// Adds the lines of one measure, in UTF-8.
  public func append(_ block: MeasureBlock, to bytes: inout [UInt8]) {
    let benchmarks = rule.benchmarks(of: block)
    let measure = CSVText.field(block.measure.shortName)
    let openings = block.periods.map { "\(measure),\(CSVText.field($0.label))," }
    let capacity = openings.reduce(0) { $0 + ($1.utf8.count + BenchmarkExport.longestRest) * authorities.count }
    bytes.append(addingCapacity: capacity) { span in
      span.withUnsafeMutableBufferPointer { buffer, count in
        var out = ByteWriter(buffer)
        for (period, opening) in openings.enumerated() {
          append(block, benchmarks, period, opening: opening, to: &out)
        }
        count = out.count
      }
    }
  }

  /// A line after its measure and period: three numbers of at most 24 bytes, five whole ones, and what is between them.
  private static let longestRest = 128

  private func append(
    _ block: MeasureBlock, _ benchmarks: LAITBenchmarks, _ period: Int, opening: String, to out: inout ByteWriter
  ) {
    var (opening, ending) = (opening, ",\(text(benchmarks.england[period]))\n")
    opening.withUTF8 { opening in
      ending.withUTF8 { ending in
        var lines = out
        for place in authorities.indices {
          lines.append(opening)
          append(block.numbers[period * areaCount + place], of: place, benchmarks, period, to: &lines)
          lines.append(ending)
        }
        out = lines
      }
    }
  }

  /// What differs from authority to authority.
  @inline(__always)
  private func append(
    _ number: Double, of place: Int, _ benchmarks: LAITBenchmarks, _ period: Int, to out: inout ByteWriter
  ) {
    let own = benchmarks.cells[period * authorities.count + place]
    let comma = UInt8(ascii: ",")
    out.append(authorities[place])
    out.append(comma)
    out.append(number)
    out.append(comma)
    if own.rank > 0 { out.append(own.rank) }
    out.append(comma)
    out.append(benchmarks.ranked[period])
    out.append(comma)
    if let band = own.band { out.append(UInt8(ascii: "A") + band.rawValue) }
    out.append(comma)
    out.append(own.mean)
    out.append(comma)
    out.append(own.count)
  }

  private func text(_ number: Double) -> String { number.isNaN ? "" : CSVText.number(number) }
}

/// Writes bytes into memory that was made for them, numbers in the fewest digits that read back the same.
///
/// Writing past the end stops the program: whoever makes the memory must know the longest line. It stands in the file of
/// what uses it, for a debug build compiles each file by itself: calls from another file are never inlined, and `count`
/// never stays in a register.
private struct ByteWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes have been written.
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    precondition(count < buffer.count)
    buffer[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { count = copy(bytes, to: count) }

  /// A number; nothing where it is NaN.
  ///
  /// Most figures have three decimals or fewer: when thousandths divided by 1,000 give the number back, those digits,
  /// with their trailing zeros cut, are the fewest. All others take Swift's own shortest digits.
  @inline(__always)
  mutating func append(_ number: Double) {
    guard !number.isNaN else { return }
    let scaled = number.magnitude * 1_000
    guard scaled < 1e15, Double(Int(scaled + 0.5)) / 1_000 == number.magnitude else {
      count = copy(shortest: number, to: count)
      return
    }
    if number < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = Int(scaled + 0.5).quotientAndRemainder(dividingBy: 1_000)
    append(whole)
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(digit: rest / 100)
    if rest % 100 > 0 { append(digit: rest / 10 % 10) }
    if rest % 10 > 0 { append(digit: rest % 10) }
  }

  /// A whole number, 0 or more.
  @inline(__always)
  mutating func append(_ number: Int) {
    var digits = 1
    var limit = 10
    while number >= limit && digits < 18 { (digits, limit) = (digits + 1, limit * 10) }
    precondition(digits <= buffer.count - count)
    var rest = UInt(number)
    var place = count + digits
    while place > count {
      place -= 1
      buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }

  @inline(__always)
  private mutating func append(digit: Int) { append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)) }

  /// - Returns: the place after the last byte.
  @inline(__always)
  private func copy(_ bytes: UnsafeBufferPointer<UInt8>, to place: Int) -> Int {
    precondition(bytes.count <= buffer.count - place)
    _ = UnsafeMutableBufferPointer(rebasing: buffer[place...]).update(from: bytes)
    return place + bytes.count
  }

  /// - Returns: the place after the last byte.
  @inline(never)
  private func copy(shortest number: Double, to place: Int) -> Int {
    var text = number.description
    return text.withUTF8 { bytes in
      let isWhole = bytes.count > 2 && bytes[bytes.count - 2] == UInt8(ascii: ".") && bytes.last == UInt8(ascii: "0")
      return copy(UnsafeBufferPointer(rebasing: bytes.dropLast(isWhole ? 2 : 0)), to: place)
    }
  }
}
