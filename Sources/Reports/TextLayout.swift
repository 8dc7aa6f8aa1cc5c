import Strategy

/// Lays out text for a terminal of 80 columns.
enum TextLayout {
  static let width = 80

  /// Breaks text between words, each line after the first behind an indent.
  static func wrapped(_ text: String, indent: Int = 0, width: Int = TextLayout.width) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  /// Text in a field, cut with an ellipsis where it is too long.
  static func left(_ text: String, _ width: Int) -> String {
    let text = cut(text, width)
    return text + String(repeating: " ", count: width - text.count)
  }

  /// Text cut with an ellipsis where it is longer than the width.
  static func cut(_ text: String, _ width: Int) -> String {
    text.count > width ? text.prefix(width - 1) + "…" : text
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// Terms and details in two columns; a long term has a line of its own above its detail.
  static func facts(_ facts: [MeasureReport.Fact]) -> [String] {
    let width = 2 + (facts.map(\.term.count).filter { $0 <= widestTerm }.max() ?? 0)
    return facts.map { fact in
      let term = fact.term.count > width - 2 ? "\(wrapped(fact.term))\n\(left("", width))" : left(fact.term, width)
      return term + wrapped(fact.detail, indent: width)
    }
  }

  private static let widestTerm = 27

  static var rule: String { String(repeating: "─", count: width) }
}

extension String {
  /// Without spaces at its end.
  var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

/// How a terminal shows weight and judgement; plain where output is not a terminal.
public struct TextStyle: Sendable {
  private let isColoured: Bool

  /// - Parameter isColoured: whether the output is a terminal that takes colour.
  public init(isColoured: Bool) { self.isColoured = isColoured }

  func bold(_ text: String) -> String { wrap(text, "1") }

  func muted(_ text: String) -> String { wrap(text, "2") }

  /// A verdict's shape and word in its colour: blue for met and on course, orange for off course and not met.
  func verdict(_ label: VerdictLabel, _ text: String) -> String {
    switch label.verdict {
    case .met, .onCourse: wrap(text, "1;34")
    case .offCourse, .notMet: wrap(text, "1;38;5;208")
    case .noVerdict: wrap(text, "2")
    }
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
