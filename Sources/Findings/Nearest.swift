/// The name that was probably meant: the candidate with the fewest edits, if it is near enough to be a slip.
///
/// - Returns: nil where every candidate differs in half of its letters or more.
public func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
  let typed = Array(name.lowercased())
  return
    candidates
    .map { (name: $0, edits: edits(from: typed, to: Array($0.lowercased()))) }
    .filter { $0.edits * 2 < max(typed.count, $0.name.count) }
    .min { ($0.edits, $0.name) < ($1.edits, $1.name) }?
    .name
}

/// Levenshtein's distance: the fewest insertions, deletions and changes of one letter.
private func edits(from first: [Character], to second: [Character]) -> Int {
  var row = Array(0...second.count)
  for (i, left) in first.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, right) in second.enumerated() {
      let change = diagonal + (left == right ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[second.count]
}
