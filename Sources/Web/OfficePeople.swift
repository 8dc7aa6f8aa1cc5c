import Accounts
import Addresses
import Benchmarking
import Enquiries
import Findings
import Pages
import People
import PublishedData

extension Office {
  func peoplePage(
    _ name: String, _ person: Person, _ visit: Visit, outcome: PeoplePage.Outcome? = nil
  ) throws -> OfficeAnswer {
    let council = try self.council(name, .seePeople, person, visit)
    let people = try ListPeople().run(by: .person(person), for: council.number, on: store)
    let page = PeoplePage(
      council: council.area.name, authority: council.number, people: people, reader: person.id, key: formKey(visit).key,
      mayKeep: Permission.allows(.keepPeople, for: person, in: council.number), outcome: outcome)
    if case .refused = outcome { return .page(page.bytes, status: 422) }
    return .page(page.bytes)
  }

  func addPerson(to place: String, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    let council = try self.council(place, .keepPeople, person, visit)
    let (name, email) = (visit.typed(Person.Field.name), visit.typed(Person.Field.email))
    do {
      try visit.guardClean()
      guard let role = Role(rawValue: visit.typed(Person.Field.role)) else {
        throw Refusal(.notAllowed, "Choose one of the roles.")
      }
      let outcome = try AddPerson(name: name, email: email, role: role, council: council.area)
        .run(by: .person(person), in: store, occasion(visit.from))
      let link = outcome.invitation.map { visit.site + Paths.invitation($0) }
      return try peoplePage(
        place, person, visit, outcome: .added(name: outcome.person.name, link: link, isKnown: outcome.isKnown))
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      return try peoplePage(
        place, person, visit, outcome: .refused(refusal.description, name: name, email: email))
    }
  }

  func disable(_ id: String, of name: String, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    let council = try self.council(name, .keepPeople, person, visit)
    do {
      try DisablePerson(id).run(by: .person(person), for: council.number, in: store, occasion(visit.from))
      return .seeOther(Paths.people(of: council.area.name))
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      return OfficeAnswer(answer: site.told(refusal.description, 422))
    }
  }

  func invite(_ id: String, of name: String, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    let council = try self.council(name, .keepPeople, person, visit)
    do {
      let invited = try InvitePerson.run(
        id, by: .person(person), for: council.number, in: store, occasion(visit.from))
      let link = visit.site + Paths.invitation(invited.secret)
      return try peoplePage(name, person, visit, outcome: .invited(name: invited.person.name, link: link))
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      return OfficeAnswer(answer: site.told(refusal.description, 422))
    }
  }

  /// The council of an address, for somebody who may do a deed there; to others it is as if there were none.
  private func council(_ name: String, _ deed: Deed, _ person: Person, _ visit: Visit) throws
    -> (area: Area, number: Int)
  {
    guard let number = site.councils[name], Permission.allows(deed, for: person, in: number),
      let area = site.record.published.area(.authority(number))
    else { throw Refusal(nothingAt: visit.address) }
    return (area, number)
  }
}
