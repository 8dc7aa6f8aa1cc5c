import CZip

/// The parts of a workbook: the files in its ZIP archive.
final class Parts {
  let file: WorkbookFile
  /// How many more bytes may be unpacked.
  private var left: Int
  /// The most bytes that may be unpacked.
  let limit: Int
  private let archive: OpaquePointer

  /// - Parameter bytes: alive until `close`.
  /// - Throws: `FindingsError` where they are no archive, or one of something else.
  init(_ bytes: UnsafeRawBufferPointer, of file: WorkbookFile, limit: Int) throws {
    (self.file, self.limit, left) = (file, limit, limit)
    var problem = zip_error_t()
    zip_error_init(&problem)
    defer { zip_error_fini(&problem) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &problem) else {
      throw file.damaged
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &problem) else {
      zip_source_free(source)
      throw file.damaged
    }
    self.archive = archive
    if let objection {
      close()
      throw file.refusal(objection)
    }
  }

  func close() { zip_discard(archive) }

  func has(_ path: String) -> Bool { zip_name_locate(archive, path, 0) >= 0 }

  /// Why the archive holds no workbook of this kind, where it says so itself.
  private var objection: String? {
    if has("[Content_Types].xml") {
      return has("xl/workbook.bin")
        ? "This is a binary workbook (.xlsb). Save it as .xlsx, or as CSV UTF-8." : nil
    }
    if has("content.xml") || has("mimetype") {
      return "This is an OpenDocument file (.ods), and no Excel workbook. Save it as .xlsx, or as CSV UTF-8."
    }
    return "This is a packed file (a .zip) that holds no workbook. Unpack it, and give the file in it."
  }

  /// Opens a part; nil where there is none of this name.
  ///
  /// - Throws: `FindingsError` where it says itself that it is too large, or is packed in a way that can't be opened.
  func open(_ path: String) throws -> Part? {
    var about = zip_stat_t()
    zip_stat_init(&about)
    guard zip_stat(archive, path, 0, &about) == 0 else { return nil }
    guard about.valid & UInt64(ZIP_STAT_SIZE) == 0 || about.size <= UInt64(left) else { throw tooLarge }
    guard about.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw file.refusal("This archive is protected by a password. Save the workbook without one.")
    }
    guard let opened = zip_fopen(archive, path, 0) else { throw file.damaged }
    return Part(opened, of: self)
  }

  func take(_ count: Int) -> Bool {
    left -= count
    return left >= 0
  }

  var tooLarge: any Error {
    file.refusal("This workbook unpacks to more than \(limit / 1_048_576) MB, the most that is read here.", "too-large")
  }
}

/// One part, unpacked as it is read.
final class Part {
  private let opened: OpaquePointer
  let parts: Parts
  private(set) var isTooLarge = false

  init(_ opened: OpaquePointer, of parts: Parts) { (self.opened, self.parts) = (opened, parts) }

  deinit { zip_fclose(opened) }

  /// - Returns: how many bytes were read; 0 at the end; -1 where it is damaged or unpacks to more than is allowed.
  func read(into buffer: UnsafeMutableRawPointer?, most: Int) -> Int {
    let count = Int(zip_fread(opened, buffer, UInt64(most)))
    guard count > 0 else { return count }
    isTooLarge = !parts.take(count)
    return isTooLarge ? -1 : count
  }
}
