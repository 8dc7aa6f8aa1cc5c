public import Days
public import PublishedData

/// The neighbour edition that a promise is judged by, and whether it was in force when the promise was made.
public struct PinnedEdition: Sendable, Equatable {
  public let edition: NeighbourEdition
  /// False where no edition of that time is held and the nearest one stands in.
  public let wasInForce: Bool

  /// The edition in force on a day, else the one that came soonest after it; nil where none is held.
  public init?(on day: Day, from editions: [NeighbourEdition]) {
    let byAge = editions.sorted { $0.inForceFrom < $1.inForceFrom }
    if let current = byAge.last(where: { $0.inForceFrom <= day }) {
      (edition, wasInForce) = (current, true)
    } else if let first = byAge.first {
      (edition, wasInForce) = (first, false)
    } else {
      return nil
    }
  }

  /// The edition that was pinned by its name, where it is still held; else the one of the day, among those that name
  /// neighbours of the authority: an edition from before it began names none.
  public init?(
    named name: String?, on day: Day, of authority: LocationID, from editions: [NeighbourEdition]
  ) {
    let pinned = editions.filter { $0.name == name }
    let naming = editions.filter { $0.neighbours[authority] != nil }
    self.init(on: day, from: pinned.isEmpty ? (naming.isEmpty ? editions : naming) : pinned)
  }
}
