/// What a file is that should be a workbook, by its first bytes, and not by its name.
enum FileKind {
  /// A ZIP archive, as .xlsx, .xlsb and .ods are.
  case zip
  /// A compound file: an .xls of before 2007, or the shell around a workbook with a password.
  case protected, old, compound
  case text, empty, other

  init(_ bytes: UnsafeRawBufferPointer) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self =
        bytes.hasStream("EncryptedPackage") || bytes.hasStream("EncryptionInfo")
        ? .protected : bytes.hasStream("Workbook") || bytes.hasStream("Book") ? .old : .compound
    } else {
      self = bytes.prefix(4096).contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) } ? .other : .text
    }
  }

  /// Why it can't be read, and what to do; nil for an archive.
  var problem: String? {
    switch self {
    case .zip: nil
    case .protected: "This workbook is protected by a password. Save it without one (File, Info, Protect Workbook)."
    case .old: "This is an Excel workbook of the kind before 2007 (.xls). Save it as .xlsx, or as CSV UTF-8."
    case .compound: "This is an old Office file, or one with a password, and no .xlsx workbook. Save it as .xlsx."
    case .text: "This is text, and no workbook, whatever it is called. If it is CSV, let its name end in .csv."
    case .empty: "This file is empty."
    case .other: "This is no workbook, whatever it is called, or it is damaged. Save it as .xlsx, or as CSV UTF-8."
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether a compound file has a stream of this name: a directory entry is 128 bytes, and begins with its name in UTF-16,
  /// whose length in bytes stands at 64 ([MS-CFB] 2.6.1).
  fileprivate func hasStream(_ name: String) -> Bool {
    let wanted: [UInt8] = name.utf8.reduce(into: []) { $0 += [$1, 0] } + [0, 0]
    return stride(from: 512, to: count - 127, by: 128).contains { place in
      Int(self[place + 64]) == wanted.count && self[place..<place + wanted.count].elementsEqual(wanted)
    }
  }
}
