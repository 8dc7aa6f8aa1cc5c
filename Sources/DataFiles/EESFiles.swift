public import Findings
import FoundationEssentials
public import PublishedData
import Workbooks

/// A folder of files, or one file, in the layout of Explore Education Statistics, read for the figures a data set names.
public struct EESFiles {
  public let directory: String
  public let dataSet: DataSet
  /// Names the exact files, so that the same release is known again whatever folder it lies in.
  public let fingerprint: String
  /// What a person should know about the files, though they can be used.
  public private(set) var findings: [Finding] = []
  /// Codes of authorities that are none of the areas given: what the files have of them is left out.
  public private(set) var unknownAreas: [UnknownArea] = []
  let files: [FileBytes]

  /// - Parameter sheet: of a workbook, the one that is meant; nil for the one visible sheet with a table.
  /// - Throws: `FindingsError` when there is no file, or one can't be read.
  public init(_ path: String, sheet: String? = nil, _ dataSet: DataSet) throws {
    (directory, files) = try EESFiles.opened(path, sheet: sheet)
    self.dataSet = dataSet
    fingerprint = FileFingerprint.together(files.map(\.fingerprint))
  }

  /// The data files of a folder, or the one file that a path names.
  ///
  /// - Throws: `FindingsError` when there is none, or one can't be read.
  static func opened(_ path: String, sheet: String?) throws -> (directory: String, files: [FileBytes]) {
    let url = URL(filePath: path)
    let isFile = path.hasSuffix(".csv") || path.hasSuffix(".csv.gz") || SheetTable.isWorkbook(path)
    let directory = isFile ? url.deletingLastPathComponent().path : path
    let held = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    let names =
      isFile
      ? [url.lastPathComponent]
      : held.sorted().filter { ($0.hasSuffix(".csv") || $0.hasSuffix(".csv.gz")) && !$0.contains(".meta.csv") }
    guard !names.isEmpty else {
      let workbook = held.sorted().first(where: SheetTable.isWorkbook).map { " Name the workbook itself: \($0)." } ?? ""
      throw FindingsError([
        Finding("cannot-read", "This folder holds no .csv or .csv.gz file.\(workbook)", file: directory)
      ])
    }
    return (directory, try names.map { try FileBytes(path: "\(directory)/\($0)", sheet: sheet) })
  }

  /// A file that came another way than from a folder.
  ///
  /// - Throws: `FindingsError` when it can't be unpacked.
  public init(name: String, bytes: [UInt8], _ dataSet: DataSet) throws {
    self.init(try SentFile(name: name, bytes: bytes), dataSet)
  }

  /// The same of a file that is unpacked already.
  public init(_ sent: SentFile, _ dataSet: DataSet) {
    directory = ""
    self.dataSet = dataSet
    files = [sent.file]
    fingerprint = FileFingerprint.together(files.map(\.fingerprint))
  }

  /// Reads every figure of England and of the local authorities given, in the order of names and of time.
  ///
  /// - Throws: `FindingsError` when any line can't be kept as it stands.
  public mutating func read(_ areas: [Area]) throws -> [FigureSeries] {
    var reader = FigureReader(dataSet: dataSet, areas: areas)
    for file in files { findings += try reader.read(file) }
    unknownAreas = reader.unknownAreas
    return reader.series
  }
}

/// A code that stands for an authority and is no area's.
public struct UnknownArea: Equatable, Sendable {
  /// What the file calls the column of codes.
  public let column: String
  public let code: String
  /// How many rows have it.
  public let rows: Int
  public let file: String
  /// Of the first of them.
  public let line: Int
}

/// The published figures of one column, or of one sum of columns, for one group and one period.
public struct FigureSeries {
  /// As the data set calls them.
  public let name: String
  public let column: String
  public let period: TimePeriod
  public let observations: [ObservationSeries.Observation]
}
