import Accounts
import Addresses
import Delivery
import Log
import Store
import Strategy
import Testing
import TestSupport

@testable import Web

/// A council with something of every kind that has an address.
private struct Holding: Sendable {
  let council, number, measure, objective, action, person, risk, evidence: String

  static let own = Holding(
    council: "warwickshire", number: "937", measure: "WAR-20", objective: "best-start", action: "WAR-A1",
    person: "target-own", risk: "R1", evidence: "e-own")
  static let other = Holding(
    council: "sefton", number: "343", measure: "SEF-14", objective: "ready-for-school", action: "SEF-A1",
    person: "target-other", risk: "R1", evidence: "e-other")
  static let absent = Holding(
    council: "nowhere", number: "999", measure: "NOW-20", objective: "nothing", action: "NOW-A1", person: "target-none",
    risk: "R9", evidence: "e-none")

  var names: [String] { [council, number, measure, objective, action, person, risk, evidence] }
}

/// A route of a council, and what it takes to get there.
private struct Trial: Sendable {
  let method: Visit.Method
  let route: Route
  let path: @Sendable (Holding) -> String
  let form: @Sendable (Holding) -> [String: String]

  private init(
    _ method: Visit.Method, _ route: Route, _ form: @escaping @Sendable (Holding) -> [String: String] = { _ in [:] },
    _ path: @escaping @Sendable (Holding) -> String
  ) {
    (self.method, self.route, self.form, self.path) = (method, route, form, path)
  }

  /// What the table of routes asks for.
  var deed: Deed? { method == .read ? route.rule.reading : route.rule.sending }

  /// Every route that is not for everybody; those that take something away come last.
  static let all = [
    Trial(.read, .people) { Route.people.path($0.council) },
    Trial(.send, .people, { _ in ["name": "New", "email": "none", "role": "partner"] }) {
      Route.people.path($0.council)
    },
    Trial(.read, .plan) { Route.plan.path($0.council) },
    Trial(.read, .planFile) { Route.planFile.path($0.council) },
    Trial(.read, .changes) { Route.changes.path($0.council) },
    Trial(.read, .changes) { Paths.file(Route.changes.path($0.council), "csv") },
    Trial(.read, .part) { Route.part.path($0.council, "strategy", "whole") },
    Trial(.read, .part) { Route.part.path($0.council, "measure", $0.measure) },
    Trial(.read, .newPart) { Route.newPart.path($0.council, "objective", $0.objective, "promise") },
    Trial(.read, .newPart) { Route.newPart.path($0.council, "strategy", "whole", "theme") },
    Trial(
      .send, .plans, { ["title": "T", "document": "D", "adopted": "soon", "objective": "O", "council": $0.number] }
    ) {
      _ in Route.plans.path()
    },
    Trial(.send, .part, { _ in ["title": ""] }) { Route.part.path($0.council, "strategy", "whole") },
    Trial(.send, .part, { _ in ["title": ""] }) { Route.part.path($0.council, "measure", $0.measure) },
    Trial(.send, .newPart, { _ in ["id": "", "what": ""] }) {
      Route.newPart.path($0.council, "objective", $0.objective, "action")
    },
    Trial(.send, .amendments, { _ in ["amended-target": "x"] }) { Route.amendments.path($0.council, $0.measure) },
    Trial(.send, .removal) { Route.removal.path($0.council, "measure", $0.measure) },
    Trial(.send, .publication) { Route.publication.path($0.council) },
    Trial(.send, .discarding) { Route.discarding.path($0.council) },
    Trial(.read, .risks) { Route.risks.path($0.council) },
    Trial(.read, .risks) { Paths.file(Route.risks.path($0.council), "json") },
    Trial(.read, .risk) { Route.risk.path($0.council, $0.risk) },
    Trial(.send, .risks, { _ in ["title": ""] }) { Route.risks.path($0.council) },
    Trial(.send, .risk, { _ in ["title": ""] }) { Route.risk.path($0.council, $0.risk) },
    Trial(.send, .updates, { _ in ["state": "none"] }) { Route.updates.path($0.council, $0.action) },
    Trial(.send, .evidence) { Route.evidence.path($0.council, $0.action) },
    Trial(.read, .evidenceFile) { Route.evidenceFile.path($0.council, $0.action, $0.evidence) },
    Trial(.send, .owner, { _ in ["owner": "target-other"] }) { Route.owner.path($0.council, $0.action) },
    Trial(.send, .newInvitation) { Route.newInvitation.path($0.council, $0.person) },
    Trial(.send, .disablement) { Route.disablement.path($0.council, $0.person) },
  ]
}

struct MatrixTests {
  /// Both councils have a risk and a file of evidence.
  private func filled() throws -> Staffed {
    let staffed = try Staffed(hasStrategies: true)
    for (place, council, person) in [(Holding.own, 937, "strategy-lead"), (.other, 343, "target-other")] {
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
    for route in Trial.all {
      // A partner does what it was given, and here it was given nothing.
      let deed = try #require(route.deed)
      let isPartner = role == Role.partner.rawValue
      let isAllowed = Role(rawValue: role).map { !isPartner && Permission.roles(for: deed).contains($0) } ?? false
      let path = route.path(.own)
      let answer = try await staffed.ask(route.method, path, as: role, route.form(.own))
      #expect((answer.status != 404) == isAllowed, "\(role) \(route.method) \(path): \(answer.status)")
      let foreign = try await staffed.ask(route.method, route.path(.other), as: role, route.form(.other))
      let nothing = try await staffed.ask(route.method, route.path(.absent), as: role, route.form(.absent))
      #expect(foreign.status == 404 && nothing.status == 404, "\(role) \(route.method) \(route.path(.other))")
      let named = zip(Holding.other.names, Holding.absent.names).reduce(text(foreign)) {
        $0.replacing($1.0, with: $1.1)
      }
      #expect(named == text(nothing), "what is denied looks like what is absent: \(path)")
    }
    let after = try staffed.store.events().count { $0.subject.id.contains("sefton") }
    let untouched = try staffed.store.everything { try $0.person("target-other") }
    #expect(before == after && untouched?.isDisabled == false, "nothing of the other council was changed")
    #expect(Trial.all.count == 29, "28 ways, 7 kinds of people, 3 records: 588 asks")
  }

  @Test func `the public is led to sign in, whatever it asks for`() async throws {
    let staffed = try filled()
    for route in Trial.all {
      for place in [Holding.own, .other, .absent] {
        let answer = try await staffed.ask(route.method, route.path(place), as: nil, route.form(place))
        #expect(answer.status == 303 && answer.location == "/sign-in", "\(route.path(place))")
      }
    }
    for path in ["/account", "/sign-out", "/owed", "/plan"] {
      let method: Visit.Method = path == "/sign-out" ? .send : .read
      #expect(try await staffed.ask(method, path, as: nil).location == "/sign-in")
    }
  }

  @Test func `every route that takes a role stands in the matrix`() {
    func tried(_ method: Visit.Method) -> Set<Route> { Set(Trial.all.filter { $0.method == method }.map(\.route)) }
    func taking(_ deed: (RouteRule) -> Deed?) -> Set<Route> {
      Set(
        Route.allCases.filter { route in
          // Releases are of no council: `UploadTests`. Programs come with a token: `TokenTests`.
          !route.isForPrograms
            && deed(route.rule).map { $0 != .keepRecord && !Permission.roles(for: $0).isEmpty } ?? false
        })
    }
    // The list of plans holds nothing but the reader's own.
    #expect(taking(\.reading) == tried(.read).union([.plans]) && taking(\.sending) == tried(.send))
  }
}
