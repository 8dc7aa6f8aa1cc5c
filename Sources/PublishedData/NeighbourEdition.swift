public import Days

/// A statistical neighbour: an authority found alike in the characteristics of its children and families.
public struct Neighbour: Equatable, Sendable {
  /// The neighbour.
  public let id: LocationID
  /// 1 for the nearest, to 10.
  public let rank: Int
  /// The publisher's word for how close, such as `Very close`.
  public let closeness: String

  public init(id: LocationID, rank: Int, closeness: String) {
    self.id = id
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
  /// By authority, nearest first. An authority that is not here has no neighbours in this edition.
  public let neighbours: [LocationID: [Neighbour]]

  public init(name: String, inForceFrom: Day, neighbours: [LocationID: [Neighbour]]) {
    self.name = name
    self.inForceFrom = inForceFrom
    self.neighbours = neighbours
  }
}
