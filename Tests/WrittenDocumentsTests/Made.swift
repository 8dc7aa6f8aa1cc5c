import Foundation

/// Documents made for a test.
enum Made {
  static let markdown = """
    # Best start in life

    We will work together. By 2025, 75% of pupils reach the standard, e.g. in reading. It was 60.5% in 2019.

    - more children are ready for school
    - fewer children miss a day

    ## What we measure

    | Indicator | Baseline | 2025 | 2026 |
    |---|---|---|---|
    | Pupils at the expected standard | 59% | 63% | 65% |
    | Persistent absence | 23% | 20% | 18% |
    """

  /// What pandoc makes of Markdown.
  static func document(_ format: String, of markdown: String = markdown) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, made) = (folder.appending(path: "a.md"), folder.appending(path: "a." + format))
    try Data(markdown.utf8).write(to: source)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pandoc", source.path, "-f", "markdown", "-s", "-o", made.path]
    try process.run()
    process.waitUntilExit()
    return [UInt8](try Data(contentsOf: made))
  }

  /// A PDF of words put where they are said to stand, in points from the top left corner of the page.
  static func pdf(_ pages: [[(x: Int, y: Int, size: Int, text: String)]]) -> [UInt8] {
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for (place, page) in pages.enumerated() {
      let drawn = page.map { "BT /F1 \($0.size) Tf \($0.x) \(842 - $0.y) Td (\($0.text)) Tj ET" }.joined(
        separator: "\n")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents \(5 + 2 * place) 0 R >>"
      )
      objects.append("<< /Length \(drawn.utf8.count) >>\nstream\n\(drawn)\nendstream")
    }
    var written = "%PDF-1.4\n"
    var places: [Int] = []
    for (place, object) in objects.enumerated() {
      places.append(written.utf8.count)
      written += "\(place + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = written.utf8.count
    written += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    written += places.map { String(repeating: "0", count: 10 - String($0).count) + "\($0) 00000 n \n" }.joined()
    written += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return [UInt8](written.utf8)
  }
}
