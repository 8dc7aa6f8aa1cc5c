import Accounts
import Testing

private func person(_ roles: [HeldRole], isDisabled: Bool = false) -> Person {
  Person(id: "p", email: "robin@ambleford.example", name: "Robin", roles: roles, isDisabled: isDisabled)
}

private func everything(of council: Int) -> [HeldRole] { Role.allCases.map { HeldRole($0, of: council) } }

/// Where a deed is done: for a council, or for what all of them share.
private func scope(of deed: Deed) -> Int { deed == .keepRecord ? HeldRole.england : 401 }

/// The deeds that are a matter of roles.
private let ofRoles = Deed.allCases.filter { !Permission.roles(for: $0).isEmpty }

@Test func `Nobody may do anything that the table does not give to their role, in their own council`() throws {
  for deed in ofRoles {
    let own = scope(of: deed)
    for role in Role.allCases {
      let holder = person([HeldRole(role, of: own)])
      let isGiven = Permission.roles(for: deed).contains(role)
      #expect(Permission.allows(deed, for: holder, in: own) == isGiven, "\(deed) \(role)")
      #expect(!Permission.allows(deed, for: holder, in: 402), "\(deed) \(role) of another council")
      #expect(Permission.authorities(for: deed, of: holder) == (isGiven ? [own] : []))
      let actor = Actor.person(holder)
      #expect(((try? actor.permit(deed, for: own)) != nil) == isGiven)
      #expect(throws: NotPermitted(deed)) { try actor.permit(deed, for: 402) }
      #expect(throws: NotPermitted(deed), "no role is for the installation") { try actor.permit(deed) }
    }
  }
}

@Test func `The public and the disabled may do none of it`() throws {
  for deed in ofRoles {
    let own = scope(of: deed)
    #expect(!Permission.allows(deed, for: nil, in: own))
    #expect(!Permission.allows(deed, for: person([]), in: own))
    #expect(!Permission.allows(deed, for: person(everything(of: own), isDisabled: true), in: own))
    #expect(Permission.allows(deed, for: person(everything(of: own)), in: own))
    for actor in [Actor.nobody, .person(person([])), .person(person(everything(of: own), isDisabled: true))] {
      #expect(throws: NotPermitted(deed)) { try actor.permit(deed, for: own) }
    }
  }
}

@Test
func `Everybody may read what is published and sign in; an account is its person's; the installation is nobody's`()
  throws
{
  for deed in [Deed.readPublished, .enter] { _ = try Actor.nobody.permit(deed, for: 401) }
  _ = try Actor.person(person([])).permit(.keepOwnAccount)
  #expect(throws: NotPermitted.self) { try Actor.nobody.permit(.keepOwnAccount) }
  #expect(throws: NotPermitted.self) { try Actor.person(person([], isDisabled: true)).permit(.keepOwnAccount) }
  #expect(throws: NotPermitted.self) { try Actor.person(person(everything(of: 401))).permit(.keepInstallation) }
  #expect(throws: NotPermitted.self) {
    try Actor.person(person(everything(of: 401))).permit(.keepInstallation, for: 401)
  }
  for deed in Deed.allCases { _ = try Actor.command("cairn").permit(deed, for: 401) }
}

@Test func `Only an administrator keeps people`() {
  #expect(Permission.roles(for: .keepPeople) == [.administrator])
}
