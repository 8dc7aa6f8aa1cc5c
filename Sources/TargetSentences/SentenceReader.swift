import Days

/// Reads a sentence from left to right, consuming words; the grammar stands in its extensions.
///
/// A reader of a part returns nil where the words are not that part, and then has consumed nothing (`attempt`). Where
/// the words leave a choice it asks, and goes on with the answer it was given: the first, unless a reading with
/// another is wanted.
struct SentenceReader {
  /// The words not consumed yet.
  private(set) var rest: ArraySlice<SentenceWord>
  /// The place of the first word that no way of reading has consumed.
  private(set) var furthest: Int
  /// The places of the words that say what is measured.
  private(set) var subject: [Range<Int>] = []
  /// What has been asked, in order.
  private(set) var questions: [Question] = []
  /// What is known of the clause being read.
  var draft = Draft()
  /// The measured clause before, where this one leans on it: `60% by 2025 and 75% by 2026`.
  var previous: MeasuredClause?
  /// What the measured clause before looks at.
  var lastQuantity: Quantity?
  /// Why words that were read cannot be meant.
  private(set) var objection: Objection?
  let words: [SentenceWord]
  private let answers: [Int]
  /// From when “within two years” counts; nil where that is not known.
  let adopted: Day?

  /// A choice that the words leave.
  struct Question: Equatable {
    let text: String
    let options: Int
  }

  struct Objection: Equatable {
    let words: Range<Int>
    let reason: String
  }

  /// - Parameter answers: which option is taken of each question; the first where none is given.
  init(_ words: [SentenceWord], answers: [Int] = [], adopted: Day? = nil) {
    self.adopted = adopted
    self.words = words
    rest = words[...]
    furthest = 0
    self.answers = answers
  }

  /// The next word, neutral ones passed over.
  var next: SentenceWord? { rest.first { !$0.isNeutral } }

  var isAtEnd: Bool { next == nil }

  /// Consumes a phrase if it comes next, neutral words passed over.
  mutating func take(_ phrase: String) -> Bool {
    guard let next, phrase.hasPrefix(next.text) || rest.first?.isNeutral == true else { return false }
    return take(phrase.split(separator: " ").map(String.init))
  }

  /// Consumes the longest phrase of a table that comes next.
  mutating func take<Meaning>(_ phrases: Phrases<Meaning>) -> Meaning? {
    var longest: Phrases<Meaning>.Entry?
    for word in rest {
      let found = phrases.beginning(with: word.text).first { end(of: $0.words) != nil }
      if let found, found.words.count > longest?.words.count ?? 0 { longest = found }
      if !word.isNeutral { break }
    }
    guard let longest, take(longest.words) else { return nil }
    return longest.meaning
  }

  /// Consumes the next word that is not neutral if it is of a kind.
  mutating func take<Value>(_ value: (SentenceWord) -> Value?) -> Value? {
    guard let index = rest.firstIndex(where: { !$0.isNeutral }), let found = value(rest[index]) else { return nil }
    move(to: index + 1)
    return found
  }

  /// Consumes the next word whatever it is.
  mutating func skip() { move(to: rest.startIndex + 1) }

  /// What a reader finds; nothing is consumed where it finds nothing.
  mutating func attempt<Part>(_ read: (inout SentenceReader) -> Part?) -> Part? {
    var trial = self
    let part = read(&trial)
    if part != nil {
      self = trial
    } else {
      furthest = max(furthest, trial.furthest)
      objection = objection ?? trial.objection
    }
    return part
  }

  /// What a reader finds that would take almost any word: where it finds nothing, it has not been tried.
  mutating func quietly<Part>(_ read: (inout SentenceReader) -> Part?) -> Part? {
    var trial = self
    guard let part = read(&trial) else { return nil }
    self = trial
    return part
  }

  /// The reading that consumes most, the first of those that consume the same.
  mutating func longest<Part>(_ readers: [(inout SentenceReader) -> Part?]) -> Part? {
    var best: (part: Part, reader: SentenceReader)?
    for read in readers {
      var trial = self
      let part = read(&trial)
      furthest = max(furthest, trial.furthest)
      objection = objection ?? trial.objection
      guard let part, trial.rest.count < best?.reader.rest.count ?? .max else { continue }
      best = (part, trial)
    }
    guard let best else { return nil }
    let mark = (furthest, objection)
    self = best.reader
    furthest = max(furthest, mark.0)
    objection = objection ?? mark.1
    return best.part
  }

  /// Asks, and goes on with the answer.
  mutating func ask<Option>(_ text: String, _ options: [Option]) -> Option {
    let answer = answers.indices.contains(questions.count) ? answers[questions.count] : 0
    questions.append(Question(text: text, options: options.count))
    return options[min(answer, options.count - 1)]
  }

  /// Refuses what was read since a place, and says why.
  mutating func object<Part>(since start: Int, _ reason: String) -> Part? {
    objection = objection ?? Objection(words: start..<rest.startIndex, reason: reason)
    return nil
  }

  /// Keeps the words consumed since a place as words of what is measured.
  mutating func keepAsSubject(since start: Int) {
    subject.removeAll { $0.lowerBound >= start }
    if let last = subject.last, words[last.upperBound..<start].allSatisfy({ $0.isNeutral || $0.text == ":" }) {
      subject[subject.count - 1] = last.lowerBound..<rest.startIndex
    } else {
      subject.append(start..<rest.startIndex)
    }
  }

  /// The words consumed since a place, as they are compared.
  func words(since start: Int) -> [String] {
    words[start..<rest.startIndex].filter { !$0.isNeutral }.map(\.text)
  }

  /// What is measured, in the words of the sentence.
  var writtenSubject: String {
    subject.map { range in
      words[range].reduce(into: (text: "", end: 0)) { all, word in
        if !all.text.isEmpty && word.offset > all.end { all.text += " " }
        all.text += word.written
        all.end = word.offset + word.written.count
      }.text
    }.joined(separator: " … ")
  }

  /// The same where the words come from several places of a sentence.
  var subjectWords: String {
    subject.flatMap { words[$0] }.reduce(into: (text: "", end: 0)) { all, word in
      if !all.text.isEmpty && word.offset != all.end { all.text += " " }
      all.text += word.written
      all.end = word.offset + word.written.count
    }.text
  }

  /// What was written from a place up to here.
  func written(since start: Int) -> String {
    words[start..<rest.startIndex].map(\.written).joined(separator: " ")
  }

  private mutating func take(_ phrase: [String]) -> Bool {
    guard let end = end(of: phrase) else { return false }
    move(to: end)
    return true
  }

  /// The place after a phrase that comes next, neutral words passed over.
  private func end(of phrase: [String]) -> Int? {
    var index = rest.startIndex
    for word in phrase {
      while index < rest.endIndex, rest[index].text != word, rest[index].isNeutral { index += 1 }
      guard index < rest.endIndex, rest[index].text == word else { return nil }
      index += 1
    }
    return index
  }

  private mutating func move(to index: Int) {
    rest = rest[index...]
    furthest = max(furthest, index)
  }
}
