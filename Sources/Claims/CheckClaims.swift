public import Benchmarking
public import Days
public import Enquiries
public import PublishedData
import Strategy

/// Holds what a document states of figures against the record: right, wrong with the right value, out of date, or why it
/// can't be checked.
///
/// Method: `docs/methods/claims.md`.
public struct CheckClaims {
  private let record: Record
  private let earlier: PublishedRecord?
  private let own: Area
  private let day: Day
  private let names: PlaceNames
  private let proposals: ProposeIndicators

  /// - Parameters:
  ///   - own: whose paper it is: its figures are meant where nobody is named.
  ///   - earlier: the record as it was known before its newest release, for figures that have been revised since.
  public init(of own: Area, on record: Record, earlier: PublishedRecord? = nil, day: Day) {
    (self.own, self.record, self.earlier, self.day) = (own, record, earlier, day)
    names = PlaceNames(own, in: record.published)
    proposals = ProposeIndicators(record)
  }

  /// - Parameters:
  ///   - sentence: as it is written.
  ///   - context: what it stands under or after, for a sentence that names no measure itself.
  public func run(_ sentence: String, place: String = "", context: String = "") throws -> [CheckedClaim] {
    guard !SentencePurpose.isPromise(sentence) else { return [] }
    let marked = MarkSentence(sentence, names)
    let statements = ReadStatements(marked.marks, in: marked.text).statements
    guard !statements.isEmpty else { return [] }
    let judges = self.judges(sentence, marked.named(sentence), context)
    // A sentence speaks of one measure: of those that its words fit, the one by which most of it is right.
    let ways = judges.map { judge in statements.map { judge.judge($0) } }
    let best = ways.indices.max { left, right in
      (ways[left].count { $0?.0 == .right }, -left) < (ways[right].count { $0?.0 == .right }, -right)
    }
    let characters = Array(sentence)
    return try statements.enumerated().compactMap { index, statement in
      let words = String(characters[statement.range.clamped(to: 0..<characters.count)])
      let checked = try verdict(statement) ?? best.map { ways[$0][index] } ?? unknown(statement)
      return checked.map { CheckedClaim(sentence: sentence, words: words, place: place, outcome: $0.0, why: $0.1) }
    }
  }

  typealias Checked = (CheckedClaim.Outcome, CheckedClaim.Reason)

  /// The indicators that the sentence may speak of: those whose words fit nearly as well as the best.
  private func judges(_ sentence: String, _ named: String, _ context: String) -> [ClaimJudge] {
    let isNamed = !proposals.run(named).isEmpty
    let found = proposals.run(named, under: context)
    let best = found.first?.score ?? 0
    return found.filter { $0.score >= 0.7 * best }.compactMap { $0.figures }.map {
      ClaimJudge(
        figures: $0, own: own, edition: record.published.editions.last, sentence: sentence, isNamed: isNamed,
        earlier: earlier)
    }
  }

  /// A number of something that Cairn knows nothing of need be no claim about education.
  private func unknown(_ statement: ClaimedStatement) -> Checked? {
    guard case .value(_, _, .percent) = statement.kind else { return nil }
    return (.unchecked, .unknown(.noIndicator))
  }

  private func verdict(_ statement: ClaimedStatement) throws -> Checked? {
    guard case .verdict(let id, let isMet) = statement.kind else { return nil }
    let found = try record.evaluations(on: day).first {
      $0.measure.id == id || $0.measure.id.hasPrefix(id) && $0.measure.id.count == id.count + 1
    }
    guard let found else { return (.unchecked, .unknown(.noMeasure(id))) }
    let right: Bool =
      switch found.verdict {
      case .met: isMet
      case .notMet: !isMet
      default: false
      }
    return (right ? .right : .wrong, .verdict(measure: id, found.verdict))
  }
}

/// What a sentence is for.
enum SentencePurpose {
  /// Whether it says what is to be, not what is: its numbers are targets.
  static func isPromise(_ sentence: String) -> Bool {
    let words = " " + sentence.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined() + " "
    return [
      " will ", " shall ", " target ", " targets ", " aim ", " aims ", " ambition ", " should ", " plan to ",
      " want to ",
      " would ", " forecast ", " projected ", " expected to ", " by 2027 ", " by 2028 ", " by 2029 ", " by 2030 ",
    ].contains { words.contains($0) }
  }
}
