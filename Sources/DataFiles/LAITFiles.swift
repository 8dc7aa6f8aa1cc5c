public import Findings
import FoundationEssentials
public import PublishedData
import Workbooks

/// A folder in the layout of DfE's Local Authority Interactive Tool: `areas.csv`, `measures.csv`,
/// `neighbours_YYYY.csv` and `observations.csv.gz`.
public struct LAITFiles {
  public let directory: String
  /// Names the exact files, so that the same release is known again whatever folder it lies in.
  public let fingerprint: String
  public let areas: [Area]
  /// Every line of the dictionary, as published.
  public let dictionary: [DictionaryLine]
  /// The dictionary's measures, each once, in its order.
  public let measures: [Measure]
  /// Neighbour editions by name, as published; when they came into force is not in the files.
  public let neighbours: [(edition: String, neighbours: [LocationID: [Neighbour]])]
  /// What a person should know about the files, though they can be used.
  public private(set) var findings: [Finding]
  private let observations: FileBytes

  /// Reads everything but the observations.
  ///
  /// - Throws: `FindingsError` when a file is absent, broken or has other columns.
  public init(_ directory: String) throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    try self.init(directory, names) { try FileBytes(directory, $0) }
  }

  /// The same of the folder packed as a .zip, which came another way.
  ///
  /// - Throws: as above, and where it can't be unpacked.
  public init(packed name: String, bytes: [UInt8]) throws {
    let folder = try PackedFolder(bytes, name: name, limit: FileBytes.sentLimit)
    try self.init(name, Array(folder.files.keys)) { file in
      guard let content = folder.files[file] else {
        throw FindingsError([Finding("cannot-read", "There is no \(file) in it.", file: name)])
      }
      return try FileBytes(sent: file, bytes: content)
    }
  }

  /// - Parameter names: of the files there are.
  private init(_ directory: String, _ names: [String], _ open: (String) throws -> FileBytes) throws {
    let areasFile = try open("areas.csv")
    let measuresFile = try open("measures.csv")
    let neighbourFiles = try LAITFiles.editionNames(names).map {
      (name: $0, file: try open("neighbours_\($0).csv"))
    }
    observations = try open("observations.csv.gz")
    self.directory = directory
    fingerprint = FileFingerprint.together(
      ([areasFile, measuresFile] + neighbourFiles.map(\.file) + [observations]).map(\.fingerprint))
    areas = try readAreas(areasFile)
    (dictionary, measures, findings) = try readDictionary(measuresFile)
    neighbours = try neighbourFiles.map { ($0.name, try readNeighbours($0.file)) }
  }

  /// Reads the observations, series by series in the file's order.
  ///
  /// - Parameters:
  ///   - progress: the share of the file read so far, 0 to 1; called a few hundred times.
  ///   - series: called once a series, when its last line has been read.
  /// - Throws: `FindingsError` when any line can't be kept as it stands; whatever `series` throws.
  public mutating func readObservations(
    progress: (Double) -> Void, _ series: (ObservationSeries) throws -> Void
  ) throws {
    let reader = ObservationReader(file: observations, areas: areas, measures: measures)
    findings += try reader.read(progress: progress, series)
  }

  private static func editionNames(_ names: [String]) -> [String] {
    names.sorted().compactMap { name in
      guard name.hasPrefix("neighbours_"), name.hasSuffix(".csv") else { return nil }
      return String(name.dropFirst("neighbours_".count).dropLast(".csv".count))
    }
  }
}

/// One line of the dictionary, every column as published.
public struct DictionaryLine: Sendable, Equatable {
  /// The line in the file, from 1.
  public let line: Int
  /// In the order of `LAITFiles.dictionaryColumns`.
  public let fields: [String]
}
