/// Something that not everybody may do.
public enum Deed: String, Sendable, CaseIterable {
  /// Read what is published: strategies, verdicts, how actions stand.
  case readPublished = "read-published"
  /// Sign in, take up an invitation, be known by a session, end it.
  case enter
  /// See and keep what is one's own: the account, the work list, the calendar.
  case keepOwnAccount = "keep-own-account"
  /// See who has an account with a council, and what they may do.
  case seePeople = "see-people"
  /// Give somebody an account, change what they may do, disable them.
  case keepPeople = "keep-people"
  /// Read the notes on actions and the risks, which are for those who keep the strategy.
  case readNotes = "read-notes"
  /// Say how an action stands.
  case giveUpdates = "give-updates"
  /// Work on the draft of a strategy, and judge its risks.
  case editPlans = "edit-plans"
  /// Make a draft what everybody sees, give it up, and say who leads an action.
  case publishPlans = "publish-plans"
  /// Take in what is published: releases of national figures, by which every council's promises are judged.
  case keepRecord = "keep-record"
  /// Keep the installation itself: definitions, the log as a whole, the erasure of a person.
  case keepInstallation = "keep-installation"
}

/// Who may do what: the one table, asked in the one place below.
///
/// A role holds within its scope and nowhere else. What is not in the table is allowed to nobody.
public enum Permission {
  /// Whom a deed is allowed to.
  public enum Audience: Equatable, Sendable {
    case everybody
    /// Everybody who has signed in.
    case people
    /// Those who hold one of the roles for the council it is done for.
    case roles(Set<Role>)
    /// Whoever runs the commands on the machine that holds the database, and nobody over the network.
    case operators
  }

  /// The table.
  public static func audience(of deed: Deed) -> Audience {
    switch deed {
    case .readPublished, .enter: .everybody
    case .keepOwnAccount: .people
    case .seePeople: .roles([.administrator, .strategyLead])
    case .keepPeople: .roles([.administrator])
    case .readNotes: .roles([.administrator, .strategyLead, .dataOfficer, .actionLead, .boardMember])
    case .giveUpdates: .roles([.administrator, .strategyLead, .actionLead, .partner])
    case .editPlans: .roles([.administrator, .strategyLead, .dataOfficer])
    case .publishPlans: .roles([.administrator, .strategyLead])
    case .keepRecord: .roles([.dataOfficer])
    case .keepInstallation: .operators
    }
  }

  /// The roles that may do a deed for their own council; none where it is not a matter of roles.
  public static func roles(for deed: Deed) -> Set<Role> {
    if case .roles(let roles) = audience(of: deed) { roles } else { [] }
  }

  /// Whether a person may do a deed for a council.
  ///
  /// - Parameters:
  ///   - person: nil for somebody who has not signed in.
  ///   - council: its area number.
  public static func allows(_ deed: Deed, for person: Person?, in council: Int) -> Bool {
    switch audience(of: deed) {
    case .everybody: return true
    case .operators: return false
    case .people: return person.map { !$0.isDisabled } ?? false
    case .roles(let roles):
      guard let person, !person.isDisabled, (council == HeldRole.england) == (deed == .keepRecord) else { return false }
      return person.roles.contains { $0.scope.covers(council) && roles.contains($0.role) }
    }
  }

  /// Whether a person may say how an action of a council stands: whoever it is assigned to, those who run the strategy
  /// always, an action lead also where it is assigned to nobody. A partner does what it was given and nothing else.
  ///
  /// - Parameter owner: the id of the person it is assigned to; nil for nobody.
  public static func allowsUpdate(by person: Person?, in council: Int, owner: String?) -> Bool {
    guard allows(.giveUpdates, for: person, in: council) else { return false }
    if allows(.publishPlans, for: person, in: council) || (owner != nil && owner == person?.id) { return true }
    return owner == nil && allows(.readNotes, for: person, in: council)
  }

  /// Whether a person may read what is written on an action for those who keep the strategy: they, and whoever it is
  /// assigned to.
  public static func allowsNotes(for person: Person?, in council: Int, owner: String?) -> Bool {
    allows(.readNotes, for: person, in: council)
      || (owner != nil && owner == person?.id && allows(.giveUpdates, for: person, in: council))
  }

  /// The councils for which a person may do a deed, by number.
  public static func authorities(for deed: Deed, of person: Person?) -> [Int] {
    Set(person?.roles.map(\.authority) ?? []).filter { allows(deed, for: person, in: $0) }.sorted()
  }
}

/// That somebody may do a deed for a council. Only `Actor.permit` makes one, and no table can be read or written without:
/// a verb that checks nothing can't be written.
public struct Permit: Sendable {
  public let actor: Actor
  public let deed: Deed
  /// The council's area number; nil where the deed is done for the installation as a whole.
  public let council: Int?
  fileprivate init(_ actor: Actor, _ deed: Deed, _ council: Int?) {
    self.actor = actor
    self.deed = deed
    self.council = council
  }
}

/// Somebody may not do what they asked for. Shown as if there were nothing there: what is denied looks like what is
/// absent.
public struct NotPermitted: Error, Equatable, CustomStringConvertible, Sendable {
  public let deed: Deed

  public init(_ deed: Deed) { self.deed = deed }

  public var description: String { "Not permitted: \(deed.rawValue)." }
}

extension Actor {
  /// Asks for a deed to be done for a council.
  ///
  /// - Parameter council: its area number; nil for the installation as a whole.
  /// - Throws: `NotPermitted`.
  public func permit(_ deed: Deed, for council: Int? = nil) throws -> Permit {
    if case .command = self { return Permit(self, deed, council) }
    guard wasLet(deed, for: council) else { throw NotPermitted(deed) }
    switch Permission.audience(of: deed) {
    case .everybody: return Permit(self, deed, council)
    case .people:
      guard let person, !person.isDisabled else { throw NotPermitted(deed) }
    case .roles:
      guard let council, Permission.allows(deed, for: person, in: council) else { throw NotPermitted(deed) }
    case .operators: throw NotPermitted(deed)
    }
    return Permit(self, deed, council)
  }

  /// Whether what is written on an action for those who keep the strategy may be read.
  ///
  /// - Parameter owner: the id of the person it is assigned to; nil for nobody.
  public func readsNotes(in council: Int, owner: String?) -> Bool {
    if case .command = self { return true }
    return wasLet(.readNotes, for: council) && Permission.allowsNotes(for: person, in: council, owner: owner)
  }

  /// Asks to say how an action of a council stands.
  ///
  /// - Parameter owner: the id of the person who leads it; nil where nobody does.
  /// - Throws: `NotPermitted`.
  public func guardUpdate(in council: Int, owner: String?) throws {
    if case .command = self { return }
    guard wasLet(.giveUpdates, for: council), Permission.allowsUpdate(by: person, in: council, owner: owner) else {
      throw NotPermitted(.giveUpdates)
    }
  }
}
