/// The lines of a Markdown document that are not in a fenced block, with inline code taken out.
struct MarkdownLines {
  let prose: [(number: Int, line: Substring)]
  /// What a link may name after `#`.
  let anchors: Set<String>

  init(_ document: String) {
    var prose: [(number: Int, line: Substring)] = []
    var headings: [String] = []
    var isFenced = false
    for (index, line) in document.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.drop(while: { $0 == " " }).hasPrefix("```") {
        isFenced.toggle()
      } else if !isFenced {
        prose.append((index + 1, line.replacing(/`[^`]*`/, with: "")))
        if line.prefixMatch(of: /\#{1,6}\s/) != nil { headings.append(Self.anchor(line)) }
      }
    }
    self.prose = prose
    anchors = Set(headings)
  }

  /// A heading as GitHub and most others turn it into an anchor.
  private static func anchor(_ heading: Substring) -> String {
    let words = heading.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
    return String(words.filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.map { $0 == " " ? "-" : $0 })
  }
}
