extension [PDFLine] {
  /// The lines with each bullet that stands alone put before the line it stands beside: a list often has its bullets in a
  /// column of their own.
  var withBulletsJoined: [PDFLine] {
    let bullets = filter(\.isBullet)
    guard !bullets.isEmpty else { return self }
    let texts = filter { !$0.isBullet }
    var owned: [Int: PDFLine] = [:]
    var alone: Set<PDFLine> = []
    for bullet in bullets {
      let beside = texts.indices.filter { bullet.isBullet(of: texts[$0]) }
      if let place = beside.min(by: { texts[$0].box.left < texts[$1].box.left }), owned[place] == nil {
        owned[place] = bullet
      } else {
        alone.insert(bullet)
      }
    }
    var place = -1
    return compactMap { line in
      if line.isBullet { return alone.contains(line) ? line : nil }
      place += 1
      return owned[place].map { PDFLine(block: line.block, words: $0.words + line.words) } ?? line
    }
  }
}

extension PDFLine {
  /// A bullet, or the number of an item, and nothing else.
  fileprivate var isBullet: Bool { words.count == 1 && words[0].isBullet }

  /// Whether it stands beside a line, near enough to be its bullet.
  fileprivate func isBullet(of line: PDFLine) -> Bool {
    let gap = line.box.left - box.right
    return gap > -1 && gap < 4 * line.height && abs(line.box.middle - box.middle) < 0.6 * line.height
  }
}

extension PDFWord {
  /// `•`, `3.`, `b)`.
  var isBullet: Bool {
    if (text + " x").hasBullet { return true }
    guard let mark = text.last, ".)".contains(mark), text.count <= 3 else { return false }
    let number = text.dropLast()
    return !number.isEmpty && (number.allSatisfy(\.isNumber) || number.count == 1 && number.allSatisfy(\.isLetter))
  }
}
