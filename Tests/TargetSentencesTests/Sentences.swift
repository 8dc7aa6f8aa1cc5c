import Foundation

/// Rows of sentences prepared by hand, in `Worked/`.
enum Sentences {
  /// The first two columns, without the header.
  static func rows(_ file: String) throws -> [(first: String, second: String)] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Worked/\(file)")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").dropFirst()
    return lines.map { line in
      let cells = cells(String(line))
      return (cells[0], cells.count > 1 ? cells[1] : "")
    }
  }

  /// The cells of a line; those with commas stand between quotation marks, which are doubled within.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
