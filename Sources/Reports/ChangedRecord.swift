public import Days
public import PublishedData
public import Strategy

/// What became another in the record from a day on: releases, versions of strategies, verdicts.
public struct ChangedRecord: Sendable {
  /// One change, in words.
  public struct Entry: Sendable {
    public let day: Day
    public let kind: Kind
    /// The ids of what it is about; nil where it is about none.
    public let strategy, measure, release: String?
    public let title: String
    /// The verdicts before and after; nil where it is about none.
    public let before, after: String?

    /// What became another.
    public enum Kind: String, Sendable, CaseIterable {
      case release, withdrawal, version, removal, verdict
    }

    /// A release that became known.
    public init(_ release: Release) {
      (day, kind, self.release) = (release.knownFrom, .release, release.id)
      title = "\(release.title) became known"
      (strategy, measure, before, after) = (nil, nil, nil, nil)
    }

    /// A release that was withdrawn.
    public init(_ release: Release, withdrawn withdrawal: Release.Withdrawal) {
      (day, kind, self.release) = (withdrawal.day, .withdrawal, release.id)
      title = "\(release.title) was withdrawn: \(withdrawal.reason)"
      (strategy, measure, before, after) = (nil, nil, nil, nil)
    }

    /// A version of a strategy that was published, or with which it was removed.
    public init(strategy: String, version: Int, isRemoved: Bool, day: Day) {
      (self.day, kind, self.strategy) = (day, isRemoved ? .removal : .version, strategy)
      title = isRemoved ? "The strategy was removed" : "Version \(version) of the strategy was published"
      (measure, release, before, after) = (nil, nil, nil, nil)
    }

    /// A verdict that became another.
    public init(_ turn: VerdictTurn) {
      (day, kind) = (turn.day, .verdict)
      (strategy, measure) = (turn.after.strategy.id, turn.after.measure.id)
      let words = Entry.words(turn)
      (before, after, release) = (words.before, words.after, nil)
      title = "\(turn.after.measure.id), \(turn.after.measure.title): \(words.before) → \(words.after)"
    }

    private static func words(_ turn: VerdictTurn) -> (before: String, after: String) {
      func words(_ verdict: Verdict) -> String {
        verdict.name + (verdict.reason.map { " (\($0.rawValue.replacing("-", with: " ")))" } ?? "")
      }
      return (words(turn.before.verdict), words(turn.after.verdict))
    }

    /// By which it is known among the others.
    public var key: String {
      "\(day) \(kind.rawValue) \(strategy ?? "") \(measure ?? "") \(release ?? "") \(kind == .version ? title : "")"
    }
  }

  /// The newest first.
  public let entries: [Entry]

  /// - Parameter entries: in any order.
  public init(_ entries: [Entry]) {
    self.entries = entries.enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }
      .map(\.element)
  }

  /// Those of one kind.
  public func keeping(_ kind: Entry.Kind) -> ChangedRecord { ChangedRecord(entries.filter { $0.kind == kind }) }

  /// A row a change.
  public var table: Table {
    Table(
      Table.changeColumns,
      entries.map { entry in
        Table.Row(entry.key) {
          [
            .string(entry.day.description), .string(entry.kind.rawValue), .optional(entry.strategy),
            .optional(entry.measure), .optional(entry.release), .string(entry.title), .optional(entry.before),
            .optional(entry.after),
          ]
        }
      })
  }
}

extension Table {
  /// What is told of each change.
  public static let changeColumns = [
    Column("day", .day, "the day from which on it is so"),
    Column("kind", .word(ChangedRecord.Entry.Kind.allCases.map(\.rawValue)), "what became another"),
    Column.perhaps("strategy", .text, "the strategy’s id, where it is about one"),
    Column.perhaps("measure", .text, "the measure’s id, where it is about one"),
    Column.perhaps("release", .text, "the release’s id, where it is about one"),
    Column("title", .text, "the change in words"),
    Column.perhaps("before", .text, "the verdict before"), Column.perhaps("after", .text, "the verdict after"),
  ]
}
