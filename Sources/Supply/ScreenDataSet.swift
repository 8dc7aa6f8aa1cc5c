import DataFiles
import Findings
public import Screening

/// Holds a data file and its metadata file against the standard of Explore Education Statistics, and says what is wrong.
public struct ScreenDataSet {
  private let home: Home
  private let source: Source

  private enum Source {
    case paths(data: String, metadata: String, sheet: String?, metadataSheet: String?)
    case sent(data: OpenedFile, metadata: OpenedFile)
  }

  /// - Parameters:
  ///   - metadata: the metadata file where it has another name than the standard gives it.
  ///   - sheet: of a workbook with the data, the one that is meant; nil for the one visible sheet with a table.
  ///   - metadataSheet: the same of a workbook with the metadata.
  public init(
    home: Home, data: String, metadata: String?, sheet: String? = nil, metadataSheet: String? = nil
  ) {
    self.home = home
    source = .paths(
      data: data, metadata: metadata ?? DataSetFiles.metadataName(of: data), sheet: sheet,
      metadataSheet: metadataSheet)
  }

  /// Files that came another way.
  init(home: Home, data: OpenedFile, metadata: OpenedFile) {
    self.home = home
    source = .sent(data: data, metadata: metadata)
  }

  /// The names of the data file and of its metadata file.
  public var names: (data: String, metadata: String) {
    switch source {
    case .paths(let data, let metadata, _, _): (data, metadata)
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
          case .paths(let data, let metadata, let sheet, let metadataSheet):
            try DataSetFiles.read(
              data: data, metadata: metadata, sheet: sheet, metadataSheet: metadataSheet, lists: lists)
          case .sent(let data, let metadata):
            try DataSetFiles.read(data: (data.name, data.file), metadata: (metadata.name, metadata.file), lists: lists)
          }
        }())
    } catch let error as FindingsError {
      return Screening(unread: error.findings)
    }
  }
}
