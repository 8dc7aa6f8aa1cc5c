import Accounts
public import PublishedData
public import Store

/// Counts what the store holds of each release.
public struct DescribeReleases {
  public init() {}

  /// - Returns: a summary a release, the first known first.
  public func run(from store: Store) throws -> [ReleaseSummary] {
    try store.read(Actor.nobody.permit(.readPublished)) { tables in
      let takenIn = try tables.daysTakenIn()
      return try tables.releases().map { release in
        let labels = try tables.periodLabels(release: release.id).map { PeriodLabel($0).form }
        return ReleaseSummary(
          release: release, counts: try tables.counts(release: release.id),
          labels: PeriodLabel.Form.allCases.map { form in (form, labels.count { $0 == form }) },
          notices: try tables.notices(release: release.id), takenIn: takenIn[release.id])
      }
    }
  }
}
