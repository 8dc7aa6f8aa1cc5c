/// A zip package whose parts are stored as they are, with right checksums.
struct StoredPackage {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// - Parameter parts: `NAME`, line feed, text, with a zero byte between two.
  init(parts: [UInt8]) {
    for part in parts.split(separator: 0, maxSplits: 63) {
      let name = part.prefix { $0 != 0x0A }
      add(name: Array(name), Array(part.dropFirst(name.count + 1)))
    }
    let start = bytes.count
    bytes += directory
    let end: [(Int, Int)] = [
      (0x0605_4B50, 4), (0, 2), (0, 2), (count, 2), (count, 2), (directory.count, 4), (start, 4), (0, 2),
    ]
    bytes += StoredPackage.numbers(end)
  }

  private mutating func add(name: [UInt8], _ text: [UInt8]) {
    let shared: [(Int, Int)] = [
      (20, 2), (0, 2), (0, 2), (0, 2), (0x21, 2), (StoredPackage.checksum(text), 4), (text.count, 4), (text.count, 4),
      (name.count, 2), (0, 2),
    ]
    let place = bytes.count
    bytes += StoredPackage.numbers([(0x0403_4B50, 4)] + shared) + name + text
    let own: [(Int, Int)] = [(0, 2), (0, 2), (0, 2), (0, 4), (place, 4)]
    directory += StoredPackage.numbers([(0x0201_4B50, 4), (20, 2)] + shared + own) + name
    count += 1
  }

  /// Numbers with their widths in bytes, least byte first.
  private static func numbers(_ numbers: [(value: Int, width: Int)]) -> [UInt8] {
    numbers.flatMap { number in (0..<number.width).map { UInt8(truncatingIfNeeded: number.value >> (8 * $0)) } }
  }

  /// The CRC-32 of the format.
  private static func checksum(_ text: [UInt8]) -> Int {
    Int(~text.reduce(~UInt32(0)) { sum, byte in (sum >> 8) ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] })
  }

  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { sum, _ in sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
  }
}
