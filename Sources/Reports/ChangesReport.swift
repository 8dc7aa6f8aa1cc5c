public import Strategy

/// What was changed of a strategy: who, when, what, before and after, from where.
public struct ChangesReport: Sendable {
  /// One change, in words.
  public struct Entry: Sendable {
    /// `2026-11-21 10:05`, UTC.
    public let when: String
    public let who, what, before, after, origin: String

    public init(when: String, who: String, what: String, before: String, after: String, origin: String) {
      (self.when, self.who, self.what) = (when, who, what)
      (self.before, self.after, self.origin) = (before, after, origin)
    }
  }

  public let strategy: EducationStrategy
  /// The newest first.
  public let entries: [Entry]

  public init(_ entries: [Entry], of strategy: EducationStrategy) {
    self.entries = entries
    self.strategy = strategy
  }

  public var csv: String {
    CSVText.lines(
      [["changed_at", "who", "what", "before", "after", "from"]]
        + entries.map { [$0.when, $0.who, $0.what, $0.before, $0.after, $0.origin] })
  }

  /// Where there was nothing, null.
  private func stated(_ text: String) -> JSON { text.isEmpty ? .null : .string(text) }

  public var json: JSON {
    .object([
      ("strategy", .string(strategy.id)), ("title", .string(strategy.title)),
      (
        "changes",
        .array(
          entries.map { entry in
            .object([
              ("changed_at", .string(entry.when)), ("who", .string(entry.who)), ("what", .string(entry.what)),
              ("before", stated(entry.before)), ("after", stated(entry.after)), ("from", stated(entry.origin)),
            ])
          })
      ),
    ])
  }
}
