import DataFiles
import Findings
public import Screening

/// Holds a data file and its metadata file against the standard of Explore Education Statistics, and says what is wrong.
public struct ScreenDataSet {
  private let home: Home
  /// The data file, and its metadata file where it has another name than the standard gives it.
  public let data: String
  public let metadata: String

  public init(home: Home, data: String, metadata: String?) {
    self.home = home
    self.data = data
    self.metadata = metadata ?? DataSetFiles.metadataName(of: data)
  }

  /// - Throws: `FindingsError` where Cairn's own lists of places can't be read.
  public func run() throws -> Screening {
    let lists = try LocationListFiles.read(home.geography)
    do {
      return Screening(try DataSetFiles.read(data: data, metadata: metadata, lists: lists))
    } catch let error as FindingsError {
      return Screening(unread: error.findings)
    }
  }
}
