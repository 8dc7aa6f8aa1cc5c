import PublishedData

/// One thing that a sentence states, as it is written: whose figure, of when, and what of it.
struct ClaimedStatement: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case value(Double, decimals: Int, unit: ClaimMark.Unit)
    case rank(Int, of: Int?)
    case quarter(Int)
    /// By how much, where it is said.
    case moved(ClaimMark.Movement, by: Size?)
    /// Against whom, and how far where it is said.
    case stands(ClaimMark.Standing, ClaimMark.Whose, by: Size?)
    case verdict(measure: String, isMet: Bool)
  }

  struct Size: Equatable, Sendable {
    let number: Double
    let decimals: Int
    let unit: ClaimMark.Unit
  }

  let kind: Kind
  let whose: ClaimMark.Whose
  let when: When
  /// From when it moved.
  var from: When = .latest

  enum When: Equatable, Sendable {
    /// As the sentence calls it.
    case named(String)
    /// The one before that of the sentence's other figure.
    case before(String?)
    /// Not said.
    case latest
  }

  /// In characters of the sentence, of what states it.
  let range: Range<Int>
}
