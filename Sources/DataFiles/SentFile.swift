/// A file that came another way than from a folder, unpacked once for all that is done with it.
public struct SentFile: Sendable {
  /// As the person named it.
  public let name: String
  let file: FileBytes

  /// As findings quote it: of a workbook with its sheet.
  public var quoted: String { file.name }

  /// - Parameters:
  ///   - bytes: as they came: CSV, or gzip or a workbook, as the name says.
  ///   - sheet: of a workbook, the one that is meant; nil for the one visible sheet with a table.
  /// - Throws: `FindingsError` when they can't be unpacked, or there is no such sheet.
  public init(name: String, bytes: [UInt8], sheet: String? = nil) throws {
    self.name = name
    file = try FileBytes(sent: name, bytes: bytes, sheet: sheet)
  }
}
