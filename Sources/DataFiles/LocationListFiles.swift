import Findings
import FoundationEssentials
public import Screening

/// The lists of places in a folder: one CSV file a level, with the level's columns and no others. A file added there is
/// used as those that come with Cairn are.
public enum LocationListFiles {
  /// - Throws: `FindingsError` when a file is of no level, or can't be read.
  public static func read(_ directory: String) throws -> LocationLists {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".csv.gz") }
    var places: [StandardLevel: Set<[String]>] = [:]
    for name in names {
      let file = try FileBytes(directory, name)
      let (level, rows) = try read(file)
      places[level, default: []].formUnion(rows)
    }
    return LocationLists(places)
  }

  private static func read(_ file: FileBytes) throws -> (StandardLevel, [[String]]) {
    let header = file.bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let columns = String(decoding: header, as: UTF8.self).split(separator: ",").map(String.init)
    guard let level = StandardLevel.all.first(where: { $0.columns == columns }) else {
      throw FindingsError([
        Finding(
          "wrong-columns",
          "The columns of a list of places are those of one level, such as ward_code,ward_name; here they are \(columns.joined(separator: ",")).",
          file: file.name, line: 1)
      ])
    }
    var findings = FileFindings(file: file.name)
    var rows: [[String]] = []
    try CSVTable(file: file, columns: columns).read(&findings) { row, _, findings in
      let fields = columns.indices.compactMap { row.text($0) }
      guard fields.count == columns.count, !fields.contains("") else {
        return findings.add("wrong-value", "Each place has all of its codes and a name.", line: row.line)
      }
      rows.append(fields)
    }
    try findings.throwErrors()
    return (level, rows)
  }
}
