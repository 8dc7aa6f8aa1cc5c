import Findings
import FoundationEssentials
import Workbooks

/// The bytes of a file, opened if it is gzip or a workbook, with the name to speak of it by.
struct FileBytes {
  /// As the person named it, and of a workbook the sheet: `absence.xlsx, sheet “Data”`.
  let name: String
  /// What the file holds, uncompressed.
  let bytes: [UInt8]
  /// `areas.csv 11769 1a2b3c4d`: size and CRC-32 of what the file holds, to tell releases apart. Not of the gzip around
  /// it: that ends in its own CRC-32, which makes the CRC-32 of all stored files of one size the same.
  let fingerprint: String
  /// The sheet that was read, where it is a workbook: `bytes` is its table as CSV.
  let table: SheetTable?

  /// The number of the line that each record has in the file as the person sees it; nil where it is counted.
  var rows: [Int32]? { table?.rows }
  /// The line of the column names.
  var firstLine: Int { rows?.first.map(Int.init) ?? 1 }

  /// The most that a file may unpack to: twelve times the largest release seen.
  static let limit = 512 * 1024 * 1024
  /// The same of what comes over the network, where several may be looked at together.
  static let sentLimit = 128 * 1024 * 1024

  /// Bytes that came another way, such as with a form.
  ///
  /// - Parameter name: as the person named the file.
  init(name: String, bytes: [UInt8]) { self.init(bytes, path: name, file: name) }

  /// The same of bytes that may be gzip or a workbook, as their name says.
  ///
  /// - Parameter sheet: of a workbook, the one that is meant; nil for the one visible sheet with a table.
  /// - Throws: `FindingsError` when they can't be unpacked, or there is no such sheet.
  init(sent name: String, bytes: [UInt8], sheet: String? = nil) throws {
    if sheet != nil, !SheetTable.isWorkbook(name) {
      throw FindingsError([Finding("sheet", "This is no workbook, and has no sheets: name none.", file: name)])
    }
    try self.init(
      opening: bytes, path: name, file: name, sheet: sheet, limit: FileBytes.sentLimit,
      choosing: "Name the one that is meant under “Sheet”, hide the others, or save it as CSV UTF-8.")
  }

  /// - Parameters:
  ///   - sheet: of a workbook, the one that is meant; nil for the one visible sheet with a table.
  ///   - option: what it is named with.
  /// - Throws: `FindingsError` when the file is absent, unreadable, too large or broken, or has no such sheet.
  init(path: String, sheet: String? = nil, option: String = "--sheet") throws {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    if sheet != nil, !SheetTable.isWorkbook(file) {
      throw FindingsError([Finding("sheet", "This is no workbook, and has no sheets: leave \(option) out.", file: path)]
      )
    }
    try self.init(
      opening: FileBytes.read(path), path: path, file: file, sheet: sheet, limit: FileBytes.limit,
      choosing: "Say which one with \(option) NAME.")
  }

  /// - Throws: `FindingsError` when the file is absent, unreadable, too large or broken.
  init(_ directory: String, _ file: String) throws { try self.init(path: "\(directory)/\(file)") }

  private init(
    opening bytes: [UInt8], path: String, file: String, sheet: String?, limit: Int, choosing: String
  ) throws {
    if SheetTable.isWorkbook(file) {
      let table = try SheetTable(workbook: path, bytes: bytes, sheet: sheet, limit: limit, choosing: choosing)
      self.init(table.csv, path: SheetTable.place(path, table.sheet), file: file, table: table)
    } else {
      let isPacked = file.lowercased().hasSuffix(".gz")
      self.init(isPacked ? try gunzip(bytes, name: path, limit: limit) : bytes, path: path, file: file)
    }
  }

  private init(_ bytes: [UInt8], path: String, file: String, table: SheetTable? = nil) {
    (name, self.bytes, self.table) = (path, bytes, table)
    fingerprint = FileFingerprint.file(file, bytes)
  }

  private static func read(_ path: String) throws -> [UInt8] {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch {
      let exists = FileManager.default.fileExists(atPath: path)
      throw FindingsError([Finding("cannot-read", FileBytes.problem(path, exists: exists), file: path)])
    }
    guard data.count <= FileBytes.limit else {
      throw FindingsError([
        Finding(
          "too-large",
          "This file is larger than \(FileBytes.limit / 1_048_576) MB, the most that is read here.", file: path)
      ])
    }
    return [UInt8](data)
  }

  private static func problem(_ name: String, exists: Bool) -> String {
    let isFolder = (try? FileManager.default.contentsOfDirectory(atPath: name)) != nil
    return isFolder ? "This is a folder, not a file." : exists ? "This file can't be read." : "This file is not there."
  }

}
