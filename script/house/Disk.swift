import Foundation

/// The repository on disk. Only this file reads and writes; the checks take values.
enum Disk {
  static func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CouldNotRun(description: "\(path) cannot be read. Run this from the top of the repository.")
    }
    return String(decoding: data, as: UTF8.self)
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The files under a folder whose names end as asked, in order. None if the folder is absent.
  static func files(under folder: String, ending suffix: String = "") -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
      return name.hasSuffix(suffix) && !isHidden && !isFolder("\(folder)/\(name)")
    }
    .map { "\(folder)/\($0)" }.sorted()
  }

  static func write(_ text: String, to path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
  }

  /// What `swift package describe --type json` prints.
  static func packageDescription() throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["swift", "package", "describe", "--type", "json"]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CouldNotRun(description: "swift package describe failed; what it said is above.")
    }
    return data
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
