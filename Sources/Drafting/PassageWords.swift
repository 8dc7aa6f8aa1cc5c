extension StringProtocol {
  var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// In small letters, without punctuation at its ends.
  var bare: String { withoutPunctuation.lowercased() }

  var withoutPunctuation: String {
    var rest = self[...]
    while let first = rest.first, "(\"“‘'[".contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, ".,;:)\"”’'!?]".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }

  var withoutPunctuationAtEnd: String {
    var rest = self[...]
    while let last = rest.last, ".,;:!?".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }

  var startsWithNumber: Bool { first { !"(“\"".contains($0) }?.isNumber ?? false }

  /// Whether it sets a figure or a comparison of its own: per cent, “by 30%”, “at least”. Ages, years, stages and what stands in brackets
  /// do not.
  var setsFigure: Bool {
    let outside = String(self).withoutBrackets.lowercased()
    if outside.contains("%") || outside.contains("per cent") { return true }
    let text = " " + outside.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    return [
      " at least ", " at most ", " no more than ", " better than ", " in line with ", " quartile ", " by half ",
      " less than ",
      " more than ", " fewer than ", " without delay ", " timely ", " unless ", " except ", " match national",
      " to match ",
    ].contains(where: text.contains)
  }

  var isPlural: Bool { hasSuffix("s") && !hasSuffix("ss") || ["children", "people", "young"].contains(bare) }
}

extension String {
  /// Without the number, the bullet or the mark of news it begins with, and the punctuation and “and” it ends with.
  var withoutListMarks: String {
    var words = split(whereSeparator: \.isWhitespace).map(String.init)
    while let first = words.first, words.count > 1, first.isListMark { words.removeFirst() }
    while let last = words.last, words.count > 1, ["and", "or", ";", "-"].contains(last) { words.removeLast() }
    var text = words.joined(separator: " ")
    while let last = text.last, ";,*".contains(last) { text.removeLast() }
    if text.hasSuffix("; and") || text.hasSuffix("; or") { return String(text.dropLast(5)).withoutListMarks }
    return text
  }

  private var isListMark: Bool {
    if self == "NEW" || self == "New:" { return true }
    guard let last, ".)".contains(last) else { return false }
    let number = dropLast()
    return number.count <= 4 && !number.isEmpty && (number.allSatisfy { $0.isNumber || $0 == "." } || number.count == 1)
  }

  /// Without the words by which a sentence comes to what it promises: “We will ensure that …”.
  var withoutOpening: String {
    if let rest = withoutDate { return rest.withoutOpening }
    let lower = lowercased()
    for opening in String.openings where lower.hasPrefix(opening) {
      return String(dropFirst(opening.count)).trimmed.withoutOpening
    }
    if let place = lower.firstRange(of: "made a difference by ")?.upperBound
      ?? lower.firstRange(of: "be successful if ")?.upperBound
    {
      return String(self[place...]).trimmed
    }
    return self
  }

  /// `2025` of “In 2025 we will know …”, `July 2026` of “By July 2026, all schools …”.
  var yearOfOpening: String? {
    let words = split(separator: " ").prefix(4).map { String($0).withoutPunctuation }
    guard let first = words.first?.lowercased(), ["in", "by"].contains(first) else { return nil }
    return words.firstIndex(where: \.isYear).map { words[1...$0].joined(separator: " ") }
  }

  /// Without the date it opens with and the comma after it.
  private var withoutDate: String? {
    guard yearOfOpening != nil, let comma = firstIndex(of: ","), self[..<comma].last?.isNumber == true else {
      return nil
    }
    return String(self[index(after: comma)...]).trimmed
  }

  private static let openings = [
    "we will ensure that ", "we will ensure ", "ensure that ", "ensuring that ", "we want to see ", "we want ",
    "we aim to ", "we aim for ",
    "our aim is to ", "our ambition is to ", "our ambition is that ", "taking actions to ensure that ",
    "taking actions to ", "taking action to ", "we will continue to ", "continue to ", "to ensure that ",
    "we will ", "the council will ", "we commit to ", "we are committed to ", "working together, we will ",
    "together we will ", "design a whole system response to ",
  ]

  /// Without what stands in brackets.
  var withoutBrackets: String {
    var depth = 0
    return filter { letter in
      if letter == "(" { depth += 1 }
      defer { if letter == ")" { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }

  /// In two, at each “and” or comma with one, where both could be promises.
  var divisions: [[String]] {
    let words = split(separator: " ").map(String.init)
    guard words.count >= 8, words.count <= 80 else { return [] }
    return words.indices.filter { $0 > 3 && $0 < words.count - 3 && words[$0] == "and" }.prefix(6).compactMap { place in
      let halves = [words[..<place], words[(place + 1)...]].map { $0.joined(separator: " ").withoutListMarks }
      return halves.allSatisfy { PromiseMarks($0).couldStandAlone } ? halves : nil
    }
  }

  var plural: String {
    bare == "person"
      ? "people"
      : isPlural ? self : hasSuffix("y") ? String(dropLast()) + "ies" : hasSuffix("child") ? self + "ren" : self + "s"
  }
}

extension [String] {
  /// “within 20 days”, where the sentence has one.
  var suffixOfTimeLimit: String? {
    guard
      let place = indices.dropLast(2).first(where: { self[$0].bare == "within" && self[$0 + 1].allSatisfy(\.isNumber) })
    else { return nil }
    let units = ["working", "school", "calendar"].contains(self[place + 2].bare) && place + 3 < count ? 4 : 3
    return self[place..<(place + units)].map(\.withoutPunctuation).joined(separator: " ")
  }
}

extension PromiseMarks {
  /// Whether half of a sentence says what is to be so by itself: with its own verb.
  var couldStandAlone: Bool { count > 4 && isFuture && (isChange || isComparison || hasAmount) }
}
