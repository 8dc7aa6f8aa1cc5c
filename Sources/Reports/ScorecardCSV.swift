import Strategy

extension ScorecardReport {
  /// One line a measure: what was promised, the verdict and the figures it rests on.
  public var csv: String { Table.verdicts(promises.flatMap(\.measures)).csv }
}

extension PromiseReport {
  /// One line a measure of the promise.
  public var csv: String { Table.verdicts(measures).csv }

  /// The promise with its measures: `docs/reference/json.md`.
  public var json: JSON {
    .object([
      ("promise", .string(id)), ("title", .string(promise.title)), ("statement", .string(promise.statement)),
      ("verdict", .string(verdict.verdict.name)), ("reason", .optional(verdict.verdict.reason?.rawValue)),
      ("held", .optional(held.isEmpty ? nil : held)), ("measures", .array(measures.map(\.json))),
    ])
  }
}
