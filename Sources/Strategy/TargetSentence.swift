import Statistics

/// The English sentence of a target, read and written.
///
/// It reads `at least 90% by 2023`, `at most 3`. Every word must be understood: a word left over would change the
/// meaning in silence, so it refuses the whole sentence.
public enum TargetSentence {
  /// Why a sentence was refused, in words for the person who wrote it.
  public struct Refusal: Error, Equatable, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// - Throws: `Refusal`, which quotes what was not understood.
  public static func read(_ text: String) throws(Refusal) -> Target {
    var words = text.lowercased().split(separator: " ").map(String.init)[...]
    let relation = try readRelation(&words, of: text)
    let reference = try readReference(&words, of: text)
    let schedule = try readSchedule(&words, of: text)
    guard words.isEmpty else {
      throw Refusal(description: "“\(words.joined(separator: " "))” in “\(text)” was not understood. \(forms)")
    }
    return Target(quantity: .value, relation: relation, reference: reference, schedule: schedule)
  }

  /// The one sentence that a target is written as; reading it gives the target back.
  public static func write(_ target: Target) -> String {
    let rule = "\(target.relation.rawValue) \(write(target.reference))"
    switch target.schedule {
    case .by(let deadline): return "\(rule) by \(deadline.text)"
    case .open: return rule
    }
  }

  /// The reference as the sentence shows it: `90%`.
  public static func write(_ reference: Target.Reference) -> String {
    switch reference {
    case .constant(let number, let isPercent): plain(number) + (isPercent ? "%" : "")
    }
  }

  private static let forms = "Write it as “at least 90% by 2023” or “at most 3”."

  private static func readRelation(_ words: inout ArraySlice<String>, of text: String) throws(Refusal)
    -> Target.Relation
  {
    let opening = words.prefix(2).joined(separator: " ")
    guard let relation = Target.Relation(rawValue: opening) else {
      throw Refusal(description: "“\(text)” does not begin with “at least” or “at most”. \(forms)")
    }
    words = words.dropFirst(2)
    return relation
  }

  private static func readReference(_ words: inout ArraySlice<String>, of text: String) throws(Refusal)
    -> Target.Reference
  {
    let word = words.popFirst() ?? ""
    let isPercent = word.hasSuffix("%")
    let digits = isPercent ? String(word.dropLast()) : word
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
      let number = Double(digits), number.isFinite
    else { throw Refusal(description: "“\(word)” in “\(text)” is not a number. \(forms)") }
    guard Double(plain(number)) == number else {
      throw Refusal(description: "“\(word)” in “\(text)” has more than \(mostDecimals) decimals. \(forms)")
    }
    return .constant(number, isPercent: isPercent)
  }

  private static func readSchedule(_ words: inout ArraySlice<String>, of text: String) throws(Refusal)
    -> Target.Schedule
  {
    guard words.first == "by" else { return .open }
    let word = words.dropFirst().first ?? ""
    guard word.count == 4, let year = Int(word), (1900...2199).contains(year) else {
      throw Refusal(description: "“by \(word)” in “\(text)” does not name a year. \(forms)")
    }
    words = words.dropFirst(2)
    return .by(Target.Deadline(year: year))
  }

  private static let mostDecimals = 15

  /// The number in as few decimals as it needs and without an exponent, which no sentence may have.
  private static func plain(_ number: Double) -> String {
    let exact = (0...mostDecimals).lazy.map { RoundedDecimal(number, decimals: $0) }.first { $0.value == number }
    return (exact ?? RoundedDecimal(number, decimals: mostDecimals)).text
  }
}
