/// Something that not everybody may do.
public enum Deed: String, Sendable, CaseIterable {
  /// See who has an account with a council, and what they may do.
  case seePeople = "see-people"
  /// Give somebody an account, change what they may do, disable them.
  case keepPeople = "keep-people"
  /// Read the notes on actions, which are for those who keep the strategy.
  case readNotes = "read-notes"
  /// Say how an action stands.
  case giveUpdates = "give-updates"
  /// Work on the draft of a strategy.
  case editPlans = "edit-plans"
  /// Make a draft what everybody sees, give it up, and say who leads an action.
  case publishPlans = "publish-plans"
}

/// Who may do what: the one table, asked in the one place below.
///
/// A role holds for its own council and no other. What is not in the table is allowed to nobody.
public enum Permission {
  /// The roles that may do a deed for their own council.
  public static func roles(for deed: Deed) -> Set<Role> {
    switch deed {
    case .seePeople: [.administrator, .strategyLead]
    case .keepPeople: [.administrator]
    case .readNotes: [.administrator, .strategyLead, .dataOfficer, .actionLead, .boardMember]
    case .giveUpdates: [.administrator, .strategyLead, .actionLead]
    case .editPlans: [.administrator, .strategyLead, .dataOfficer]
    case .publishPlans: [.administrator, .strategyLead]
    }
  }

  /// Whether a person may do a deed for a council.
  ///
  /// - Parameters:
  ///   - person: nil for somebody who has not signed in.
  ///   - authority: the council's area number.
  public static func allows(_ deed: Deed, for person: Person?, in authority: Int) -> Bool {
    guard let person, !person.isDisabled else { return false }
    let allowed = roles(for: deed)
    return person.roles.contains { $0.authority == authority && allowed.contains($0.role) }
  }

  /// The councils for which a person may do a deed, by number.
  public static func authorities(for deed: Deed, of person: Person?) -> [Int] {
    Set(person?.roles.map(\.authority) ?? []).filter { allows(deed, for: person, in: $0) }.sorted()
  }
}
