import Accounts
import Operations
import Store
import Strategy
import TestSupport
import Testing

@testable import Web

/// A council with something of every kind that has an address.
private struct Place: Sendable {
  let council, number, measure, objective, action, person, risk, evidence: String

  static let own = Place(
    council: "warwickshire", number: "937", measure: "WAR-20", objective: "best-start", action: "WAR-A1",
    person: "target-own", risk: "R1", evidence: "e-own")
  static let other = Place(
    council: "sefton", number: "343", measure: "SEF-14", objective: "ready-for-school", action: "SEF-A1",
    person: "target-other", risk: "R1", evidence: "e-other")
  static let absent = Place(
    council: "nowhere", number: "999", measure: "NOW-20", objective: "nothing", action: "NOW-A1", person: "target-none",
    risk: "R9", evidence: "e-none")

  var names: [String] { [council, number, measure, objective, action, person, risk, evidence] }
}

/// A route of a council, and what it takes to get there.
private struct Route: Sendable {
  let method: Visit.Method
  let deed: Deed
  let path: @Sendable (Place) -> String
  let form: @Sendable (Place) -> [String: String]

  private init(
    _ method: Visit.Method, _ deed: Deed, _ form: @escaping @Sendable (Place) -> [String: String] = { _ in [:] },
    _ path: @escaping @Sendable (Place) -> String
  ) {
    (self.method, self.deed, self.form, self.path) = (method, deed, form, path)
  }

  /// Every route that is not for everybody; those that take something away come last.
  static let all = [
    Route(.read, .seePeople) { "/councils/\($0.council)/people" },
    Route(.send, .keepPeople, { _ in ["name": "New", "email": "none", "role": "partner"] }) {
      "/councils/\($0.council)/people"
    },
    Route(.read, .editPlans) { "/plan/\($0.council)" },
    Route(.read, .editPlans) { "/plan/\($0.council)/file" },
    Route(.read, .editPlans) { "/plan/\($0.council)/changes" },
    Route(.read, .editPlans) { "/plan/\($0.council)/strategy/whole" },
    Route(.read, .editPlans) { "/plan/\($0.council)/measure/\($0.measure)" },
    Route(.read, .editPlans) { "/plan/\($0.council)/objective/\($0.objective)/new/promise" },
    Route(.read, .editPlans) { "/plan/\($0.council)/strategy/whole/new/theme" },
    Route(
      .send, .editPlans, { ["title": "T", "document": "D", "adopted": "soon", "objective": "O", "council": $0.number] }
    ) {
      _ in "/plan"
    },
    Route(.send, .editPlans, { _ in ["title": ""] }) { "/plan/\($0.council)/strategy/whole" },
    Route(.send, .editPlans, { _ in ["title": ""] }) { "/plan/\($0.council)/measure/\($0.measure)" },
    Route(.send, .editPlans, { _ in ["id": "", "what": ""] }) {
      "/plan/\($0.council)/objective/\($0.objective)/new/action"
    },
    Route(.send, .editPlans, { _ in ["amended-target": "x"] }) {
      "/plan/\($0.council)/measure/\($0.measure)/amendments"
    },
    Route(.send, .editPlans) { "/plan/\($0.council)/measure/\($0.measure)/removal" },
    Route(.send, .publishPlans) { "/plan/\($0.council)/publication" },
    Route(.send, .publishPlans) { "/plan/\($0.council)/discarding" },
    Route(.read, .readNotes) { "/risks/\($0.council)" },
    Route(.read, .readNotes) { "/risks/\($0.council)/\($0.risk)" },
    Route(.send, .editPlans, { _ in ["title": ""] }) { "/risks/\($0.council)" },
    Route(.send, .editPlans, { _ in ["title": ""] }) { "/risks/\($0.council)/\($0.risk)" },
    Route(.send, .giveUpdates, { _ in ["state": "none"] }) { "/actions/\($0.council)/\($0.action)/updates" },
    Route(.send, .giveUpdates) { "/actions/\($0.council)/\($0.action)/evidence" },
    Route(.read, .readNotes) { "/actions/\($0.council)/\($0.action)/evidence/\($0.evidence)" },
    Route(.send, .publishPlans, { _ in ["owner": "target-other"] }) { "/actions/\($0.council)/\($0.action)/owner" },
    Route(.send, .keepPeople) { "/councils/\($0.council)/people/\($0.person)/disablement" },
  ]
}

struct MatrixTests {
  /// Both councils have a risk and a file of evidence.
  private func filled() throws -> Staffed {
    let staffed = try Staffed(hasStrategies: true)
    for (place, council, person) in [(Place.own, 937, "strategy-lead"), (.other, 343, "target-other")] {
      let now = staffed.office.occasion("test")
      _ = try JudgeRisk(
        strategy: place.council, id: "", title: "A", likelihood: "1", impact: "1", mitigation: "B", owner: "C",
        state: "open", seen: 0
      ).run(by: tester, for: council, in: staffed.store, now)
      let evidence = Evidence(id: place.evidence, title: "E", source: .file(.text, size: 1), givenOn: now.day)
      try staffed.store.write(tester.permit(.giveUpdates, for: council)) { tables in
        let event = Event(
          id: place.evidence, council: council, happenedAt: "2026-11-18T11:05:00.000Z", actor: person,
          kind: .evidenceAdded, subject: .action(place.action, of: place.council),
          payload: .init(origin: "test", detail: ""))
        let row = tables.row(
          evidence, content: ([65], String(repeating: "0", count: 64)), of: place.action, in: place.council,
          by: person, position: 1)
        try tables.record(event, rows: [row])
      }
    }
    return staffed
  }

  @Test(arguments: Role.allCases.map(\.rawValue) + ["nobody"])
  func `every role gets what the table gives it for its own council, and nothing of another`(role: String) async throws
  {
    let staffed = try filled()
    let before = try staffed.store.events().count { $0.subject.id.contains("sefton") }
    for route in Route.all {
      // A partner does what it was given, and here it was given nothing.
      let isPartner = role == Role.partner.rawValue
      let isAllowed = Role(rawValue: role).map { !isPartner && Permission.roles(for: route.deed).contains($0) } ?? false
      let path = route.path(.own)
      let answer = try await staffed.ask(route.method, path, as: role, route.form(.own))
      #expect((answer.status != 404) == isAllowed, "\(role) \(route.method) \(path): \(answer.status)")
      let foreign = try await staffed.ask(route.method, route.path(.other), as: role, route.form(.other))
      let nothing = try await staffed.ask(route.method, route.path(.absent), as: role, route.form(.absent))
      #expect(foreign.status == 404 && nothing.status == 404, "\(role) \(route.method) \(route.path(.other))")
      let named = zip(Place.other.names, Place.absent.names).reduce(text(foreign)) { $0.replacing($1.0, with: $1.1) }
      #expect(named == text(nothing), "what is denied looks like what is absent: \(path)")
    }
    let after = try staffed.store.events().count { $0.subject.id.contains("sefton") }
    let untouched = try staffed.store.everything { try $0.person("target-other") }
    #expect(before == after && untouched?.isDisabled == false, "nothing of the other council was changed")
    #expect(Route.all.count == 26, "26 routes, 7 kinds of people, 3 records: 546 asks")
  }

  @Test func `the public is led to sign in, whatever it asks for`() async throws {
    let staffed = try filled()
    for route in Route.all {
      for place in [Place.own, .other, .absent] {
        let answer = try await staffed.ask(route.method, route.path(place), as: nil, route.form(place))
        #expect(answer.status == 303 && answer.location == "/sign-in", "\(route.path(place))")
      }
    }
    for path in ["/account", "/sign-out", "/owed", "/plan"] {
      let method: Visit.Method = path == "/sign-out" ? .send : .read
      #expect(try await staffed.ask(method, path, as: nil).location == "/sign-in")
    }
  }

  @Test func `every address of the office stands in the matrix, or is for everybody`() {
    let inMatrix = Set(Route.all.map { String($0.path(.own).split(separator: "/")[0]) })
    let everybodys: Set = ["sign-in", "sign-on", "sign-out", "invitations", "account", "owed", "calendars"]
    #expect(Office.places == inMatrix.union(everybodys))
  }
}
