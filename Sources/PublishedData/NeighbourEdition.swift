public import Days

/// A statistical neighbour: an authority found alike in the characteristics of its children and families.
public struct Neighbour: Equatable, Sendable {
  /// The neighbour's area number.
  public let number: Int
  /// 1 for the nearest, to 10.
  public let rank: Int
  /// The publisher's word for how close, such as `Very close`.
  public let closeness: String

  public init(number: Int, rank: Int, closeness: String) {
    self.number = number
    self.rank = rank
    self.closeness = closeness
  }
}

/// One edition of the published neighbour sets. The sets changed in May 2025, so a promise against neighbours names
/// the edition it was made under.
public struct NeighbourEdition: Equatable, Sendable {
  /// The year by which it is called: `2021`.
  public let name: String
  public let inForceFrom: Day
  /// By area number, nearest first. An authority that is not here has no neighbours in this edition.
  public let neighbours: [Int: [Neighbour]]

  public init(name: String, inForceFrom: Day, neighbours: [Int: [Neighbour]]) {
    self.name = name
    self.inForceFrom = inForceFrom
    self.neighbours = neighbours
  }
}
