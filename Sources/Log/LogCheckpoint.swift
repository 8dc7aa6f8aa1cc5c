import Secrets
import Store

/// The state of one log at one time: kept somewhere else, it proves later that nothing before it was changed or lost.
public struct LogCheckpoint: Equatable, Sendable, CustomStringConvertible {
  /// Whose log it is, by area number; 0 for the installation's; nil for the one log that there was before each council had
  /// its own.
  public let council: Int?
  /// How many events there were.
  public let size: Int
  /// The root of the tree over them: 64 hexadecimal digits.
  public let root: String

  public init(council: Int?, size: Int, root: String) {
    self.council = council
    self.size = size
    self.root = root
  }

  /// One written by `description`; nil where it is none.
  public init?(_ text: String) {
    let words = text.split { $0.isWhitespace }
    guard 3...4 ~= words.count, words[0] == "cairn-log", let root = words.last.map(String.init),
      Digest(hex: root) != nil
    else { return nil }
    let numbers = words.dropFirst().dropLast().map { Int($0) }
    guard let known = numbers as? [Int], let size = known.last, known.allSatisfy({ $0 >= 0 }) else { return nil }
    self.init(council: known.count == 2 ? known[0] : nil, size: size, root: root)
  }

  /// `cairn-log 937 1234 5dc9da79…`; without the council for the log before each had its own.
  public var description: String {
    "cairn-log \(council.map { "\($0) " } ?? "")\(size) \(root)"
  }

  /// `The log of council 937`
  var title: String { name.prefix(1).uppercased() + name.dropFirst() }

  /// `the log of council 937`
  var name: String {
    switch council {
    case nil: "the log from before each council had its own"
    case Tables.installation: "the installation’s log"
    case .some(let number): "the log of council \(number)"
    }
  }
}

/// The tree over the entries of one log, as it was at every size.
struct LogHistory {
  let council: Int?
  /// From none on.
  private let roots: [String]
  let peaks: [String]

  /// - Parameter leaves: the digests in their order; nil for an entry whose event is missing.
  init(_ council: Int?, _ leaves: [Digest?]) {
    self.council = council
    var tree = MerkleTree()
    roots =
      [tree.root.hex]
      + leaves.map { leaf in
        tree.append(leaf ?? Digest(of: []))
        return tree.root.hex
      }
    peaks = tree.peaks.map(\.hex)
  }

  var checkpoint: LogCheckpoint { LogCheckpoint(council: council, size: roots.count - 1, root: roots.last ?? "") }

  /// What a checkpoint says otherwise; nil for nothing.
  func fault(_ checkpoint: LogCheckpoint) -> String? {
    guard roots.indices.contains(checkpoint.size) else {
      return
        "The checkpoint of \(checkpoint.name) is of \(checkpoint.size) events, and it has \(roots.count - 1): events were cut off."
    }
    return roots[checkpoint.size] == checkpoint.root
      ? nil : "The first \(checkpoint.size) events of \(checkpoint.name) are not those of the checkpoint."
  }
}
