public import Accounts
import Findings
public import Log
public import PublishedData
import Secrets
public import Store

/// Gives somebody an account with a council, or one more role to somebody who has an account.
///
/// The log of changes holds a person's id and never the name or address: those can be erased, the log can't.
public struct AddPerson {
  public let name: String
  public let email: String
  public let role: Role
  public let council: Area

  public init(name: String, email: String, role: Role, council: Area) {
    self.name = name
    self.email = email
    self.role = role
    self.council = council
  }

  /// What came of it.
  public struct Outcome: Sendable {
    public let person: Person
    /// The secret of the invitation with which a new person sets a password; nil where the person has one.
    public let invitation: String?
    /// Whether the person had an account before, under the name that it has.
    public let isKnown: Bool
  }

  /// - Throws: `NotPermitted`; `Refusal` where the address is none, the area is no council, or the person has the role
  ///   already.
  public func run(by actor: Actor, in store: Store, _ occasion: Occasion) throws -> Outcome {
    guard let number = council.id == .england ? HeldRole.england : council.id.council else {
      throw Refusal(.notAllowed, "\(council.name) is no local authority: people have roles for councils.")
    }
    guard number != HeldRole.england || role == .dataOfficer else {
      throw Refusal(
        .notAllowed, "For England there are only data officers, who take in published figures: --role data-officer.")
    }
    let permit = try actor.permit(.keepPeople, for: number)
    let address = try EmailAddress(email).text
    let held = HeldRole(role, of: number)
    return try store.write(permit) { tables in
      if let known = try tables.person(email: address) {
        try guardOwn(known, of: number, actor)
        return try add(held, to: known, tables, occasion)
      }
      let person = Person(id: occasion.uuid(), email: address, name: try plainName(), roles: [held], isDisabled: false)
      let accounts = tables.ofInstallation
      try accounts.record(.personAdded, about: .person(person.id), rows: [tables.row(person)], occasion)
      try tables.give(held, to: person, occasion)
      return Outcome(person: person, invitation: try accounts.invite(person, occasion), isKnown: false)
    }
  }

  /// An account that another council gave is not touched from here, and nothing is told of it: those who keep the
  /// installation give one person roles for two councils.
  private func guardOwn(_ person: Person, of council: Int, _ actor: Actor) throws {
    guard actor.person == nil || person.isOnly(of: council) else {
      throw Refusal(
        .notAllowed,
        "This address can’t be added here: it has an account that is not your council’s alone. Whoever keeps this installation can add the role.",
        field: Person.Field.email)
    }
  }

  private func add(_ held: HeldRole, to person: Person, _ tables: Tables, _ occasion: Occasion) throws -> Outcome {
    guard !person.roles.contains(held) else {
      throw Refusal(.notAllowed, "\(person.email) is \(held.role.title) of this council already.")
    }
    guard !person.isDisabled else {
      throw Refusal(
        .notAllowed, "The account with this address was ended, and stays so. Give the person one with another address.",
        field: Person.Field.email)
    }
    try tables.give(held, to: person, occasion)
    // An invitation sets a password: whoever has one, or signs in another way, is sent none.
    let isNew = try tables.passwordHash(of: person.id) == nil && !tables.hasIdentity(person.id)
    let now = try tables.person(person.id) ?? person
    return Outcome(
      person: now, invitation: isNew ? try tables.ofInstallation.invite(now, occasion) : nil, isKnown: true)
  }

  private func plainName() throws -> String {
    let plain = name.split { $0.isWhitespace }.joined(separator: " ")
    guard (1...100).contains(plain.count) else {
      throw Refusal(.notAllowed, "Give the person's name, in 100 characters or fewer.")
    }
    return plain
  }
}

/// An address for letters over the network, in small letters.
public struct EmailAddress {
  public let text: String

  /// - Throws: `Refusal` where it is none.
  public init(_ typed: String) throws {
    let words = typed.split(whereSeparator: \.isWhitespace)
    let plain = words.count == 1 ? words[0].lowercased() : ""
    let halves = plain.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty, halves[1].contains("."), !halves[1].hasPrefix("."),
      !halves[1].hasSuffix("."), plain.utf8.count <= 254
    else { throw Refusal(.notAllowed, "“\(typed.prefix(60))” is no email address. One is as robin@council.gov.uk.") }
    text = plain
  }
}

extension HeldRole {
  /// `administrator of 937`
  var logged: String { "\(role.rawValue) of \(authority)" }
}

extension Tables {
  /// Gives somebody a role for this council.
  func give(_ held: HeldRole, to person: Person, _ occasion: Occasion) throws {
    try record(
      .roleGiven, about: .person(person.id), after: held.logged, rows: [row(held, of: person.id)], occasion)
  }

  /// Makes an invitation and gives its secret; those made before can't be used any more.
  func invite(_ person: Person, _ occasion: Occasion) throws -> String {
    let token = Token()
    let invitation = Invitation(
      tokenDigest: token.digest, personID: person.id, expiresAt: occasion.instant(after: InvitationRule.lasts))
    try useInvitations(of: person.id, at: occasion.instant)
    try record(.personInvited, about: .person(person.id), rows: [row(invitation)], occasion)
    return token.text
  }
}
