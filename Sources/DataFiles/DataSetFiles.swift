import Findings
public import Screening

/// A data file and its metadata file, read for screening.
public enum DataSetFiles {
  /// Reads a pair.
  ///
  /// - Parameter metadata: the metadata file; the data file's name with `.meta` before `.csv` where nil.
  /// - Throws: `FindingsError` with checks of the name `file_read` when a file can't be read as CSV.
  public static func read(data: String, metadata: String?, lists: LocationLists) throws -> DataSetPair {
    let metadataFile = metadata ?? metadataName(of: data)
    try check(names: [data, metadataFile])
    return try read(data: FileBytes(path: data), metadata: FileBytes(path: metadataFile), lists: lists)
  }

  /// Reads a pair whose files came another way than as files, each with the name that the person gave it.
  ///
  /// - Throws: `FindingsError` with checks of the name `file_read` when one can't be read as CSV.
  public static func read(
    data: (name: String, bytes: [UInt8]), metadata: (name: String, bytes: [UInt8]), lists: LocationLists
  ) throws -> DataSetPair {
    try check(names: [data.name, metadata.name])
    return try read(
      data: FileBytes(name: data.name, bytes: data.bytes),
      metadata: FileBytes(name: metadata.name, bytes: metadata.bytes), lists: lists)
  }

  /// Reads a pair from the bytes of its files.
  static func read(data: FileBytes, metadata: FileBytes, lists: LocationLists) throws -> DataSetPair {
    let table = try MetadataReader(file: metadata).read()
    return DataSetPair(
      dataFile: data.name, metadataFile: metadata.name, data: try DataSummaryReader(file: data, metadata: table).read(),
      metadata: table, lists: lists)
  }

  /// `absence.csv` → `absence.meta.csv`.
  public static func metadataName(of data: String) -> String {
    for end in [".csv.gz", ".csv"] where data.lowercased().hasSuffix(end) {
      return data.dropLast(end.count) + ".meta" + data.suffix(end.count)
    }
    return data + ".meta.csv"
  }

  private static func check(names: [String]) throws {
    let findings = names.filter { !$0.lowercased().hasSuffix(".csv") && !$0.lowercased().hasSuffix(".csv.gz") }.map {
      Finding("file_read", "This is no CSV file: its name does not end in .csv. Save it as CSV UTF-8.", file: $0)
    }
    guard findings.isEmpty else { throw FindingsError(findings) }
  }
}

/// One of the two files, read as the standard asks: UTF-8 text of commas.
struct StandardTable {
  let file: FileBytes

  /// - Throws: `FindingsError` when the bytes are not UTF-8 text.
  func checkText() throws {
    let message: String
    switch TextEncoding(of: file.bytes) {
    case .utf8: return
    case .none: message = "This file is damaged, or is no text at all. Fetch it again, or save it as CSV UTF-8."
    case let other: message = "This file is \(other.rawValue) text. Save it as CSV UTF-8."
    }
    throw FindingsError([Finding("file_read", message, file: file.name)])
  }

  func fault(_ message: String, line: Int?) -> FindingsError {
    FindingsError([Finding("file_read", message, file: file.name, line: line)])
  }

  /// The names of the columns.
  func header(_ record: CSVRecord, _ bytes: UnsafeBufferPointer<UInt8>) throws -> [String] {
    let names = record.fields.map { bytes.text($0) }
    if names.count == 1, let name = names.first, let other = [";", "\t", "|"].first(where: name.contains) {
      let word = ["\t": "tabs", ";": "semicolons", "|": "bars"][other] ?? "another sign"
      throw fault("This file is divided by \(word), not by commas. Save it as CSV UTF-8.", line: 1)
    }
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw fault("Two columns are called “\(twice)”. Rename or remove one of them.", line: 1)
    }
    return names
  }

  /// Says that a row has another length than the header.
  func ragged(_ record: CSVRecord, _ width: Int) -> FindingsError {
    fault(
      "This line has \(record.fields.count) fields where the header has \(width). A comma inside a value needs quotation marks around it.",
      line: record.line)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A field's text, doubled quotes undone.
  func text(_ field: CSVRecord.Field) -> String {
    let text = String(decoding: self[field.range], as: UTF8.self)
    return field.hasDoubledQuotes
      ? text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"") : text
  }
}
