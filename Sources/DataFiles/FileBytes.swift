import Findings
import FoundationEssentials

/// The bytes of a file, opened if it is gzip, with the name to speak of it by.
struct FileBytes {
  let name: String
  /// What the file holds, uncompressed.
  let bytes: [UInt8]
  /// `areas.csv 11769 1a2b3c4d`: size and CRC-32 of what the file holds, to tell releases apart. Not of the gzip around
  /// it: that ends in its own CRC-32, which makes the CRC-32 of all stored files of one size the same.
  let fingerprint: String

  /// The most that a file may unpack to: twelve times the largest release seen.
  static let limit = 512 * 1024 * 1024
  /// The same of what comes over the network, where several may be looked at together.
  static let sentLimit = 128 * 1024 * 1024

  /// Bytes that came another way, such as with a form.
  ///
  /// - Parameter name: as the person named the file.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    fingerprint = FileFingerprint.file(name, bytes)
  }

  /// The same of bytes that may be gzip, as their name says.
  ///
  /// - Throws: `FindingsError` when they can't be unpacked.
  init(sent name: String, bytes: [UInt8]) throws {
    self.init(
      name: name,
      bytes: name.lowercased().hasSuffix(".gz") ? try gunzip(bytes, name: name, limit: FileBytes.sentLimit) : bytes)
  }

  /// - Throws: `FindingsError` when the file is absent, unreadable, too large or broken.
  init(_ directory: String, _ file: String) throws { try self.init(path: "\(directory)/\(file)") }

  /// - Throws: `FindingsError` when the file is absent, unreadable, too large or broken.
  init(path: String) throws {
    name = path
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: name))
    } catch {
      let exists = FileManager.default.fileExists(atPath: name)
      throw FindingsError([
        Finding("cannot-read", FileBytes.problem(name, exists: exists), file: name)
      ])
    }
    guard data.count <= FileBytes.limit else {
      throw FindingsError([
        Finding(
          "too-large", "This file is larger than \(FileBytes.limit / 1_048_576) MB, which no release is.", file: name)
      ])
    }
    let raw = [UInt8](data)
    bytes = file.hasSuffix(".gz") ? try gunzip(raw, name: name, limit: FileBytes.limit) : raw
    fingerprint = FileFingerprint.file(file, bytes)
  }

  private static func problem(_ name: String, exists: Bool) -> String {
    let isFolder = (try? FileManager.default.contentsOfDirectory(atPath: name)) != nil
    return isFolder ? "This is a folder, not a file." : exists ? "This file can't be read." : "This file is not there."
  }

}
