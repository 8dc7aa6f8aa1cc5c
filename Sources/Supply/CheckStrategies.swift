import DefinitionFiles
public import Findings
import PublishedData

/// Reads strategy files without taking them over, and says what is wrong.
public struct CheckStrategies {
  public let home: Home

  public init(home: Home) { self.home = home }

  /// - Returns: everything found, in the order of the files; empty where all can be used.
  /// - Throws: `FindingsError` where the indicators they name can't be read.
  public func run(files: [String]) throws -> [Finding] {
    let catalogue = try Catalogue(reading: try home.definitionFiles(), folder: home.definitions)
    return try files.flatMap { file -> [Finding] in
      do {
        _ = try StrategyFile.read(
          try Home.text(file), file: file, catalogue: catalogue)
        return []
      } catch let error as FindingsError {
        return error.findings
      }
    }
  }
}
