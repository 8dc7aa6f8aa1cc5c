/// A named set of authorities that figures are compared within: the Liverpool City Region.
public struct AuthoritySet: Equatable, Sendable {
  /// Kebab-case: `liverpool-city-region`.
  public let id: String
  public let name: String
  public let members: [LocationID]
  /// What makes them a set.
  public let source: String

  public init(id: String, name: String, members: [LocationID], source: String) {
    self.id = id
    self.name = name
    self.members = members
    self.source = source
  }
}
