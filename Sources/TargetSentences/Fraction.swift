/// So many parts of a whole.
struct Fraction: Equatable {
  private let count, parts: Int

  init(_ count: Int, of parts: Int) {
    self.count = count
    self.parts = parts
  }

  /// Two thirds as the number nearest to it.
  var part: Double { Double(count) / Double(parts) }

  var percent: Double { Double(count * 100) / Double(parts) }

  /// `a third`, `two thirds`
  var text: String {
    let name = Fraction.names[parts] ?? ""
    return count == 1 ? "a \(name)" : "\(Fraction.counts[count - 1]) \(name)s"
  }

  /// Those that per cent cannot write: thirds, sixths, sevenths, ninths.
  static let endless: [Fraction] = names.keys.sorted().flatMap { parts in
    (1..<parts).filter {
      parts == 7 || ($0 * 9).isMultiple(of: parts) && !$0.isMultiple(of: 3) || parts == 6 && [1, 5].contains($0)
    }
    .map { Fraction($0, of: parts) }
  }

  private static let names = [3: "third", 6: "sixth", 7: "seventh", 9: "ninth"]
  private static let counts = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
}
