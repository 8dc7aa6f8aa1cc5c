public import Days

/// What one order did to the map of local authorities on one day: which areas went over into which.
///
/// Method: `docs/methods/authority-changes.md`.
public struct AuthorityChange: Equatable, Sendable {
  public let kind: Kind
  /// The first day of the new map.
  public let day: Day
  /// The authorities before it, and after it, by number: together they are the same land.
  public let former, new: [LocationID]
  /// The order or act, named.
  public let source: String

  /// What can be said across the change follows from its kind.
  public enum Kind: String, Sendable, CaseIterable {
    /// The same area under another number or code: its figures go on as one series.
    case recoded
    /// Several whole areas became one: its earlier counts are the sums of theirs.
    case merged
    /// One area was divided: of the parts nothing is known from before.
    case split
    /// A part of an area went over to another: figures before and after are of different areas.
    case redrawn
  }

  /// The changes that follow from when authorities began and ended, the earliest first.
  public static func all(in validities: [LocationID: AreaValidity]) -> [AuthorityChange] {
    let recoded = validities.values.compactMap { validity in
      validity.recoding.map {
        AuthorityChange(
          kind: .recoded, day: $0.day, former: [validity.id], new: [validity.id], source: validity.source)
      }
    }
    var ended = validities.values.filter { $0.validTo != nil }.sorted { $0.id < $1.id }
    var found: [AuthorityChange] = []
    while let first = ended.first {
      let together = connected(first, ended)
      ended.removeAll { other in together.contains { $0.id == other.id } }
      AuthorityChange(together).map { found.append($0) }
    }
    return (recoded + found).sorted { ($0.day, $0.former.first?.code ?? "") < ($1.day, $1.former.first?.code ?? "") }
  }

  private init(kind: Kind, day: Day, former: [LocationID], new: [LocationID], source: String) {
    self.kind = kind
    self.day = day
    self.former = former
    self.new = new
    self.source = source
  }

  /// - Parameter ended: authorities whose areas went over into the same new ones.
  private init?(_ ended: [AreaValidity]) {
    guard let last = ended.compactMap(\.validTo).max() else { return nil }
    let new = Set(ended.flatMap(\.successors)).sorted()
    let kind: Kind =
      switch (ended.count, new.count) {
      case (1, 1): .recoded
      case (1, _): .split
      case (_, 1): .merged
      default: .redrawn
      }
    self.init(kind: kind, day: last + 1, former: ended.map(\.id), new: new, source: ended[0].source)
  }

  /// The authority and all that share a successor with it, or with one that does.
  private static func connected(_ first: AreaValidity, _ ended: [AreaValidity]) -> [AreaValidity] {
    var new = Set(first.successors)
    var found = [first]
    while let next = ended.first(where: { other in
      !found.contains { $0.id == other.id } && !new.isDisjoint(with: other.successors)
    }) {
      found.append(next)
      new.formUnion(next.successors)
    }
    return found.sorted { $0.id < $1.id }
  }
}
