import Accounts
public import Days
import Findings
public import PublishedData
public import Store

/// The published figures of one release in memory, with its neighbour sets: what a comparison needs, without any
/// definition.
public struct PublishedFigures: Sendable {
  public let cube: ObservationCube
  /// By the name of the edition and then by authority, nearest first.
  public let neighbours: [String: [LocationID: [Neighbour]]]

  public init(cube: ObservationCube, neighbours: [String: [LocationID: [Neighbour]]]) {
    self.cube = cube
    self.neighbours = neighbours
  }
}

/// Loads the published figures as they were known by a day.
public struct LoadFigures {
  /// The last day whose releases count; nil for all.
  public let knownBy: Day?
  /// Of the releases that were withdrawn since, those that count all the same; nil for all, as it was known then.
  let withdrawn: Set<String>?

  public init(knownBy: Day? = nil) { self.init(knownBy: knownBy, withdrawn: nil) }

  init(knownBy: Day?, withdrawn: Set<String>?) { (self.knownBy, self.withdrawn) = (knownBy, withdrawn) }

  /// - Throws: `Refusal` when nothing was known by the day; `SQLError`.
  public func run(from store: Store) throws -> PublishedFigures {
    try store.read(Actor.nobody.permit(.readPublished)) { try run(from: $0) }
  }

  /// The same inside a read that goes on.
  func run(from tables: Tables) throws -> PublishedFigures {
    let releases = try tables.releases().filter { $0.dataSet == Release.lait }
    guard let release = releases.last(where: isKnown) else {
      throw Refusal(nothingKnownBy: knownBy, of: releases)
    }
    return PublishedFigures(cube: try tables.cube(release), neighbours: try tables.neighbours(release: release.id))
  }

  /// A cube of every other data set.
  func others(from tables: Tables) throws -> [ObservationCube] {
    let dataSets = Set(try tables.releases().filter(isKnown).map(\.dataSet)).subtracting([Release.lait])
    return try dataSets.sorted().compactMap { try cube(of: $0, from: tables) }
  }

  /// The figures of a data set: of LAIT, which comes whole, the newest release that was known; else of all that were
  /// known, each later one revising what it has figures of. Nil where none was.
  func cube(of dataSet: String, from tables: Tables) throws -> ObservationCube? {
    let releases = try tables.releases().filter { $0.dataSet == dataSet && isKnown($0) }
      .sorted { $0.knownFrom < $1.knownFrom }
    let cubes = try releases.suffix(dataSet == Release.lait ? 1 : releases.count).map(tables.cube)
    return cubes.dropFirst().reduce(cubes.first) { $0?.revised(by: $1) }
  }

  /// What is known of a data set by a day, and its later releases, the earliest first; without those withdrawn.
  func revisions(
    of dataSet: String, after day: Day, from tables: Tables
  ) throws -> (before: ObservationCube?, later: [ObservationCube]) {
    let later = try tables.releases().filter { $0.dataSet == dataSet && $0.knownFrom > day && $0.withdrawal == nil }
      .sorted { $0.knownFrom < $1.knownFrom }
    let before = try LoadFigures(knownBy: day, withdrawn: []).cube(of: dataSet, from: tables)
    return (before, try later.map(tables.cube))
  }

  /// Those that were known, the areas' own data set first.
  func known(of releases: [Release]) -> [Release] {
    let known = releases.filter(isKnown)
    return known.filter { $0.dataSet == Release.lait }
      + known.filter { $0.dataSet != Release.lait }.sorted { $0.id < $1.id }
  }

  private func isKnown(_ release: Release) -> Bool {
    guard release.isKnown(by: knownBy) else { return false }
    return release.withdrawal == nil || withdrawn?.contains(release.id) ?? true
  }
}

extension Refusal {
  /// No release was known by a day, today where it is nil.
  init(nothingKnownBy day: Day?, of releases: [Release]) {
    let first = releases.map(\.knownFrom).min()
    let words = first.map { first in
      "Nothing was known by \(day?.spelled ?? "today"): the first release held is known from \(first.spelled)."
    }
    self.init(.notFound, words ?? "The database holds no release. Import one: cairn import lait DIR.")
  }
}
