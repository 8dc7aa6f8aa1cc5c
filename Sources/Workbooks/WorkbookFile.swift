import Findings

/// A file that should be a workbook: what it is called, and how to speak of what is wrong with it.
struct WorkbookFile {
  let name: String
  /// What to do where several sheets could be meant.
  let choosing: String

  func refusal(_ message: String, _ check: String = "workbook") -> FindingsError {
    FindingsError([Finding(check, message, file: name)])
  }

  var damaged: FindingsError { refusal("This workbook is damaged. Fetch it again, or save it again as .xlsx.") }

  /// Opens what the bytes hold, and closes it again.
  ///
  /// - Throws: `FindingsError` where they are no workbook that can be read.
  func open<Result>(_ bytes: UnsafeRawBufferPointer, limit: Int, _ read: (Workbook) throws -> Result) throws -> Result {
    if let problem = FileKind(bytes).problem { throw refusal(problem) }
    let parts = try Parts(bytes, of: self, limit: limit)
    defer { parts.close() }
    let workbook = try Workbook(parts)
    if [".xls", ".xlsb", ".ods"].contains(where: name.lowercased().hasSuffix) {
      throw refusal(
        "This is a workbook of another kind than its name says. Let its name end in .xlsx, or save it again as .xlsx.")
    }
    return try read(workbook)
  }
}
