import HTML
import Testing

private func written(_ text: String) -> String {
  var html = HTMLWriter()
  html.element("p", text: text)
  return String(decoding: html.bytes, as: UTF8.self)
}

/// The ends follow Unicode Standard Annex 9: an override ends with U+202C, an isolate with U+2069, which ends what was
/// opened within it too.
@Test(arguments: [
  ("\u{202E}gnirts", "\u{202C}"), ("a\u{202E}b\u{202D}c", "\u{202C}\u{202C}"),
  ("\u{2067}one\u{2066}two", "\u{2069}\u{2069}"), ("\u{2068}whole\u{2069} and \u{202E}open", "\u{202C}"),
  ("\u{2067}in\u{202E}side", "\u{202C}\u{2069}"), ("\u{202E}closed\u{202C}", ""),
  ("\u{2067}in\u{202E}side\u{2069}", ""),
])
func `What turns the direction of writing ends with the text`(text: String, closing: String) {
  #expect(Array(written(text).unicodeScalars) == Array("<p>\(text)\(closing)</p>".unicodeScalars))
}

@Test func `Texts without such signs are written as they are`() {
  for text in ["", "Warwickshire’s plan — 50 %", "ten – twelve", "…"] { #expect(written(text) == "<p>\(text)</p>") }
}
