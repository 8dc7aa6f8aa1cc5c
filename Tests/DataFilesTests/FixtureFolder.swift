import FoundationEssentials
import Testing
import TestSupport

@testable import DataFiles

/// A folder in LAIT's layout under `Files/`. It holds only what differs from `pass/tiny`, and `expected.txt`.
struct FixtureFolder: Sendable, CustomTestStringConvertible {
  let kind, name: String

  static let passing = all("pass")
  static let failing = all("fail")

  var testDescription: String { name }

  /// The lines of `expected.txt`.
  func expected() throws -> [String] {
    try String(decoding: Data(contentsOf: path.appending(path: "expected.txt")), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  /// Reads the folder as it would be published: over `pass/tiny`, the observations packed.
  func read(_ series: (ObservationSeries) throws -> Void) throws -> LAITFiles {
    let published = FileManager.default.temporaryDirectory.appending(path: "cairn-\(name)-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: published) }
    try lay(out: published)
    var files = try LAITFiles(published.path)
    try files.readObservations(progress: { _ in }, series)
    return files
  }

  private func lay(out published: URL) throws {
    try FileManager.default.createDirectory(at: published, withIntermediateDirectories: true)
    var files: [String: Data] = [:]
    for folder in [FixtureFolder(kind: "pass", name: "tiny").path, path] {
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        files[file] = try Data(contentsOf: folder.appending(path: file))
      }
    }
    for file in try removed() { files[file] = nil }
    for (file, data) in files where file.hasSuffix(".csv") || file.hasSuffix(".gz") {
      let isPacked = file == "observations.csv" && files["observations.csv.gz"] == nil
      try (isPacked ? Data(gzipped([UInt8](data))) : data)
        .write(to: published.appending(path: isPacked ? "observations.csv.gz" : file))
    }
  }

  /// The files of `pass/tiny` that this folder is without.
  private func removed() throws -> [String] {
    guard let data = try? Data(contentsOf: path.appending(path: "remove.txt")) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private var path: URL { FixtureFolder.files.appending(path: "\(kind)/\(name)") }

  private static let files = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files")

  private static func all(_ kind: String) -> [FixtureFolder] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: files.appending(path: kind).path)) ?? []
    return names.sorted().map { FixtureFolder(kind: kind, name: $0) }
  }
}
