public import Benchmarking
import DataFiles
import Days
public import Findings
package import Log
package import PublishedData
package import Store
public import Strategy

/// What an import of a release did.
public struct ImportedRelease: Sendable {
  public let id: String
  /// False where exactly these files had been imported before: nothing was changed.
  public let isNew: Bool
  /// What was noticed in the files. Empty where nothing was imported.
  public let findings: [Finding]
}

/// What an import of a release would do.
public struct ReleasePreview: Sendable {
  public let id: String
  /// What would be new, changed and gone, and whose verdict would be another.
  public let difference: ReleaseDifference
  /// What was noticed in the files; an error would stop the import.
  public let findings: [Finding]
  /// Whether these very files are held already: then nothing would change.
  public var isHeld = false
  /// What looks like a mistake, whether or not somebody has looked at it.
  public var doubts: [ReleaseDoubt] = []
}

extension Tables {
  /// The id of the release that was imported from exactly these files, whatever they are called now.
  func release(of dataSet: String, from fingerprint: String) throws -> String? {
    let contents = FileFingerprint.contents(of: fingerprint)
    return try fingerprints(dataSet: dataSet).first { FileFingerprint.contents(of: $0.fingerprint) == contents }?.id
  }

  /// - Parameter path: of its files, as the person named them.
  /// - Throws: `Refusal` where another release of the data set has the same day.
  func refuseSecondOnOneDay(_ release: Release, from path: String) throws {
    guard try releases().contains(where: { $0.id == release.id }) else { return }
    throw Refusal(
      .notAllowed,
      "Another release of \(release.dataSet) is already known from \(release.knownFrom.spelled), with other files. "
        + "Say when \(path) became known (--known-from YYYY-MM-DD).")
  }

  /// Stores a release: what happened, its rows, and at the end the digest of all of them.
  package func takeIn(
    _ release: Release, fingerprint: String, _ occasion: Occasion, rows: () throws -> Void
  ) throws {
    try takeTime()
    try record(
      .releaseImported, about: .release(release.id), detail: fingerprint,
      rows: [row(release, fingerprint: fingerprint)], occasion)
    try rows()
    let digest = try rowsDigest(ofRelease: release.id)
    try record(.releaseSealed, about: .release(release.id), rows: [seal(release.id, digest)], occasion)
  }
}
