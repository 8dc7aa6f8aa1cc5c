/// Writes bytes into memory that was made for them, numbers in the fewest digits that read back the same.
///
/// Writing past the end stops the program: whoever makes the memory must know the longest line.
struct ByteWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes have been written.
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  mutating func append(_ byte: UInt8) {
    precondition(count < buffer.count)
    buffer[count] = byte
    count += 1
  }

  mutating func append(_ bytes: [UInt8]) {
    precondition(count + bytes.count <= buffer.count)
    for byte in bytes {
      buffer[count] = byte
      count += 1
    }
  }

  /// A number; nothing where it is NaN.
  ///
  /// Most figures have three decimals or fewer: when thousandths divided by 1,000 give the number back, those digits,
  /// with their trailing zeros cut, are the fewest. All others take Swift's own shortest digits.
  mutating func append(_ number: Double) {
    guard !number.isNaN else { return }
    let scaled = (number * 1_000).rounded()
    guard scaled.magnitude < 1e15, scaled / 1_000 == number else {
      let text = number.description
      return append(Array(text.hasSuffix(".0") ? text.dropLast(2).utf8 : text[...].utf8))
    }
    if scaled < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = Int(scaled.magnitude).quotientAndRemainder(dividingBy: 1_000)
    append(whole)
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(digit: rest / 100)
    if rest % 100 > 0 { append(digit: rest / 10 % 10) }
    if rest % 10 > 0 { append(digit: rest % 10) }
  }

  /// A whole number, 0 or more.
  mutating func append(_ number: Int) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(digit: number / divisor % 10)
      divisor /= 10
    }
  }

  private mutating func append(digit: Int) { append(UInt8(ascii: "0") + UInt8(digit)) }
}
