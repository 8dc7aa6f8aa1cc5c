/// Signs in a text that turn the direction of what follows (Unicode Standard Annex 9). Left open they would turn the rest
/// of the line around, which somebody else wrote.
enum DirectionSigns {
  /// What ends whatever a text leaves open: U+202C for embeddings and overrides, U+2069 for isolates, the last first;
  /// nothing for a text without such signs.
  static func closing(_ text: String) -> String {
    // All of them begin with E2 in UTF-8: most texts have no such byte.
    guard text.utf8.contains(0xE2) else { return "" }
    var open: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}": open.append(embedding)
      case "\u{2066}", "\u{2067}", "\u{2068}": open.append(isolate)
      case embedding where open.last == embedding: open.removeLast()
      // The end of an isolate ends what was opened within it too.
      case isolate: open.lastIndex(of: isolate).map { open.removeSubrange($0...) }
      default: break
      }
    }
    return String(String.UnicodeScalarView(open.reversed()))
  }

  /// What ends an embedding or an override, and what ends an isolate.
  private static let embedding: Unicode.Scalar = "\u{202C}", isolate: Unicode.Scalar = "\u{2069}"
}
