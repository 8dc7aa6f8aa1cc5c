import Addresses
import Days
import Enquiries
import Findings
import PublishedData
import Reports
import Strategy
import Supply

/// What became another in the record.
extension Site {
  /// How many days are told of where nobody says since when.
  static let daysTold = 365

  /// The changes that an address asks for.
  func changes(_ address: Address) throws -> ChangedRecord {
    let until = try address.knownBy.map(day) ?? today
    let since = try address.asked(Asked.since, day) ?? until + -Site.daysTold
    if since > until {
      throw Refusal(
        .notFound, "\(since.spelled) is still to come: nothing is known to have changed since.", field: Asked.since)
    }
    let strategy = try address.asked("strategy") { try record.strategy($0).id }
    return try changes(since: max(since, until + -Site.mostDays), until: until, of: strategy)
  }

  /// Ten years: the first of each month of them is looked at.
  private static let mostDays = 3_653

  /// - Parameter strategy: the one that is meant; nil for all, and releases too.
  func changes(since: Day, until: Day, of strategy: String?) throws -> ChangedRecord {
    let versions = try past?.versions() ?? []
    let known = releases.flatMap { [$0.release.knownFrom, $0.release.withdrawal?.day].compactMap(\.self) }
    let turns = try FollowVerdicts(
      since: since, until: until, strategy: strategy, knownDays: Set(known + versions.map(\.knownFrom))
    ).run(on: record) { day in try recordKnown(by: day) }
    let published = strategy == nil ? releases.flatMap { ChangedRecord.Entry.all(of: $0.release) } : []
    let entries =
      published
      + versions.filter { strategy == nil || $0.strategy == strategy }.reversed().map {
        .init(strategy: $0.strategy, version: $0.version, isRemoved: $0.isRemoved, day: $0.knownFrom)
      }
    return ChangedRecord(
      entries.filter { $0.day >= since && $0.day <= until } + turns.map(ChangedRecord.Entry.init))
  }

  /// Nil where nothing was known by the day.
  private func recordKnown(by day: Day) throws -> Record? {
    guard let past, releases.contains(where: { $0.release.knownFrom <= day }) else { return nil }
    return try past.record(knownBy: day, beside: record)
  }
}

extension ChangedRecord.Entry {
  /// That a release became known, and that it was withdrawn.
  fileprivate static func all(of release: Release) -> [ChangedRecord.Entry] {
    [.init(release)] + (release.withdrawal.map { [.init(release, withdrawn: $0)] } ?? [])
  }
}
