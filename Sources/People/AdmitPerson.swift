import Accounts
import Log
import SignOn
import Store

/// Lets somebody in for whom an issuer vouches: finds or makes the person, and gives the roles of their groups.
///
/// A person is known by issuer and subject, never by address: an address can be given to somebody else, or be claimed.
struct AdmitPerson {
  private let claims: Claims
  private let settings: SignOnSettings
  private let signedIn: Person?

  /// - Parameter claims: checked.
  init(_ claims: Claims, by settings: SignOnSettings, signedIn: Person?) {
    self.claims = claims
    self.settings = settings
    self.signedIn = signedIn
  }

  /// - Throws: `SignOnRefusal`; that it was refused is recorded, and so are roles that were taken away.
  func run(in store: Store, _ occasion: Occasion) throws -> SignIn.Outcome {
    try store.write(Actor.nobody.permit(.enter)) { tables -> Result<SignIn.Outcome, SignOnRefusal> in
      let known = try tables.person(subject: claims.subject, of: settings.issuer)
      do {
        let person = try known ?? newcomer(tables, occasion)
        guard !person.isDisabled else { throw SignOnRefusal(.disabled) }
        let now = try withRoles(person, tables, occasion)
        return .success(
          SignIn.Outcome(
            person: now, session: try tables.beginSession(of: now, occasion, detail: AdmitPerson.detail)))
      } catch let refusal as SignOnRefusal {
        let reason = refusal.reason.rawValue
        try tables.record(.signOnRefused, about: .person(known?.id ?? "nobody known"), detail: reason, occasion)
        return .failure(refusal)
      }
    }.get()
  }

  private static let detail = "single sign-on"

  /// Somebody whom the issuer vouches for the first time.
  private func newcomer(_ tables: Tables, _ occasion: Occasion) throws -> Person {
    guard let address = claims.addresses.lazy.compactMap({ try? EmailAddress($0).text }).first else {
      throw SignOnRefusal(.noAddress)
    }
    if let holder = try tables.person(email: address) {
      guard holder.id == signedIn?.id else { throw SignOnRefusal(.addressTaken) }
      return try connected(holder, tables, occasion)
    }
    guard !claims.hasTooManyGroups else { throw SignOnRefusal(.tooManyGroups) }
    guard !settings.roles(of: claims.groups).isEmpty else { throw SignOnRefusal(.noRole) }
    let person = Person(id: occasion.uuid(), email: address, name: name(or: address), roles: [], isDisabled: false)
    try tables.record(
      .personAdded, about: .person(person.id), detail: AdmitPerson.detail, rows: [tables.row(person)], occasion)
    return try connected(person, tables, occasion)
  }

  private func connected(_ person: Person, _ tables: Tables, _ occasion: Occasion) throws -> Person {
    let row = tables.signOnIdentityRow(claims.subject, of: settings.issuer, person: person.id)
    try tables.record(.signOnConnected, about: .person(person.id), rows: [row], occasion)
    return person
  }

  /// The person with the roles of their groups in place of those of the last time, beside those given by hand.
  private func withRoles(_ person: Person, _ tables: Tables, _ occasion: Occasion) throws -> Person {
    guard !claims.hasTooManyGroups else { throw SignOnRefusal(.tooManyGroups) }
    let before = try tables.signOnRoles(of: person.id)
    let after = settings.roles(of: claims.groups)
    if before != after {
      try tables.record(
        .signOnRolesChanged, about: .person(person.id), before: before.logged, after: after.logged,
        rows: after.map { tables.signOnRow($0, of: person.id) }, occasion)
    }
    let now = try tables.person(person.id) ?? person
    guard !now.roles.isEmpty else { throw SignOnRefusal(.noRole) }
    return now
  }

  private func name(or address: String) -> String {
    let plain = (claims.name ?? "").filter { !$0.isNewline && !($0.unicodeScalars.first?.properties.isControl ?? true) }
    let spaced = plain.split { $0.isWhitespace }.joined(separator: " ").prefix(100)
    return spaced.isEmpty ? address : String(spaced)
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isControl: Bool { [.control, .format, .lineSeparator].contains(generalCategory) }
}

extension [HeldRole] {
  fileprivate var logged: String { map(\.logged).joined(separator: ", ") }
}
