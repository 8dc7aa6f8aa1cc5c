import TargetSentences
import WrittenDocuments

/// Reads one passage as a target: the whole of it, or the part that says what is to be so, the rest being what is measured.
struct ReadPassage {
  let passage: Passage

  /// The promises in it: one, or one for each half of a sentence that makes several.
  var promises: [FoundPromise] {
    let text = passage.text.withoutListMarks
    for halves in text.divisions {
      let read = halves.map { ReadPassage(passage: passage.saying($0)).part }
      if read.allSatisfy({ $0.meaning.isUnderstood && !$0.subject.isEmpty }) { return read }
    }
    let whole = ReadPassage(passage: passage.saying(text)).part
    if whole.meaning.isUnderstood { return [whole] }
    let pieces = text.split(separator: ";").map { String($0).trimmed }.filter { $0.split(separator: " ").count > 2 }
    guard pieces.count > 1 else { return [whole] }
    return pieces.flatMap { ReadPassage(passage: passage.saying($0)).promises }.filter {
      $0.meaning.isUnderstood || $0.isMarked
    }
  }

  /// One promise.
  private var part: FoundPromise {
    let text = passage.text.withoutListMarks
    var refusal: TargetSentence.Refusal?
    do {
      let reading = try TargetSentence.read(text.withoutOpening)
      if reading.isMeasured, text.split(separator: " ").count > 1 {
        return found(reading, subject: reading.subject, isWhole: true)
      }
    } catch { refusal = error }
    for candidate in TargetPart.candidates(of: text.withoutOpening) {
      guard let reading = try? TargetSentence.read(candidate.target),
        reading.isMeasured && candidate.isFitting(reading.subject) || candidate.isMilestone && reading.isMilestone
      else { continue }
      return found(reading, subject: candidate.subject, isWhole: false)
    }
    return FoundPromise(
      words: text, subject: "", place: passage.place, meaning: refusal.map { .unread($0) } ?? .wish, baseline: nil,
      actuals: [])
  }

  private func found(_ reading: TargetReading, subject: String, isWhole: Bool) -> FoundPromise {
    let dated = reading.dated(by: passage.text.yearOfOpening ?? passage.by)
    return FoundPromise(
      words: passage.text.withoutListMarks, subject: subject, place: passage.place,
      meaning: dated.ambiguities.isEmpty ? .read(dated.target, isWhole: isWhole) : .open(dated.ambiguities),
      baseline: nil, actuals: [])
  }
}

extension FoundPromise {
  /// Whether its own words look like a promise.
  fileprivate var isMarked: Bool {
    let marks = PromiseMarks(words)
    return marks.isChange || marks.isComparison || marks.hasAmount
  }
}

extension FoundPromise.Meaning {
  var isUnderstood: Bool {
    switch self {
    case .read, .open: true
    case .unread, .wish: false
    }
  }
}

extension TargetReading {
  /// Whether it is about a figure, and not a sentence taken for a thing to be done.
  fileprivate var isMeasured: Bool { !target.measured.isEmpty && target.measured.count == target.clauses.count }

  /// Whether it is something to be done by a day, told as such.
  fileprivate var isMilestone: Bool {
    if target.clauses.count == 1, case .milestone = target.clauses[0] { target.deadline != nil } else { false }
  }

  /// With the date of its surroundings, where it states none.
  fileprivate func dated(by date: String?) -> TargetReading {
    guard let date, ambiguities.isEmpty, target.deadline == nil,
      let dated = try? TargetSentence.read("\(canonical) by \(date)"), dated.ambiguities.isEmpty,
      dated.target.measured.count == target.measured.count
    else { return self }
    return TargetReading(target: dated.target, subject: subject)
  }
}
