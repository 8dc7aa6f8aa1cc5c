public import Days
import Findings

/// One release that comes with Cairn, as `data/releases.csv` lists it.
public struct BundledRelease: Sendable, Equatable {
  public let dataSet: String
  /// The folder with its files, from `data/`.
  public let folder: String
  public let knownFrom: Day
  public let title: String
  public let source: String

  /// The releases listed in a folder's `releases.csv`.
  ///
  /// - Throws: `FindingsError`.
  public static func list(in directory: String) throws -> [BundledRelease] {
    let file = try FileBytes(directory, "releases.csv")
    var findings = FileFindings(file: file.name)
    var releases: [BundledRelease] = []
    let columns = ["data_set", "folder", "known_from", "title", "source"]
    try CSVTable(file: file, columns: columns).read(&findings) { row, _, findings in
      let fields = columns.indices.compactMap { row.text($0) }
      guard fields.count == columns.count, let day = Day(fields[2]) else {
        return findings.add("wrong-value", "known_from must be a day such as 2026-04-08.", line: row.line)
      }
      releases.append(
        BundledRelease(dataSet: fields[0], folder: fields[1], knownFrom: day, title: fields[3], source: fields[4]))
    }
    try findings.throwErrors()
    return releases
  }
}
