/// Somebody who can sign in.
public struct Person: Equatable, Sendable {
  /// UUID version 7.
  public let id: String
  /// In small letters; nobody else has it.
  public let email: String
  public let name: String
  /// What the person may do, council by council.
  public let roles: [HeldRole]
  /// Whether the person may not sign in any more.
  public let isDisabled: Bool

  public init(id: String, email: String, name: String, roles: [HeldRole], isDisabled: Bool) {
    self.id = id
    self.email = email
    self.name = name
    self.roles = roles
    self.isDisabled = isDisabled
  }
}

/// A role for one council.
public struct HeldRole: Hashable, Sendable {
  /// The council's area number.
  public let authority: Int
  public let role: Role

  public init(_ role: Role, of authority: Int) {
    self.authority = authority
    self.role = role
  }
}

/// What somebody is for a council. Who has none is the public.
public enum Role: String, Sendable, CaseIterable {
  case administrator
  case strategyLead = "strategy-lead"
  case dataOfficer = "data-officer"
  /// Leads an action or a service.
  case actionLead = "action-lead"
  case boardMember = "board-member"
  /// A school or another partner.
  case partner

  /// `strategy lead`
  public var title: String { rawValue.replacing("-", with: " ") }
}
