/// Signs in a text that turn the direction of what follows (Unicode Standard Annex 9). Left open they would turn the rest
/// of the line around, which somebody else wrote.
enum DirectionSigns {
  /// What ends whatever a text leaves open: U+202C for embeddings and overrides, U+2069 for isolates, the last first;
  /// nothing for a text without such signs.
  static func closing(_ text: String) -> [UInt8] {
    // All of them begin with E2 80 or E2 81 in UTF-8: most texts have no such byte.
    guard text.utf8.contains(0xE2) else { return [] }
    var open: [UInt32] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E: open.append(0x202C)
      case 0x2066, 0x2067, 0x2068: open.append(0x2069)
      case 0x202C where open.last == 0x202C, 0x2069 where open.last == 0x2069: open.removeLast()
      case 0x2069 where open.contains(0x2069):
        // The end of an isolate ends what was opened within it too.
        while let last = open.popLast(), last != 0x2069 {}
      default: break
      }
    }
    return open.reversed().flatMap { Array(String(UnicodeScalar($0).map(Character.init) ?? " ").utf8) }
  }
}
