import DefinitionFiles
import Findings
import FoundationEssentials
import PublishedData
import Strategy

/// The folder that holds `data/` and `definitions/`: the clone, or wherever Cairn is installed.
public struct Home: Sendable {
  public let path: String

  /// - Throws: `Refusal` where no such folder is found.
  /// - Parameters:
  ///   - named: the folder the person names, if any.
  ///   - executable: the path of the running program; the folder is looked for above it.
  public init(named: String?, executable: String) throws {
    if let named {
      guard Home.isHome(named) else {
        throw Refusal(.couldNotRun, "\(named), named by CAIRN_HOME, does not hold data/releases.csv and definitions/.")
      }
      path = named
      return
    }
    let starts = [FileManager.default.currentDirectoryPath, executable]
    guard let found = starts.lazy.compactMap(Home.above).first else {
      throw Refusal(
        .couldNotRun, "Cairn's folder with data/ and definitions/ was not found. Name it with CAIRN_HOME=PATH.")
    }
    path = found
  }

  /// Where the database is, unless another is named.
  public var database: String { "\(path)/var/cairn.sqlite" }

  var definitions: String { "\(path)/definitions" }

  package var data: String { "\(path)/data" }

  /// The lists of places.
  var geography: String { "\(data)/geography" }

  /// The paths of the definition files below `definitions/`, sorted.
  private func definitionPaths() throws -> [String] {
    let folders = try ["indicators", "strategies"].flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: "\(definitions)/\(folder)")
        .filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
    }
    let some = ["data-sets.yaml", Definitions.nationalCommitments].filter {
      FileManager.default.fileExists(atPath: "\(definitions)/\($0)")
    }
    let own = (try? FileManager.default.contentsOfDirectory(atPath: "\(definitions)/data-sets")) ?? []
    let dataSets = own.filter { $0.hasSuffix(".yaml") }.sorted().map { "data-sets/\($0)" }
    return ["areas.yaml", "authority-sets.yaml", "characteristics.yaml"] + some + dataSets
      + ["series-breaks.yaml"] + folders
  }

  /// Every definition file: its path below `definitions/`, and its text.
  ///
  /// - Throws: `FindingsError` where one can't be read or is not UTF-8.
  package func definitionFiles() throws -> [(path: String, text: String)] {
    try definitionPaths().map { ($0, try Home.text("\(definitions)/\($0)")) }
  }

  /// The data sets that the folder of definitions names.
  ///
  /// - Throws: `FindingsError`, also where two of them have one id.
  func dataSets() throws -> [DataSet] { try [DataSet](reading: try definitionFiles(), folder: definitions) }

  /// The groups of children and the indicators that the folder of definitions names.
  ///
  /// - Throws: `FindingsError`.
  func sharedDefinitions() throws -> (groups: [Characteristic], indicators: [Indicator]) {
    let files = try definitionFiles()
    let text = files.first { $0.path == "characteristics.yaml" }?.text ?? ""
    let groups = try CharacteristicsFile.read(text, file: "\(definitions)/characteristics.yaml")
    return (groups, try Catalogue(reading: files, folder: definitions).indicators)
  }

  /// The text of a file.
  ///
  /// - Throws: `FindingsError` where it can't be read or is not UTF-8.
  package static func text(_ file: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw FindingsError([Finding("cannot-read", "This file is not there or can't be read.", file: file)])
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw FindingsError([Finding("not-utf8", "This file is not UTF-8 text.", file: file)])
    }
    return text
  }

  private static func isHome(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/data/releases.csv")
      && FileManager.default.fileExists(atPath: "\(path)/definitions/strategies")
  }

  private static func above(_ path: String) -> String? {
    var folder = URL(filePath: path).standardizedFileURL
    while folder.pathComponents.count > 1 {
      if isHome(folder.path) { return folder.path }
      folder.deleteLastPathComponent()
    }
    return nil
  }
}
