import Foundation
import Testing
import TestSupport

/// Runs the built `cairn` as a person would.
struct Command {
  let output: String
  let errors: String
  let status: Int32

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A database filled once for all tests.
  static let database: Result<String, any Error> = Result {
    let name = try TestDatabase.named(in: folder())
    _ = try Command("releases", "--database", name)
    return name
  }

  init(_ arguments: String..., environment: [String: String] = [:]) throws {
    try self.init(arguments: arguments, environment: environment)
  }

  init(arguments: [String], environment: [String: String] = [:]) throws {
    let process = try Command.start(arguments, environment)
    process.process.waitUntilExit()
    output = try String(contentsOf: process.output, encoding: .utf8)
    errors = try String(contentsOf: process.errors, encoding: .utf8)
    status = process.process.terminationStatus
  }

  /// Starts it without waiting.
  static func start(
    _ arguments: [String], _ environment: [String: String] = [:]
  ) throws -> (process: Process, output: URL, errors: URL) {
    let place = try folder()
    let output = place.appending(path: "output")
    let errors = place.appending(path: "errors")
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = try program()
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    return (process, output, errors)
  }

  /// Holds all that the tests write. It is deleted when they are over.
  private static let scratch: URL = {
    atexit { try? FileManager.default.removeItem(at: Command.scratch) }
    return FileManager.default.temporaryDirectory.appending(path: "cairn-tests-\(UUID().uuidString)")
  }()

  /// A new folder of its own.
  static func folder() throws -> URL {
    let folder = scratch.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// A copy of the bundled LAIT folder, to be broken.
  static func copyOfLAIT() throws -> URL {
    let copy = try folder().appending(path: "lait")
    try FileManager.default.copyItem(at: root.appending(path: "data/lait"), to: copy)
    return copy
  }

  private static func program() throws -> URL {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "cairn")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : root.appending(path: ".build/debug/cairn")
  }
}

/// What a line of shell prints.
func shell(_ line: String) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", line]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}
