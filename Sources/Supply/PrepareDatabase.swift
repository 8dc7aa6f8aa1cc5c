public import Accounts
import DataFiles
import Days
import DefinitionFiles
import Findings
public import Log
import PublishedData
public import Store

/// Makes the database hold what comes with Cairn: the bundled releases and the definitions. Where it already does,
/// nothing is changed.
public struct PrepareDatabase {
  public let home: Home

  public init(home: Home) { self.home = home }

  /// A database of the demonstration is left as it is: nothing real stands beside what is invented.
  ///
  /// - Throws: `NotPermitted`, `FindingsError`, `Refusal`, `SQLError`; a release is in the store whole or not at all.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion, progress: Progress) throws {
    let permit = try actor.permit(.keepInstallation)
    if try InventedRecord.isHeld(in: store) { return }
    let held = Set(try store.read(permit) { try $0.releases() }.map(\.id))
    let missing = try BundledRelease.list(in: home.data).filter {
      !held.contains("\($0.dataSet)-\($0.knownFrom)")
    }
    for bundled in missing where bundled.dataSet == Release.lait {
      let release = ImportLAIT(
        directory: "\(home.data)/\(bundled.folder)", knownFrom: bundled.knownFrom, title: bundled.title,
        source: bundled.source, isBundled: true)
      _ = try release.run(by: actor, in: store, occasion, progress: progress)
    }
    for bundled in missing where bundled.dataSet != Release.lait {
      progress("Importing \(bundled.title), known from \(bundled.knownFrom.spelled)", 0)
      let release = try ImportDataSet(
        bundled.dataSet, path: "\(home.data)/\(bundled.folder)", knownFrom: bundled.knownFrom, title: bundled.title,
        source: bundled.source, isBundled: true, home: home)
      _ = try release.run(by: actor, in: store, occasion)
    }
    try ImportDefinitions(home: home).run(by: actor, in: store, occasion)
    try PinReadings().run(by: actor, in: store, occasion)
  }
}
