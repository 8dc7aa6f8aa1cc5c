public import PublishedData
import Screening

extension EESFiles {
  /// How the files are laid out.
  ///
  /// - Parameter metadata: the metadata file that came with them; nil where none did.
  /// - Throws: `FindingsError` where a file can't be read.
  public func layout(_ metadata: MetadataSource?) throws -> FileLayout {
    let described: Metadata? =
      switch metadata {
      case nil: nil
      case .path(let path): try MetadataReader(file: FileBytes(path: path)).read()
      case .sent(let name, let bytes): try MetadataReader(file: FileBytes(sent: name, bytes: bytes)).read()
      }
    return try FileSurvey(files, described, most: FileSurvey.mostItems).layout(of: dataSet)
  }

  /// Where a metadata file is.
  public enum MetadataSource {
    case path(String)
    case sent(name: String, bytes: [UInt8])
  }
}

extension FileSurvey {
  /// More items than any filter whose items are remembered.
  static let mostItems = 300

  fileprivate func layout(of dataSet: DataSet) -> FileLayout {
    let time = dataSet.fileName(of: "time_period"), level = dataSet.fileName(of: "geographic_level")
    let identifier = dataSet.fileName(of: "time_identifier")
    let known = StandardLevel.locationColumns.union(["country_code", "country_name"])
      .union([time, level, identifier]).union(dataSet.names.values)
    return FileLayout(
      columns: columns.map { column in
        let isFilter = column.kind == .words && !known.contains(column.name)
        return FileLayout.Column(
          name: column.name, unit: column.kind == .words ? nil : column.unit, items: isFilter ? column.values : [])
      }, levels: self[level]?.values ?? [], identifiers: self[identifier]?.values ?? [])
  }
}
