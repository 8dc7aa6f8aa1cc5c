/// The name that was probably meant: the candidate with the fewest edits, if it is near enough to be a slip.
///
/// - Parameter most: how many edits count as a slip; fewer than half of the letters unless said.
/// - Returns: nil where every candidate differs in more.
public func nearest(to name: String, in candidates: some Sequence<String>, atMost most: Int = .max) -> String? {
  let typed = Array(name.lowercased().prefix(80))
  return
    candidates
    .map { (name: $0, edits: edits(from: typed, to: Array($0.lowercased()))) }
    .filter { $0.edits * 2 < max(typed.count, $0.name.count) && $0.edits <= most }
    .min { ($0.edits, $0.name) < ($1.edits, $1.name) }?
    .name
}

/// ` Did you mean “Filter”?` where a name is near; nothing otherwise.
public func meant(_ name: String, in candidates: some Sequence<String>) -> String {
  nearest(to: name, in: candidates).map { " Did you mean “\($0)”?" } ?? ""
}

/// The fewest insertions, deletions, changes of one letter and swaps of two that stand side by side.
private func edits(from first: [Character], to second: [Character]) -> Int {
  var rows = [Array(0...second.count)]
  for i in first.indices {
    var row = [i + 1]
    for j in second.indices {
      var fewest = min(rows[i][j] + (first[i] == second[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
        fewest = min(fewest, rows[i - 1][j - 1] + 1)
      }
      row.append(fewest)
    }
    rows.append(row)
  }
  return rows[first.count][second.count]
}
