import Findings

extension WrittenDocument {
  /// The most bytes a document may have.
  public static let limit = 50_000_000

  /// Reads a Word (.docx), OpenDocument (.odt), PDF, HTML, Markdown or plain text document. Nothing in it is run, and
  /// nothing of it is sent anywhere: Word, OpenDocument, HTML and Markdown are read by `pandoc`, PDF by `pdftotext`, both
  /// on this machine, in a sandbox of their own, within limits of time, memory and what they may write.
  ///
  /// It waits for those programs, seconds where a document is long: don't call it where others wait.
  ///
  /// - Parameter file: what the file is called, for its ending and for what is said of it.
  /// - Throws: `FindingsError` where it can't be read: why, and what to do. `Refusal` where the program that reads it is
  ///   not installed.
  public init(_ bytes: [UInt8], file: String) throws {
    let refused = { FindingsError([Finding("document", $0, file: file)]) }
    guard bytes.count <= WrittenDocument.limit else {
      throw refused(
        "This document has \(bytes.count / 1_000_000) MB; at most \(WrittenDocument.limit / 1_000_000) are read.")
    }
    let kind = try DocumentKind(bytes, file: file)
    switch kind {
    case .text: self.init(blocks: PlainText(String(decoding: bytes, as: UTF8.self)).blocks.withTablesJoined)
    case .pdf: self = try PDFPages(bytes, file: file).document
    case .word: self.init(blocks: try WrittenDocument.blocks(of: bytes, format: "docx", file: file))
    case .openDocument: self.init(blocks: try WrittenDocument.blocks(of: bytes, format: "odt", file: file))
    case .html: self.init(blocks: try WrittenDocument.blocks(of: bytes, format: "html", file: file))
    case .markdown: self.init(blocks: try WrittenDocument.blocks(of: bytes, format: "gfm", file: file))
    }
    if blocks.isEmpty {
      throw refused(
        "This document holds no text. Where it shows some, it shows pictures of it: have the text read first.")
    }
  }

  private static func blocks(of bytes: [UInt8], format: String, file: String) throws -> [WrittenBlock] {
    let pandoc = ChildProgram("pandoc", package: "pandoc", memory: 4_000_000)
    let written = try pandoc.run(
      ["--sandbox", "--from", format, "--to", "json", "+RTS", "-M768m", "-RTS"], on: bytes, file: file)
    guard let tree = JSONTree(written) else {
      throw FindingsError([
        Finding("document", "This document is damaged, or nested too deeply to be read. Save it again.", file: file)
      ])
    }
    return PandocBlocks(tree).blocks.withTablesJoined
  }
}
