import Accounts
import Testing

private func person(_ roles: [HeldRole], isDisabled: Bool = false) -> Person {
  Person(id: "p", email: "robin@ambleford.example", name: "Robin", roles: roles, isDisabled: isDisabled)
}

private let everything = Role.allCases.map { HeldRole($0, of: 401) }

/// The deeds that are a matter of roles.
private let ofRoles = Deed.allCases.filter { !Permission.roles(for: $0).isEmpty }

@Test func `Nobody may do anything that the table does not give to their role, in their own council`() throws {
  for deed in ofRoles {
    for role in Role.allCases {
      let holder = person([HeldRole(role, of: 401)])
      let isGiven = Permission.roles(for: deed).contains(role)
      #expect(Permission.allows(deed, for: holder, in: 401) == isGiven, "\(deed) \(role)")
      #expect(!Permission.allows(deed, for: holder, in: 402), "\(deed) \(role) of another council")
      #expect(Permission.authorities(for: deed, of: holder) == (isGiven ? [401] : []))
      let actor = Actor.person(holder)
      #expect(((try? actor.permit(deed, for: 401)) != nil) == isGiven)
      #expect(throws: NotPermitted(deed)) { try actor.permit(deed, for: 402) }
      #expect(throws: NotPermitted(deed), "no role is for the installation") { try actor.permit(deed) }
    }
  }
}

@Test func `The public and the disabled may do none of it`() throws {
  for deed in ofRoles {
    #expect(!Permission.allows(deed, for: nil, in: 401))
    #expect(!Permission.allows(deed, for: person([]), in: 401))
    #expect(!Permission.allows(deed, for: person(everything, isDisabled: true), in: 401))
    #expect(Permission.allows(deed, for: person(everything), in: 401))
    for actor in [Actor.nobody, .person(person([])), .person(person(everything, isDisabled: true))] {
      #expect(throws: NotPermitted(deed)) { try actor.permit(deed, for: 401) }
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
  #expect(throws: NotPermitted.self) { try Actor.person(person(everything)).permit(.keepInstallation) }
  #expect(throws: NotPermitted.self) { try Actor.person(person(everything)).permit(.keepInstallation, for: 401) }
  for deed in Deed.allCases { _ = try Actor.command("cairn").permit(deed, for: 401) }
}

@Test func `Only an administrator keeps people`() {
  #expect(Permission.roles(for: .keepPeople) == [.administrator])
}
