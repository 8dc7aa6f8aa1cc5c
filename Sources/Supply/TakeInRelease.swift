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
    return try fingerprints(dataSet: dataSet).first { held in
      !held.isWithdrawn && FileFingerprint.contents(of: held.fingerprint) == contents
    }?.id
  }

  /// What tells the files apart from those of every release there was: the same files may come again after they were
  /// withdrawn.
  private func unique(_ fingerprint: String, of dataSet: String) throws -> String {
    let held = Set(try fingerprints(dataSet: dataSet).map(\.fingerprint))
    let again = (2...).lazy.map { "\(fingerprint); (\($0))" }
    return held.contains(fingerprint) ? again.first { !held.contains($0) } ?? fingerprint : fingerprint
  }

  /// - Parameters:
  ///   - path: of its files, as the person named them.
  ///   - isSent: whether they came with a form.
  /// - Throws: `Refusal` where another release of the data set has the same day.
  func refuseSecondOnOneDay(_ release: Release, from path: String, isSent: Bool = false) throws {
    guard let held = try releases().first(where: { $0.id == release.id }) else { return }
    let day = release.knownFrom.spelled
    guard held.withdrawal == nil else {
      let right =
        "A release of \(release.dataSet) that is known from \(day) was withdrawn; what was said with it stays, and no other takes its day. "
      throw Refusal(
        .notAllowed,
        right
          + (isSent
            ? "Upload the right file again, with the day on which it took the place of the wrong one as its day of publication."
            : "Say on which day the right files of \(path) took the place of the wrong ones (--known-from YYYY-MM-DD).")
      )
    }
    throw Refusal(
      .notAllowed,
      "Another release of \(release.dataSet) is already known from \(day), with other files. "
        + (isSent
          ? "Upload the file again, with the day on which it was published as its day of publication; if the other one was wrong, withdraw it on the page Releases."
          : "Say when \(path) became known (--known-from YYYY-MM-DD)."))
  }

  /// The measures whose figures are shares in per cent, as the definitions held say.
  func measuresInPercent() throws -> Set<String> {
    let versions = DefinitionHistory(try definitionVersions()).current()
    return try versions.isEmpty ? [] : Definitions(versions, folder: "definitions").catalogue.inPercent
  }

  /// Stores a release: what happened, its rows, and at the end the digest of all of them.
  package func takeIn(
    _ release: Release, fingerprint: String, _ occasion: Occasion, rows: () throws -> Void
  ) throws {
    try takeTime()
    let fingerprint = try unique(fingerprint, of: release.dataSet)
    try record(
      .releaseImported, about: .release(release.id), detail: fingerprint,
      rows: [row(release, fingerprint: fingerprint)], occasion)
    try rows()
    let digest = try rowsDigest(ofRelease: release.id)
    try record(.releaseSealed, about: .release(release.id), rows: [seal(release.id, digest)], occasion)
  }
}

extension Day {
  /// - Throws: `Refusal` where a release is said to be known from a day that is still to come.
  func refuseAhead(of today: Day) throws {
    guard self > today else { return }
    throw Refusal(.notAllowed, "\(spelled) is still to come: nobody can have known the figures since then.")
  }
}
