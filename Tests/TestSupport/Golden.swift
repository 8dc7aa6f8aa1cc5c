import Foundation
public import Testing

/// Compares output with a file kept beside the tests, which `make golden` rewrites and a person then reads.
public func expectGolden(
  _ actual: String, _ name: String, file: StaticString = #filePath, location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: "\(file)").deletingLastPathComponent().appending(path: "Golden")
  let path = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["CAIRN_GOLDEN"] == "rewrite" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: path)
    return
  }
  // Not by Foundation’s reader of texts, which leaves out the mark of UTF-8.
  let expected = String(decoding: try Data(contentsOf: path), as: UTF8.self)
  let differing = zip(lines(expected), lines(actual)).enumerated().first { $1.0 != $1.1 }
  let place = differing.map { "line \($0 + 1):\n− \($1.0)\n+ \($1.1)" } ?? "at its end"
  #expect(expected == actual, "\(name) differs, \(place)\nRead it, then: make golden", sourceLocation: location)
}

/// HTML with one element a line, so that a difference is one line.
public func oneElementALine(_ html: [UInt8]) -> String {
  String(decoding: html, as: UTF8.self)
    .replacing(/<(?=[a-z])/) { _ in "\n<" }
    .trimmingCharacters(in: .newlines) + "\n"
}

private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
