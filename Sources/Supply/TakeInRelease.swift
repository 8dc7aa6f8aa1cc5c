package import Log
package import PublishedData
package import Store

extension Tables {
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
