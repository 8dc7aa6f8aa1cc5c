import DataFiles
import Findings
public import Screening

/// Holds a data file and its metadata file against the standard of Explore Education Statistics, and says what is wrong.
public struct ScreenDataSet {
  private let home: Home
  private let source: Source

  private enum Source {
    case paths(data: String, metadata: String, sheet: String?)
    case sent(data: (name: String, bytes: [UInt8]), metadata: (name: String, bytes: [UInt8]))
  }

  /// - Parameters:
  ///   - metadata: the metadata file where it has another name than the standard gives it.
  ///   - sheet: of a workbook with the data, the one that is meant; nil for the one visible sheet with a table.
  public init(home: Home, data: String, metadata: String?, sheet: String? = nil) {
    self.home = home
    source = .paths(data: data, metadata: metadata ?? DataSetFiles.metadataName(of: data), sheet: sheet)
  }

  /// Files that came another way, each with the name that the person gave it.
  init(home: Home, data: (name: String, bytes: [UInt8]), metadata: (name: String, bytes: [UInt8])) {
    self.home = home
    source = .sent(data: data, metadata: metadata)
  }

  /// The names of the data file and of its metadata file.
  public var names: (data: String, metadata: String) {
    switch source {
    case .paths(let data, let metadata, _): (data, metadata)
    case .sent(let data, let metadata): (data.name, metadata.name)
    }
  }

  /// - Throws: `FindingsError` where Cairn's own lists of places can't be read.
  public func run() throws -> Screening {
    let lists = try LocationListFiles.read(home.geography)
    do {
      return Screening(
        try {
          switch source {
          case .paths(let data, let metadata, let sheet):
            try DataSetFiles.read(data: data, metadata: metadata, sheet: sheet, lists: lists)
          case .sent(let data, let metadata): try DataSetFiles.read(data: data, metadata: metadata, lists: lists)
          }
        }())
    } catch let error as FindingsError {
      return Screening(unread: error.findings)
    }
  }
}
