import PublishedData

/// Something in a sentence that a claim is made of, and where it stands.
struct ClaimMark: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// A number with its decimals and unit as written.
    case number(Double, decimals: Int, unit: Unit)
    /// What a period is called, as figures are: `2023/24`, `2024`.
    case period(String)
    /// The period before, which is not named: “the year before”.
    case periodBefore
    case place(Whose)
    /// A place among others, and how many there are where it is said.
    case rank(Int, of: Int?)
    /// 1 for the top.
    case quarter(Int)
    case movement(Movement)
    case standing(Standing)
    /// The id of a measure: `WAR-38`.
    case measure(String)
    case verdict(isMet: Bool)
  }

  enum Unit: Equatable, Sendable { case none, percent, points }

  enum Whose: Equatable, Sendable {
    case own, england, region, neighbours
    case named(LocationID)
  }

  enum Movement: Equatable, Sendable { case up, down, better, worse }

  enum Standing: Equatable, Sendable { case above, below, better, worse, inLine }

  let kind: Kind
  /// In characters of the sentence.
  let range: Range<Int>
}
