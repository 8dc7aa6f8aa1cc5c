import Benchmarking
import Accounts
public import Enquiries
public import Days
import Findings
import PublishedData
public import Store
public import Strategy

/// What a later release of a data set changed beside an earlier one: figures, and whose verdicts with them.
public struct DiffReleases {
  /// Their ids: `participation-2026-04-08`.
  public let earlier, later: String
  /// On which promises are judged.
  public let day: Day

  public init(_ earlier: String, _ later: String, on day: Day) {
    (self.earlier, self.later, self.day) = (earlier, later, day)
  }

  /// Everything else is as it was known when the later one came.
  ///
  /// - Parameter known: the record as it was known by a day, where somebody holds it; read where nil.
  /// - Throws: `Refusal` where there is no such release, they are of two data sets, or the second is not the later one;
  ///   `SQLError`.
  public func run(from store: Store, known: ((Day) throws -> Record)? = nil) throws -> ReleaseDifference {
    let (first, second, cube) = try store.read(Actor.nobody.permit(.readPublished)) { tables in
      let (first, second) = try pair(tables.releases())
      return (first, second, try LoadFigures(knownBy: first.knownFrom).cube(of: first.dataSet, from: tables))
    }
    let after = try known?(second.knownFrom) ?? LoadRecord(knownBy: second.knownFrom).run(from: store)
    let before = cube.map { after.with(after.published.replacing($0)) } ?? after
    return try CompareReleases(first.dataSet, on: day).run(from: before, to: after)
  }

  private func pair(_ releases: [Release]) throws -> (first: Release, second: Release) {
    let (first, second) = (try find(earlier, releases), try find(later, releases))
    guard first.dataSet == second.dataSet else {
      throw Refusal(
        .notAllowed, "\(first.id) is of the data set \(first.dataSet) and \(second.id) of \(second.dataSet).")
    }
    guard first.knownFrom < second.knownFrom else {
      throw Refusal(.notAllowed, "\(second.id) is not later than \(first.id): name the earlier one first.")
    }
    return (first, second)
  }

  private func find(_ id: String, _ releases: [Release]) throws -> Release {
    if let release = releases.first(where: { $0.id == id }) { return release }
    let ids = releases.map(\.id)
    let meant = nearest(to: id, in: ids).map { "Did you mean “\($0)”?" }
    throw Refusal(
      .notFound, "There is no release “\(id)”. \(meant ?? "The releases are \(ids.joined(separator: ", ")).")")
  }
}
