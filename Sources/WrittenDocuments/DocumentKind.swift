import Findings

/// What kind of document a file is: by its first bytes, and by its name only where bytes can't say it.
enum DocumentKind {
  case word, openDocument, html, markdown, text, pdf

  /// - Throws: `FindingsError` for a file of another kind, with what to do.
  init(_ bytes: [UInt8], file: String) throws {
    let name = file.lowercased()
    func refused(_ message: String) -> FindingsError { FindingsError([Finding("document", message, file: file)]) }
    if bytes.isEmpty { throw refused("This file is empty.") }
    if bytes.prefix(1024).contains("%PDF-") {
      self = .pdf
    } else if bytes.starts(with: [0x50, 0x4B]) {
      guard let kind = DocumentKind(archive: bytes) else { throw refused(DocumentKind.problem(ofArchive: bytes)) }
      if name.hasSuffix(".docm") || name.hasSuffix(".dotm") {
        throw refused("This is a Word document with macros (.docm). Save it as a Word document without them (.docx).")
      }
      self = kind
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw refused(
        "This is a Word document of the kind before 2007 (.doc), or one with a password. Save it without one as .docx.")
    } else if bytes.starts(with: Array("{\\rtf".utf8)) {
      throw refused("This is rich text (.rtf). Save it as .docx.")
    } else if bytes.prefix(4096).contains(where: { $0 < 0x09 }) {
      throw refused(
        "This is no document that can be read, whatever it is called: give a .docx, .odt, .pdf, .html or .md.")
    } else {
      self = try DocumentKind(text: bytes, name: name, refused: refused)
    }
  }

  private init(text bytes: [UInt8], name: String, refused: (String) -> FindingsError) throws {
    for ending in [".docx", ".odt", ".pdf"] where name.hasSuffix(ending) {
      throw refused("This is text, and no \(ending) document, whatever it is called; or it is damaged. Save it again.")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw refused("This text is not in UTF-8. Save it again in UTF-8.")
    }
    let start = bytes.prefix(1024).map { (65...90).contains($0) ? $0 + 32 : $0 }
    if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) || start.contains("<!doctype html")
      || start.contains("<html")
    {
      self = .html
    } else {
      self = [".md", ".markdown"].contains(where: name.hasSuffix) ? .markdown : .text
    }
  }

  /// By the names of the files in a ZIP archive, which stand in it unpacked.
  private init?(archive bytes: [UInt8]) {
    if bytes.prefix(200).contains("application/vnd.oasis.opendocument.text") {
      self = .openDocument
    } else if bytes.suffix(1 << 20).contains("word/document") {
      self = .word
    } else {
      return nil
    }
  }

  private static func problem(ofArchive bytes: [UInt8]) -> String {
    let names = bytes.suffix(1 << 20)
    if names.contains("xl/workbook") {
      return "This is a workbook, and no document. A document is a .docx, .odt or .pdf."
    }
    if names.contains("ppt/presentation") {
      return "This is a presentation (.pptx). Save it as a PDF, and give that."
    }
    return
      "This is a packed file (a .zip) that holds no document, or it is damaged. Give the .docx, .odt or .pdf itself."
  }
}

extension Collection<UInt8> where Index == Int {
  /// Whether the letters of a text, in ASCII, stand somewhere in it.
  fileprivate func contains(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard count >= wanted.count, let first = wanted.first else { return false }
    return (startIndex...endIndex - wanted.count).contains { place in
      self[place] == first && self[place..<place + wanted.count].elementsEqual(wanted)
    }
  }
}
