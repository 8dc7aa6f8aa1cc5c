extension WrittenBlock.Content {
  /// A paragraph, or an item where it is one or begins with a bullet typed by hand.
  ///
  /// - Returns: nil for white space.
  init?(typed text: String, isItem: Bool = false) {
    let bare = text.withoutBullet
    guard !bare.isEmpty else { return nil }
    self = isItem || bare.count < text.count ? .item(bare) : .paragraph(bare)
  }
}

extension String {
  /// Without white space at its ends, and without the bullet it begins with.
  var withoutBullet: String {
    let words = split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count > 1, first.isBullet else { return words.joined(separator: " ") }
    return words.dropFirst().joined(separator: " ")
  }

  /// Whether its first word is a bullet.
  var hasBullet: Bool { split(whereSeparator: \.isWhitespace).first?.isBullet ?? false }

  /// Whether a line that stands by itself can be a heading: a few words, a capital letter or a number first, and no
  /// punctuation at its end but a question mark.
  var couldBeHeading: Bool { couldBeHeading(upTo: 12) }

  /// - Parameter most: how many words it may have.
  func couldBeHeading(upTo most: Int) -> Bool {
    let words = split(separator: " ")
    guard let first = first(where: { !"“‘\"'(".contains($0) }), let last else { return false }
    return words.count <= most && count <= 100 && (first.isUppercase || first.isNumber) && !".,;:!%–-".contains(last)
      && contains(where: \.isLetter)
  }
}

extension Substring {
  fileprivate var isBullet: Bool {
    count == 1 && "•·▪◦●○■□➢✓✔→*-–—\u{F0B7}\u{F0A7}\u{F0D8}\u{2023}\u{2043}".contains(self)
  }
}
