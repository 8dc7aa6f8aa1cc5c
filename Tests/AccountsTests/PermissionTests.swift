import Accounts
import Testing

private func person(_ roles: [HeldRole], isDisabled: Bool = false) -> Person {
  Person(id: "p", email: "robin@ambleford.example", name: "Robin", roles: roles, isDisabled: isDisabled)
}

@Test func `Nobody may do anything that the table does not give to their role, in their own council`() {
  for deed in Deed.allCases {
    for role in Role.allCases {
      let holder = person([HeldRole(role, of: 401)])
      let isGiven = Permission.roles(for: deed).contains(role)
      #expect(Permission.allows(deed, for: holder, in: 401) == isGiven, "\(deed) \(role)")
      #expect(!Permission.allows(deed, for: holder, in: 402), "\(deed) \(role) of another council")
      #expect(Permission.authorities(for: deed, of: holder) == (isGiven ? [401] : []))
    }
  }
}

@Test func `The public and the disabled may do none of it`() {
  let everything = Role.allCases.map { HeldRole($0, of: 401) }
  for deed in Deed.allCases {
    #expect(!Permission.allows(deed, for: nil, in: 401))
    #expect(!Permission.allows(deed, for: person([]), in: 401))
    #expect(!Permission.allows(deed, for: person(everything, isDisabled: true), in: 401))
    #expect(Permission.allows(deed, for: person(everything), in: 401))
  }
}

@Test func `Only an administrator keeps people`() {
  #expect(Permission.roles(for: .keepPeople) == [.administrator])
}
