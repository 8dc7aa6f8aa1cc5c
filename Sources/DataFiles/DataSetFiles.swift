import Findings
import FoundationEssentials
public import Screening
import Workbooks

/// A data file and its metadata file, read for screening.
public enum DataSetFiles {
  /// Reads a pair.
  ///
  /// - Parameters:
  ///   - metadata: the metadata file; the data file's name with `.meta` before `.csv` where nil.
  ///   - sheet: of the data file where it is a workbook; nil for the one visible sheet with a table.
  ///   - metadataSheet: the same of the metadata file.
  /// - Throws: `FindingsError` when a file can't be read as CSV or as a workbook.
  public static func read(
    data: String, metadata: String?, sheet: String? = nil, metadataSheet: String? = nil, lists: LocationLists
  ) throws -> DataSetPair {
    let metadataFile = metadata ?? metadataName(of: data)
    try check(names: [data, metadataFile])
    let files = try both(
      { try FileBytes(path: data, sheet: sheet) },
      { try FileBytes(path: metadataFile, sheet: metadataSheet, option: "--metadata-sheet") })
    return try read((data, files.0), (metadataFile, files.1), lists)
  }

  /// Reads a pair whose files came another way than as files, each with the name that the person gave it.
  ///
  /// - Throws: `FindingsError` when one can't be read as CSV or as a workbook.
  public static func read(
    data: (name: String, bytes: [UInt8]), metadata: (name: String, bytes: [UInt8]), lists: LocationLists
  ) throws -> DataSetPair {
    try read(
      data: (data.name, Result { try SentFile(name: data.name, bytes: data.bytes) }),
      metadata: (metadata.name, Result { try SentFile(name: metadata.name, bytes: metadata.bytes) }), lists: lists)
  }

  /// The same of files that are unpacked already, or could not be.
  public static func read(
    data: (name: String, file: Result<SentFile, any Error>),
    metadata: (name: String, file: Result<SentFile, any Error>), lists: LocationLists
  ) throws -> DataSetPair {
    try check(names: [data.name, metadata.name])
    let files = try both({ try data.file.get().file }, { try metadata.file.get().file })
    return try read((data.name, files.0), (metadata.name, files.1), lists)
  }

  /// Reads a pair from the bytes of its files.
  private static func read(
    _ data: (name: String, file: FileBytes), _ metadata: (name: String, file: FileBytes), _ lists: LocationLists
  ) throws -> DataSetPair {
    let (_, table) = try both(
      { try StandardTable(file: data.file).checkText() }, { try MetadataReader(file: metadata.file).read() })
    return DataSetPair(
      dataFile: data.name, metadataFile: metadata.name,
      data: try DataSummaryReader(file: data.file, metadata: table).read(), metadata: table, lists: lists,
      sheets: (data.file.table.map(DataSetPair.Sheet.init), metadata.file.table.map(DataSetPair.Sheet.init)))
  }

  /// Does both, so that what is wrong with either is said at once.
  private static func both<One, Two>(_ first: () throws -> One, _ second: () throws -> Two) throws -> (One, Two) {
    let one = Result { try first() }, two = Result { try second() }
    let findings = [one.findings, two.findings].flatMap(\.self)
    guard findings.isEmpty else { throw FindingsError(findings) }
    return (try one.get(), try two.get())
  }

  /// `absence.csv` → `absence.meta.csv`; of a packed file the packed one, and of a workbook another, where it is there.
  public static func metadataName(of data: String) -> String {
    for end in [".csv.gz", ".csv", ".xlsx", ".xlsm"] where data.lowercased().hasSuffix(end) {
      let stem = String(data.dropLast(end.count)) + ".meta"
      let same = stem + data.suffix(end.count)
      return FileManager.default.fileExists(atPath: same) ? same : stem + ".csv"
    }
    return data + ".meta.csv"
  }

  private static func check(names: [String]) throws {
    let ends = [".csv", ".csv.gz"]
    let findings = names.filter { name in
      !SheetTable.isWorkbook(name) && !ends.contains { name.lowercased().hasSuffix($0) }
    }.map {
      Finding("file_read", "This is no CSV file: its name does not end in .csv. Save it as CSV UTF-8.", file: $0)
    }
    guard findings.isEmpty else { throw FindingsError(findings) }
  }
}

extension DataSetPair.Sheet {
  fileprivate init(_ table: SheetTable) {
    self.init(
      name: table.sheet, headerRow: table.rows.first.map(Int.init) ?? 1, firstColumn: table.firstColumn,
      notes: table.notes)
  }
}

extension Result where Failure == any Error {
  fileprivate var findings: [Finding] {
    if case .failure(let error as FindingsError) = self { error.findings } else { [] }
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
    case .none where file.bytes.starts(with: [0x50, 0x4B]):
      message =
        "This is a packed file (a workbook or a .zip), whatever it is called. Let the name of a workbook end in .xlsx, or save it as CSV UTF-8."
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
      throw fault("This file is divided by \(word), not by commas. Save it as CSV UTF-8.", line: record.line)
    }
    var seen: Set<String> = []
    if let twice = names.first(where: { !seen.insert($0).inserted }), !twice.isEmpty {
      throw fault("Two columns are called “\(twice)”. Rename or remove one of them.", line: record.line)
    }
    if let nameless = names.firstIndex(of: "") {
      throw fault("Column \(nameless + 1) has no name. Name it, or remove it.", line: record.line)
    }
    return names
  }

  /// Says that a row has another length than the header.
  func ragged(_ record: CSVRecord, _ width: Int) -> FindingsError {
    if record.isBlank { return fault("This line is empty. Remove it.", line: record.line) }
    return fault(
      "This line has \(record.fields.count) fields where the header has \(width). A comma inside a value needs quotation marks around it.",
      line: record.line)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A field's text, doubled quotes undone.
  func text(_ field: CSVRecord.Field) -> String {
    field.undoubled(String(decoding: self[field.range], as: UTF8.self))
  }
}
