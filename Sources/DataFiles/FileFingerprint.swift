import CZlib

/// What tells files apart: of each its name, size and CRC-32, as `areas.csv 11769 1a2b3c4d; measures.csv 23480 9e8f7a6b`.
public enum FileFingerprint {
  static func file(_ name: String, _ bytes: [UInt8]) -> String {
    let sum = bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
    return "\(name) \(bytes.count) \(String(sum, radix: 16))"
  }

  static func together(_ files: [String]) -> String { files.joined(separator: "; ") }

  /// Sizes and sums alone, in no order: the same whatever the files are called.
  public static func contents(of fingerprint: String) -> [String] {
    fingerprint.split(separator: ";").map { $0.split(separator: " ") }.filter { $0.count > 2 }
      .map { $0.suffix(2).joined(separator: " ") }.sorted()
  }
}
