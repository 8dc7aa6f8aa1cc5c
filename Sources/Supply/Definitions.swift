import DefinitionFiles
import Enquiries
import Findings
import PublishedData
import Store
import Strategy

/// The definitions that all councils share, read.
struct Definitions {
  let areas: AreaDefinitions
  let catalogue: Catalogue
  let sets: [AuthoritySet]
  /// Empty where the file was not known yet.
  let commitments: [NationalCommitment]

  /// - Parameter folder: what to put before the path when a message names the file.
  /// - Throws: `FindingsError`.
  init(_ versions: [DefinitionVersion], folder: String) throws {
    let files = versions.map { (path: $0.path, text: $0.text) }
    func text(_ path: String) -> String { files.first { $0.path == path }?.text ?? "" }
    areas = try AreaDefinitions(reading: text("areas.yaml"), file: "\(folder)/areas.yaml")
    sets = try AuthoritySetsFile.read(text("authority-sets.yaml"), file: "\(folder)/authority-sets.yaml")
    catalogue = try Catalogue(reading: files, folder: folder)
    let national = text(Definitions.nationalCommitments)
    commitments =
      national.isEmpty
      ? []
      : try NationalCommitmentsFile.read(
        national, file: "\(folder)/\(Definitions.nationalCommitments)", catalogue: catalogue)
  }

  /// The path of the file of national commitments.
  static let nationalCommitments = "national-commitments.yaml"
}

extension StrategyVersion {
  /// The strategy that it holds.
  ///
  /// - Throws: `FindingsError`.
  func read(
    _ shelf: StrategyShelf, folder: String, pinned: [PinnedReading] = []
  ) throws -> EducationStrategy {
    let file = "\(folder)/strategies/\(strategy).yaml"
    var read = try shelf.strategy(text, file: file, pinned: pinned)
    read.isWorkedExample = origin == .folder
    guard read.id == strategy else { throw FindingsError([Finding(named: strategy, holds: read.id, file: file)]) }
    guard read.authority == council else {
      throw FindingsError([Finding(movedFrom: council, to: read.authority, file: file)])
    }
    return read
  }
}

extension Finding {
  /// A file under another name than its strategy's.
  fileprivate init(named name: String, holds id: String, file: String) {
    self.init(
      "wrong-name", "This file holds the strategy “\(id)”. Call it \(id).yaml, or change its “strategy” to \(name).",
      file: file)
  }
}

extension Finding {
  /// A strategy that says it is another council's than the one it has always been of.
  init(movedFrom council: Int, to other: Int, file: String) {
    self.init(
      "other-council",
      "This strategy belongs to the authority \(council); “authority: \(other)” would give it to another. Give that one a strategy with another id.",
      file: file)
  }
}

extension Catalogue {
  /// - Throws: `FindingsError`, also where two files hold the same indicator or the same measure.
  init(reading files: [(path: String, text: String)], folder: String) throws {
    func text(_ path: String) -> String { files.first { $0.path == path }?.text ?? "" }
    let characteristics = try CharacteristicsFile.read(
      text("characteristics.yaml"), file: "\(folder)/characteristics.yaml")
    let dataSets = try [DataSet](reading: files, folder: folder)
    var indicators: [Indicator] = []
    var findings: [Finding] = []
    for file in files where file.path.hasPrefix("indicators/") {
      let path = "\(folder)/\(file.path)"
      let read = try IndicatorsFile.read(
        file.text, file: path, characteristics: characteristics, dataSets: dataSets)
      findings += Catalogue.doubles(read, in: indicators, file: path)
      indicators += read
    }
    guard findings.isEmpty else { throw FindingsError(findings) }
    let breaks = try SeriesBreaksFile.read(
      text("series-breaks.yaml"), file: "\(folder)/series-breaks.yaml", indicators: Set(indicators.map(\.id)))
    self.init(indicators: indicators, breaks: breaks)
  }

  /// What stands in a file and had been read before, from it or from another.
  private static func doubles(_ read: [Indicator], in before: [Indicator], file: String) -> [Finding] {
    var ids = Set(before.map(\.id))
    var measures = Set(before.flatMap { $0.series.map(\.measure) })
    return read.flatMap { indicator -> [Finding] in
      let id = ids.insert(indicator.id).inserted ? [] : ["The indicator “\(indicator.id)”"]
      let twice = indicator.series.map(\.measure).filter { !measures.insert($0).inserted }
      return (id + twice.map { "The measure “\($0)”" }).map {
        Finding("stands-twice", "\($0) stands twice in definitions/indicators/; keep one.", file: file)
      }
    }
  }
}

extension [DataSet] {
  /// Those of `data-sets.yaml` and of the files in `data-sets/`. Where no counts are held there are none, nor were there at
  /// first.
  ///
  /// - Throws: `FindingsError`, also where two of them have one id.
  init(reading files: [(path: String, text: String)], folder: String) throws {
    self = []
    for file in files where file.path == "data-sets.yaml" || file.path.hasPrefix("data-sets/") {
      let path = "\(folder)/\(file.path)"
      for dataSet in try DataSetsFile.read(file.text, file: path) {
        guard !contains(where: { $0.id == dataSet.id }) else {
          throw FindingsError([
            Finding("stands-twice", "The data set “\(dataSet.id)” stands in another file too; keep one.", file: path)
          ])
        }
        append(dataSet)
      }
    }
  }
}
