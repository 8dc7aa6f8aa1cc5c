/// Which values stand in one row together, each combination once.
struct CombinationIndex {
  /// Of each combination: the values' numbers, its first line, in how many rows.
  private(set) var found: [(numbers: [Int], line: Int, count: Int)] = []
  private var byHash: [UInt64: Int] = [:]

  /// - Parameter columns: whose values stand together.
  mutating func add(_ columns: [Int], of numbers: [Int], line: Int) {
    var hash: UInt64 = 0
    for column in columns { hash = mixed(hash &+ UInt64(numbers[column]) &+ 1) }
    if let index = byHash[hash] {
      found[index].count += 1
    } else {
      byHash[hash] = found.count
      found.append((columns.map { numbers[$0] }, line, 1))
    }
  }
}
