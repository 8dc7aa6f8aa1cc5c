/// The bytes as gzip that stores them uncompressed, written from RFC 1951 and 1952.
public func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var output: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
  var rest = bytes[...]
  repeat {
    let block = rest.prefix(65_535)
    rest = rest.dropFirst(65_535)
    let length = UInt16(block.count)
    output.append(rest.isEmpty ? 1 : 0)
    output += littleEndian(length) + littleEndian(~length) + block
  } while !rest.isEmpty
  return output + littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
}

func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

/// CRC-32, byte by byte.
func checksum(_ bytes: [UInt8]) -> UInt32 {
  let table: [UInt32] = (0..<256).map { byte in
    var sum = UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    return sum
  }
  var sum = UInt32.max
  for byte in bytes { sum = (sum >> 8) ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
  return ~sum
}
