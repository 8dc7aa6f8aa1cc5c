extension Sequence<Finding> {
  /// A line each, in their order; of those of one check in one file only the first so many, and then how many more there
  /// are.
  public func lines(atMost most: Int) -> [String] {
    let total = reduce(into: [Kind: Int]()) { $0[Kind($1), default: 0] += 1 }
    var told: [Kind: Int] = [:]
    return flatMap { finding -> [String] in
      let kind = Kind(finding)
      let place = told[kind, default: 0]
      told[kind] = place + 1
      guard place < most else { return [] }
      let rest = (total[kind] ?? 0) - most
      guard place == most - 1, rest > 0 else { return [finding.description] }
      return [finding.description, "\(kind.file): \(kind.severity.rawValue): and \(rest) more (\(kind.check))"]
    }
  }
}

/// Of which check a finding is, in which file.
private struct Kind: Hashable {
  let file, check: String
  let severity: Finding.Severity

  init(_ finding: Finding) { (file, check, severity) = (finding.file, finding.check, finding.severity) }
}
