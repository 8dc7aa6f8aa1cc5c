import DefinitionFiles
public import Findings
import PublishedData

/// Reads files of strategies, data sets, indicators and national commitments without taking them over, and says what is
/// wrong.
public struct CheckStrategies {
  public let home: Home

  public init(home: Home) { self.home = home }

  /// - Returns: everything found, in the order of the files; empty where all can be used.
  /// - Throws: `FindingsError` where the indicators they name can't be read.
  public func run(files: [String]) throws -> [Finding] {
    let catalogue = try Catalogue(reading: try home.definitionFiles(), folder: home.definitions)
    var dataSets = try home.dataSets()
    var findings: [Finding] = []
    // Those of data sets first: indicators name them.
    for file in files.sorted(by: { CheckStrategies.isDataSets($0) && !CheckStrategies.isDataSets($1) }) {
      do {
        try check(file, catalogue, &dataSets)
      } catch let error as FindingsError {
        findings += error.findings
      }
    }
    let places = Dictionary(zip(files, files.indices), uniquingKeysWith: { first, _ in first })
    return findings.enumerated().sorted {
      (places[$0.element.file] ?? 0, $0.offset) < (places[$1.element.file] ?? 0, $1.offset)
    }.map(\.element)
  }

  private func check(_ file: String, _ catalogue: Catalogue, _ dataSets: inout [DataSet]) throws {
    let text = try Home.text(file)
    if CheckStrategies.isDataSets(file) {
      let read = try DataSetsFile.read(text, file: file)
      dataSets += read.filter { new in !dataSets.contains { $0.id == new.id } }
    } else if text.hasKey("indicators") {
      let groups = try home.sharedDefinitions().groups
      _ = try IndicatorsFile.read(text, file: file, characteristics: groups, dataSets: dataSets)
    } else if text.hasKey("commitments") {
      _ = try NationalCommitmentsFile.read(text, file: file, catalogue: catalogue)
    } else {
      _ = try StrategyFile.read(text, file: file, catalogue: catalogue)
    }
  }

  private static func isDataSets(_ file: String) -> Bool { (try? Home.text(file))?.hasKey("data-sets") ?? false }
}

extension String {
  /// Whether a definition file has an outermost key.
  fileprivate func hasKey(_ key: String) -> Bool {
    split(whereSeparator: \.isNewline).contains { $0.hasPrefix("\(key):") }
  }
}
