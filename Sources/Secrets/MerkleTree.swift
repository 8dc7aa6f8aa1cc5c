/// A Merkle tree over a list that only grows (RFC 6962, section 2.1): one digest, the root, stands for all of it, and any
/// change, loss or swap of an entry changes it.
///
/// Kept as the roots of its whole subtrees, the largest first, one for each 1 in the size written in binary: adding an
/// entry takes a number of steps that grows with the logarithm of the size.
public struct MerkleTree: Equatable, Sendable {
  /// How many entries there are.
  public private(set) var size: Int
  /// The roots of the whole subtrees, the largest first.
  public private(set) var peaks: [Digest]

  /// A tree without entries.
  public init() {
    size = 0
    peaks = []
  }

  /// A tree that was kept.
  ///
  /// - Returns: nil where there are not as many peaks as a tree of the size has.
  public init?(size: Int, peaks: [Digest]) {
    guard size >= 0, peaks.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.peaks = peaks
  }

  /// What stands in the tree for an entry.
  public static func leaf(_ entry: [UInt8]) -> Digest { Digest(of: [0] + entry) }

  /// Adds an entry.
  public mutating func append(_ leaf: Digest) {
    var peak = leaf
    for _ in 0..<(~size).trailingZeroBitCount { peak = MerkleTree.node(peaks.removeLast(), peak) }
    peaks.append(peak)
    size += 1
  }

  /// The one digest that stands for all entries; of none, that of no bytes.
  public var root: Digest {
    guard var root = peaks.last else { return Digest(of: []) }
    for peak in peaks.dropLast().reversed() { root = MerkleTree.node(peak, root) }
    return root
  }

  private static func node(_ left: Digest, _ right: Digest) -> Digest { Digest(of: [1] + left.bytes + right.bytes) }
}
