import CZip
import Findings

/// The files of a ZIP archive, by their names, whatever folder in it they lie in.
public struct PackedFolder {
  public let files: [String: [UInt8]]

  /// - Parameters:
  ///   - name: as the person named the archive.
  ///   - limit: the most bytes that all files together may unpack to.
  /// - Throws: `FindingsError` where it is no archive, is damaged, too large or protected, or has two files of one name.
  public init(_ bytes: [UInt8], name: String, limit: Int) throws {
    files = try bytes.withUnsafeBytes { try PackedFolder.read($0, name, limit) }
  }

  /// More files than a folder of a release has.
  private static let most = 1_000

  private static func read(_ bytes: UnsafeRawBufferPointer, _ name: String, _ limit: Int) throws -> [String: [UInt8]] {
    func refusal(_ message: String) -> FindingsError { FindingsError([Finding("cannot-read", message, file: name)]) }
    let damaged = refusal("This is no .zip file, or it is damaged. Pack the folder again.")
    var problem = zip_error_t()
    zip_error_init(&problem)
    defer { zip_error_fini(&problem) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &problem) else {
      throw damaged
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &problem) else {
      zip_source_free(source)
      throw damaged
    }
    defer { zip_discard(archive) }
    let count = zip_get_num_entries(archive, 0)
    guard count <= PackedFolder.most else { throw refusal("This archive holds \(count) files, which no release does.") }
    var files: [String: [UInt8]] = [:], left = limit
    for entry in 0..<UInt64(max(0, count)) {
      guard let path = zip_get_name(archive, entry, 0) else { throw damaged }
      let parts = String(cString: path).split(separator: "/", omittingEmptySubsequences: false)
      // A folder ends in a stroke; what a Mac adds lies in a folder of its own.
      guard let file = parts.last.map(String.init), !file.isEmpty, !parts.contains("__MACOSX") else { continue }
      guard files[file] == nil else { throw refusal("This archive holds two files called \(file). Keep one.") }
      guard let opened = zip_fopen_index(archive, entry, 0) else {
        throw refusal("\(file) can’t be unpacked: it is damaged, or protected by a password.")
      }
      defer { zip_fclose(opened) }
      guard let content = contents(opened, &left) else {
        throw refusal(
          "This archive is damaged, or unpacks to more than \(limit / 1_048_576) MB, which no release does.")
      }
      files[file] = content
    }
    return files
  }

  /// - Returns: nil where it is damaged, or more than is left.
  private static func contents(_ opened: OpaquePointer, _ left: inout Int) -> [UInt8]? {
    var content: [UInt8] = [], piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Int(zip_fread(opened, &piece, UInt64(piece.count)))
      guard count > 0 else { return count == 0 ? content : nil }
      left -= count
      guard left >= 0 else { return nil }
      content += piece.prefix(count)
    }
  }
}
