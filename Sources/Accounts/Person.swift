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

  /// Whether the person has roles for a council and for no other.
  public func isOnly(of council: Int) -> Bool {
    !roles.isEmpty && roles.allSatisfy { $0.scope.covers(council) }
  }
}

/// A role within a scope.
public struct HeldRole: Hashable, Sendable {
  public let role: Role
  public let scope: Scope

  /// Where a role holds.
  public enum Scope: Hashable, Sendable {
    /// Everything of one council, by its area number.
    case council(Int)
    /// The published record, which all councils share, and nothing of any of them.
    case england

    /// Whether it reaches what a council owns; of the published record, whose number is 0, what is England's.
    public func covers(_ council: Int) -> Bool {
      self == (council == HeldRole.england ? .england : .council(council))
    }
  }

  /// The number that stands for England where a council's stands.
  public static let england = 0

  public init(_ role: Role, of council: Int) {
    self.role = role
    scope = council == HeldRole.england ? .england : .council(council)
  }

  /// The area number of the council that the scope lies in; 0 for England.
  public var authority: Int {
    switch scope {
    case .council(let number): number
    case .england: HeldRole.england
    }
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

extension Person {
  /// What a form sends of somebody, by name.
  public enum Field: String, CaseIterable, Sendable { case name, email, role, password }
}
