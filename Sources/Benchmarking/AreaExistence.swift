public import PublishedData

/// Figures of an area that was not, or was another, in a period.
///
/// Method: `docs/methods/authority-changes.md`.
extension SeriesFigures {
  /// How a published figure and the authority it is published for belong together.
  public enum Existence: String, Sendable, CaseIterable {
    case existed
    /// The publisher gives it for a time before the authority began.
    case backCast = "back-cast"
    /// The publisher gives it for a time after the authority's end.
    case afterEnd = "after-end"
  }

  /// Whether an area existed on a period's last day.
  public func existed(_ area: LocationID, _ place: Int) -> Bool { record.existed(area, in: period(place)) }

  /// How a figure of a period belongs to an area, whether or not one is published.
  public func existence(_ area: LocationID, _ place: Int) -> Existence {
    guard !existed(area, place), let end = period(place).span?.end else { return .existed }
    return record.validities[area]?.validFrom.map { end < $0 } ?? false ? .backCast : .afterEnd
  }

  /// The periods of one kind for which a figure of an area is published, oldest first.
  public func published(_ area: LocationID, as kind: Existence) -> [Int] {
    places.filter { number(area, $0) != nil && existence(area, $0) == kind }
  }

  /// When an area began or ended, where it did not exist in one of some periods; nil where it did in all.
  func anotherArea(_ area: LocationID, in places: [Int]) -> AreaValidity? {
    places.allSatisfy { existed(area, $0) } ? nil : record.validities[area]
  }
}
