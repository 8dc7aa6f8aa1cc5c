import Accounts
import Benchmarking
public import Days
public import Enquiries
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
    let (dataSet, second, named, isWhole, cube) = try store.read(Actor.nobody.permit(.readPublished)) { tables in
      let releases = try tables.releases()
      let (first, second) = try pair(releases)
      let named = Set([first.id, second.id])
      let figures = LoadFigures(knownBy: first.knownFrom, withdrawn: named)
      let isWhole = releases.allSatisfy { $0.withdrawal == nil || named.contains($0.id) }
      return (first.dataSet, second, named, isWhole, try figures.cube(of: first.dataSet, from: tables))
    }
    // What was withdrawn since, and is neither of the two, is none of their difference.
    let after =
      try isWhole
      ? known?(second.knownFrom) ?? LoadRecord(knownBy: second.knownFrom).run(from: store)
      : LoadRecord(knownBy: second.knownFrom, withdrawn: named).run(from: store)
    let before = cube.map { after.with(after.published.replacing($0)) } ?? after
    return try CompareReleases(dataSet, on: day).run(from: before, to: after)
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
    throw Refusal(noRelease: id, of: releases.map(\.id))
  }
}
