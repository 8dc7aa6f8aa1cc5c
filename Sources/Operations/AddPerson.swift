public import Accounts
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
  }

  /// - Throws: `Refusal` where the address is none, the area is no council, or the person has the role already.
  public func run(in store: Store, _ occasion: Occasion) throws -> Outcome {
    let address = try EmailAddress(email).text
    guard council.type.isLocalAuthority else {
      throw Refusal(.notAllowed, "\(council.name) is no local authority: people have roles for councils.")
    }
    let held = HeldRole(role, of: council.number)
    return try store.write { tables in
      if let known = try tables.person(email: address) {
        return try add(held, to: known, tables, occasion)
      }
      let person = Person(id: occasion.uuid(), email: address, name: try plainName(), roles: [held], isDisabled: false)
      let event = occasion.event(.personAdded, subject: person.id, detail: "", after: held.logged)
      try tables.record(event)
      try tables.insert(person, event: event)
      return Outcome(person: person, invitation: try tables.invite(person, occasion))
    }
  }

  private func add(_ held: HeldRole, to person: Person, _ tables: Tables, _ occasion: Occasion) throws -> Outcome {
    guard !person.roles.contains(held) else {
      throw Refusal(.notAllowed, "\(person.email) is \(held.role.title) of this council already.")
    }
    let event = occasion.event(.roleGiven, subject: person.id, detail: "", after: held.logged)
    try tables.record(event)
    try tables.insert(held, of: person.id, event: event)
    let isNew = try tables.passwordHash(of: person.id) == nil
    let now = try tables.person(person.id) ?? person
    return Outcome(person: now, invitation: isNew ? try tables.invite(now, occasion) : nil)
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
struct EmailAddress {
  let text: String

  /// - Throws: `Refusal` where it is none.
  init(_ typed: String) throws {
    let plain = typed.split { $0.isWhitespace }.joined().lowercased()
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
  /// Makes an invitation and gives its secret; those made before can't be used any more.
  func invite(_ person: Person, _ occasion: Occasion) throws -> String {
    let token = Token()
    let event = occasion.event(.personInvited, subject: person.id, detail: "")
    try record(event)
    try useInvitations(of: person.id, at: occasion.instant)
    try insert(
      Invitation(
        tokenDigest: token.digest, personID: person.id, expiresAt: occasion.instant(after: InvitationRule.lasts)),
      event: event)
    return token.text
  }
}
