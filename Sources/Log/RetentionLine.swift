public import Store

/// What one deletion took away of one kind, as its event tells it.
public struct RetentionLine: Equatable, Sendable {
  public let what: Retained
  /// What had happened before this instant went: UTC, ISO 8601.
  public let before: String
  /// How many events, or rows where no event tells of them.
  public let count: Int

  package init(what: Retained, before: String, count: Int) {
    self.what = what
    self.before = before
    self.count = count
  }

  /// `sign-ins before 2025-10-24T00:00:00.000Z: 12`
  package var text: String { "\(what.rawValue) before \(before): \(count)" }

  /// The lines of a deletion.
  package static func of(_ event: Event) -> [RetentionLine] {
    event.detail.split(separator: ";").compactMap { part in
      let words = part.split(separator: " ").map(String.init)
      guard words.count == 4, words[1] == "before", let what = Retained(rawValue: words[0]), let count = Int(words[3])
      else { return nil }
      return RetentionLine(what: what, before: String(words[2].dropLast()), count: count)
    }
  }

  func covers(_ event: Event) -> Bool { what.kinds.contains(event.kind) && event.happenedAt < before }
}
