extension JSONTree {
  /// The words of a run of text: without notes, pictures and marks of notes, with what was struck out left out.
  var plainText: String {
    var text = ""
    for inline in items { inline.addText(to: &text) }
    return text.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func addText(to text: inout String) {
    let content = self["c"]
    switch self["t"].text {
    case "Str": text += content.text
    case "Space", "SoftBreak": text += " "
    case "LineBreak": text += "\n"
    case "Emph", "Strong", "Underline", "Subscript", "SmallCaps":
      for inline in content.items { inline.addText(to: &text) }
    case "Superscript": addSuperscript(content, to: &text)
    case "Quoted": addQuoted(content, to: &text)
    case "Cite", "Link", "Span": for inline in content[1].items { inline.addText(to: &text) }
    case "Code", "Math": text += content[1].text
    default: break
    }
  }

  /// `2nd` keeps its letters; a raised number is the mark of a note.
  private func addSuperscript(_ content: JSONTree, to text: inout String) {
    let raised = content.plainText
    if !raised.allSatisfy(\.isNumber) { text += raised }
  }

  private func addQuoted(_ content: JSONTree, to text: inout String) {
    let isSingle = content[0]["t"].text == "SingleQuote"
    text += isSingle ? "‘" : "“"
    for inline in content[1].items { inline.addText(to: &text) }
    text += isSingle ? "’" : "”"
  }
}
