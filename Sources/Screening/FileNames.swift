/// One of the two files' names, taken apart.
struct PairFileName {
  /// Without its folders: `name.meta.csv`.
  let name: String
  /// Without `.csv` or `.xlsx`, `.gz` and `.meta`.
  let stem: String
  let isMetadata: Bool
  /// Whether it is a workbook's.
  let isWorkbook: Bool
  private let isMetadataFile: Bool

  init(_ path: String, isMetadataFile: Bool) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var stem = Substring(name)
    for end in [".gz", ".csv", ".xlsx", ".xlsm"] where stem.lowercased().hasSuffix(end) {
      stem = stem.dropLast(end.count)
    }
    let isMetadata = stem.hasSuffix(".meta")
    self.name = name
    isWorkbook = [".xlsx", ".xlsm"].contains { name.lowercased().hasSuffix($0) }
    self.stem = String(isMetadata ? stem.dropLast(5) : stem)
    self.isMetadata = isMetadata
    self.isMetadataFile = isMetadataFile
  }

  func fault(_ message: @autoclosure @escaping () -> String) -> Fault {
    isMetadataFile ? .metadata(message(), line: nil) : .data(message(), line: nil)
  }
}

extension DataSetPair {
  /// The data file's, then the metadata file's.
  var names: [PairFileName] {
    [PairFileName(dataFile, isMetadataFile: false), PairFileName(metadataFile, isMetadataFile: true)]
  }
}
