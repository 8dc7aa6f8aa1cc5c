import Accounts
public import Days
import Findings
public import PublishedData
public import Store

/// Counts what the store holds of each release.
public struct DescribeReleases {
  /// The last day whose releases are described, as they were known then; nil for all as they are.
  public let knownBy: Day?

  public init(knownBy: Day? = nil) { self.knownBy = knownBy }

  /// - Returns: a summary a release, the first known first.
  /// - Throws: `Refusal` where none was known by the day; `SQLError`.
  public func run(from store: Store) throws -> [ReleaseSummary] {
    try store.read(Actor.nobody.permit(.readPublished)) { tables in
      let takenIn = try tables.daysTakenIn()
      let held = try tables.releases()
      let known = held.compactMap { release in knownBy.map(release.asKnown) ?? release }
      if let knownBy, known.isEmpty { throw Refusal(nothingKnownBy: knownBy, of: held) }
      return try known.map { release in
        let labels = try tables.periodLabels(release: release.id).map { PeriodLabel($0).form }
        return ReleaseSummary(
          release: release, counts: try tables.counts(release: release.id),
          labels: PeriodLabel.Form.allCases.map { form in (form, labels.count { $0 == form }) },
          notices: try tables.notices(release: release.id), takenIn: takenIn[release.id])
      }
    }
  }
}
