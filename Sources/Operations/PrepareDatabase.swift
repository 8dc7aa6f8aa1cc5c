import DataFiles
import PublishedData
public import Store

/// Makes the database hold what comes with Cairn: the bundled releases and the definitions. Where it already does,
/// nothing is changed.
public struct PrepareDatabase {
  public let home: Home

  public init(home: Home) { self.home = home }

  /// - Throws: `FindingsError`, `Refusal`, `SQLError`; a release is in the store whole or not at all.
  public func run(in store: Store, _ occasion: Occasion, progress: Progress) throws {
    let held = Set(try store.read { try $0.releases() }.map(\.id))
    for bundled in try BundledRelease.list(in: home.data)
    where !held.contains("\(bundled.dataSet)-\(bundled.knownFrom)") {
      let release = ImportLAIT(
        directory: "\(home.data)/\(bundled.folder)", knownFrom: bundled.knownFrom, title: bundled.title,
        source: bundled.source)
      _ = try release.run(in: store, occasion, progress: progress)
    }
    try ImportDefinitions(home: home).run(in: store, occasion)
  }
}
