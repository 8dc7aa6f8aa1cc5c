/// The distinct values of one column of a file, numbered in the order of their first appearance. A value is kept as its
/// place in the file's bytes, so that a million rows take no more memory than their distinct values.
struct ValueIndex {
  /// Of each value: where it stands first.
  private(set) var fields: [CSVRecord.Field] = []
  private(set) var lines: [Int] = []
  private(set) var counts: [Int] = []
  private var hashes: [UInt64] = []
  /// Numbers of values, by hash; -1 where free. A power of two long, and never more than half full.
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var last = 0

  /// Counts one value.
  ///
  /// - Parameter bytes: of the whole file.
  /// - Returns: the value's number.
  mutating func add(_ field: CSVRecord.Field, line: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if last < fields.count, isSame(field.range, fields[last].range, bytes) {
      counts[last] += 1
      return last
    }
    let hash = hash(bytes, field.range)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isSame(field.range, fields[number].range, bytes) {
        counts[number] += 1
        last = number
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(fields.count)
    fields.append(field)
    lines.append(line)
    counts.append(1)
    hashes.append(hash)
    last = fields.count - 1
    if fields.count * 2 > slots.count { grow() }
    return last
  }

  private func isSame(_ first: Range<Int>, _ second: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    for step in 0..<first.count where bytes[first.lowerBound + step] != bytes[second.lowerBound + step] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a, its bits mixed once more so that the low ones tell values apart.
  private func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
    return mixed(hash)
  }
}

/// Every bit of a number made to depend on every other (the last step of MurmurHash3).
func mixed(_ number: UInt64) -> UInt64 {
  var number = number
  number = (number ^ (number >> 33)) &* 0xff51_afd7_ed55_8ccd
  number = (number ^ (number >> 33)) &* 0xc4ce_b9fe_1a85_ec53
  return number ^ (number >> 33)
}
