import Accounts
import Benchmarking
import Days
import Enquiries
import Findings
import PublishedData
import Store
import Strategy
import Testing
import TestSupport
import Upkeep

@testable import Delivery
@testable import Log
@testable import People
@testable import Planning
@testable import Supply

/// A verb that only some may do, asked for a council.
private struct Verb: Sendable {
  let name: String
  let deed: Deed
  let run: @Sendable (Actor, Int, Store) throws -> Void

  init(_ name: String, _ deed: Deed, _ run: @escaping @Sendable (Actor, Int, Store) throws -> Void) {
    self.name = name
    self.deed = deed
    self.run = run
  }

  /// Every verb that asks for a role, with what it takes to be asked.
  static let all = [
    Verb("GiveUpdate", .giveUpdates) { actor, council, store in
      _ = try GiveUpdate(
        strategy: plan(council), action: "A1", state: "done", note: "", expected: "", reason: "", seen: ""
      ).run(by: actor, for: council, in: store, occasion())
    },
    Verb("AddEvidence", .giveUpdates) { actor, council, store in
      try AddEvidence(
        strategy: plan(council), action: "A1", title: "T", address: "https://example.org/a", file: []
      ).run(by: actor, for: council, in: store, occasion())
    },
    Verb("FetchEvidence", .readNotes) { actor, council, store in
      _ = try FetchEvidence("e", on: "A1", of: plan(council)).run(by: actor, for: council, from: store)
    },
    Verb("AssignAction", .publishPlans) { actor, council, store in
      try AssignAction("A1", of: try strategy(council), to: "").run(by: actor, in: store, occasion())
    },
    Verb("JudgeRisk", .editPlans) { actor, council, store in
      _ = try JudgeRisk(
        strategy: plan(council), id: "", title: "T", likelihood: "1", impact: "1", mitigation: "M", owner: "O",
        state: "open", seen: 0
      ).run(by: actor, for: council, in: store, occasion())
    },
    Verb("ListRisks", .readNotes) { actor, council, store in
      _ = try ListRisks(plan(council)).run(by: actor, for: council, from: store)
    },
    Verb("ListOwed.entries", .readNotes) { actor, council, store in
      _ = try ListOwed.entries(of: try strategy(council), by: actor, in: store, on: try day("2026-11-20"))
    },
    Verb("ListPeople", .seePeople) { actor, council, store in
      _ = try ListPeople().run(by: actor, for: council, on: store)
    },
    Verb("ListPeople.names", .readNotes) { actor, council, store in
      _ = try ListPeople().names(by: actor, for: council, on: store)
    },
    Verb("ListChanges", .editPlans) { actor, council, store in
      _ = try ListChanges(plan(council)).run(by: actor, for: council, from: store)
    },
    Verb("AddPerson", .keepPeople) { actor, council, store in
      let area = Area(
        id: .authority(council), name: "A", type: .unitaryAuthority, region: "", gssCodes: [], isDiscontinued: false,
        isObserved: true)
      _ = try AddPerson(name: "New", email: "new@ambleford.example", role: .partner, council: area)
        .run(by: actor, in: store, occasion())
    },
    Verb("InvitePerson for a council", .keepPeople) { actor, council, store in
      _ = try InvitePerson.run("target-\(council)", by: actor, for: council, in: store, occasion())
    },
    Verb("DisablePerson", .keepPeople) { actor, council, store in
      try DisablePerson("target-\(council)").run(by: actor, for: council, in: store, occasion())
    },
    Verb("LoadPlan", .editPlans) { actor, council, store in
      _ = try LoadPlan(nothing).all(by: actor, for: council, from: store)
    },
    Verb("LoadPlan of one", .editPlans) { actor, council, store in
      _ = try LoadPlan(nothing).run(plan(council), by: actor, from: store)
    },
    Verb("EditPlan", .editPlans) { actor, council, store in
      _ = try EditPlan(plan(council), .set(.whole, [:], seen: ""), on: nothing)
        .run(by: actor, for: council, in: store, occasion())
    },
    Verb("BeginPlan", .editPlans) { actor, council, store in
      _ = try BeginPlan(council: council, named: "A", [:], on: nothing).run(by: actor, in: store, occasion())
    },
    Verb("PublishPlan", .publishPlans) { actor, council, store in
      _ = try PublishPlan(plan(council), on: emptyRecord).run(by: actor, for: council, in: store, occasion())
    },
    Verb("DiscardPlan", .publishPlans) { actor, council, store in
      try DiscardPlan(plan(council)).run(by: actor, for: council, in: store, occasion())
    },
    Verb("ExportLog", .keepPeople) { actor, council, store in
      _ = try ExportLog(council: council).run(by: actor, from: store)
    },
  ]

  /// Those that touch the published record, which all councils share.
  static let ofRecord = [
    Verb("ImportDataSet", .keepRecord) { actor, _, store in
      let release = try ImportDataSet(
        "neet", path: "/nowhere", knownFrom: try day("2026-04-08"), home: Bundled.home.get())
      _ = try release.run(by: actor, in: store, occasion())
    },
    Verb("ImportLAIT", .keepRecord) { actor, _, store in
      _ = try ImportLAIT(directory: "/nowhere", knownFrom: try day("2026-04-08"), title: "", source: "")
        .run(by: actor, in: store, occasion(), progress: { _, _ in })
    },
    Verb("UploadRelease", .keepRecord) { actor, _, store in
      _ = try UploadRelease(
        home: Bundled.home.get(), dataSet: "neet", knownFrom: "2026-04-08", data: ("a.csv", [65]), metadata: nil
      ).run(by: actor, in: store, occasion())
    },
    Verb("WithdrawRelease", .keepRecord) { actor, _, store in
      try WithdrawRelease("none", reason: "It was wrong.").run(by: actor, in: store, occasion())
    },
    Verb("ListUploads", .keepRecord) { actor, _, store in _ = try ListUploads().run(by: actor, on: store) },
    Verb("ProposeDataSet", .keepRecord) { actor, _, store in
      _ = try ProposeDataSet("new", path: "/nowhere", metadata: nil, home: Bundled.home.get()).run(by: actor, in: store)
    },
    Verb("ProposeUpload", .keepRecord) { actor, _, store in
      _ = try ProposeUpload("none", id: nil, corrected: .init(), home: Bundled.home.get()).run(by: actor, in: store)
    },
    Verb("KeepDataSet", .keepRecord) { actor, _, store in
      _ = try KeepDataSet(
        "none", id: "new", knownFrom: "2026-04-08", corrected: .init(), home: Bundled.home.get()
      ).run(by: actor, in: store, occasion())
    },
    Verb("RemoveUpload", .keepRecord) { actor, _, store in
      try RemoveUpload("none").run(by: actor, in: store, occasion())
    },
    Verb("ExamineUpload", .keepRecord) { actor, _, store in
      _ = try ExamineUpload("none", home: Bundled.home.get()).run(by: actor, in: store, on: day("2026-11-20"))
    },
    Verb("ExamineUpload.repaired", .keepRecord) { actor, _, store in
      _ = try ExamineUpload("none", home: Bundled.home.get()).repaired(by: actor, in: store)
    },
    Verb("TakeInUpload", .keepRecord) { actor, _, store in
      _ = try TakeInUpload("none", accepting: [], home: Bundled.home.get()).run(by: actor, in: store, occasion())
    },
  ]

  /// Verbs for whoever keeps the installation.
  static let ofInstallation = [
    Verb("ErasePerson", .keepInstallation) { actor, _, store in
      _ = try ErasePerson(email: "t@t.example").run(by: actor, in: store, occasion())
    },
    Verb("InvitePerson", .keepInstallation) { actor, _, store in
      _ = try InvitePerson(email: "t@t.example").run(by: actor, in: store, occasion())
    },
    Verb("DisablePerson by address", .keepInstallation) { actor, _, store in
      _ = try DisablePerson.run(email: "t@t.example", by: actor, in: store, occasion())
    },
    Verb("FindPerson", .keepInstallation) { actor, _, store in
      _ = try FindPerson("t@t.example").run(by: actor, from: store)
    },
    Verb("RemoveStrategy", .keepInstallation) { actor, council, store in
      try RemoveStrategy(plan(council)).run(by: actor, in: store, occasion())
    },
    Verb("VerifyLog", .keepInstallation) { actor, _, store in _ = try VerifyLog().run(by: actor, on: store) },
    Verb("ListPeople.everybody", .keepInstallation) { actor, _, store in
      _ = try ListPeople().everybody(by: actor, on: store)
    },
    Verb("ImportDefinitions", .keepInstallation) { actor, _, store in
      _ = try ImportDefinitions(home: nowhere()).run(by: actor, in: store, occasion())
    },
    Verb("TakeCheckpoint", .keepInstallation) { actor, _, store in
      _ = try TakeCheckpoint().run(by: actor, in: store, occasion())
    },
    Verb("ExamineInstallation", .keepInstallation) { actor, _, store in
      _ = try ExamineInstallation(.file("/nowhere/a"), site: nil).run(by: actor, on: store, occasion())
    },
    Verb("ApplyRetention", .keepInstallation) { actor, _, store in
      _ = try ApplyRetention(rules: [:]).plan(by: actor, in: store, occasion())
    },
    Verb("ApplyRetention.run", .keepInstallation) { actor, _, store in
      _ = try ApplyRetention(rules: [:]).run(approved: "", by: actor, in: store, occasion())
    },
    Verb("BackUpDatabase", .keepInstallation) { actor, _, _ in
      _ = try BackUpDatabase(of: .file("/nowhere/a"), to: "/nowhere/b").run(by: actor, occasion()) { _, _ in }
    },
    Verb("RestoreDatabase", .keepInstallation) { actor, _, _ in
      try RestoreDatabase(from: "/nowhere/a", to: .file("/nowhere/b")).run(by: actor) { _, _ in }
    },
    Verb("CopyDatabase", .keepInstallation) { actor, _, _ in
      _ = try CopyDatabase(from: .file("/nowhere/a"), to: .file("/nowhere/b")).run(by: actor) { _, _ in }
    },
    Verb("VerifyDatabase", .keepInstallation) { actor, _, store in
      _ = try VerifyDatabase().run(by: actor, on: store) { _, _ in }
    },
    Verb("PrepareDatabase", .keepInstallation) { actor, _, store in
      try PrepareDatabase(home: nowhere()).run(by: actor, in: store, occasion(), progress: { _, _ in })
    },
  ]

  /// Verbs of what is a person's own: asked here of somebody else's.
  static let ofOneself = [
    Verb("MakeToken", .keepOwnAccount) { actor, council, store in
      _ = try MakeToken(title: "T", scope: "read", endsOn: "2026-12-31", council: council)
        .run(for: target(council, in: store), by: actor, in: store, occasion())
    },
    Verb("RevokeToken", .keepOwnAccount) { actor, council, store in
      try RevokeToken("none").run(of: target(council, in: store), by: actor, in: store, occasion())
    },
    Verb("ListTokens", .keepOwnAccount) { actor, council, store in
      _ = try ListTokens().run(of: target(council, in: store), by: actor, from: store)
    },
  ]

  /// Verbs that need no role: what they show or do depends on who asks.
  static let ofEverybody = [
    Verb("ExportStrategy", .readPublished) { actor, council, store in
      _ = try ExportStrategy(plan(council)).run(by: actor, from: store)
    },
    Verb("FollowActions", .readPublished) { actor, council, store in
      _ = try FollowActions(strategy(council)).run(by: actor, on: store)
    },
    Verb("FindSession.end", .enter) { actor, _, store in
      try FindSession("no secret of anybody").end(by: actor, in: store, occasion())
    },
  ]
}

private func nowhere() throws -> Home { try AmblefordHome().home }

private let nothing = StrategyShelf(Catalogue(indicators: [], breaks: []))

private let emptyPublished = PublishedRecord(
  ObservationCube(
    release: Release(dataSet: Release.lait, title: "", source: "", knownFrom: Day(number: 0)), areas: [], blocks: [],
    symbols: []),
  catalogue: Catalogue(indicators: [], breaks: []), editions: [], sets: [], validities: [:], regions: [:])

private let emptyRecord = Record(
  emptyPublished, version: "", shelf: nothing,
  national: NationalRecord([], published: emptyPublished, counts: nothing.counts), councils: [:],
  search: SearchIndex(emptyPublished))

private func plan(_ council: Int) -> String { "plan-\(council)" }

/// Somebody of a council.
private func target(_ council: Int, in store: Store) throws -> Person {
  try #require(try store.everything { try $0.person("target-\(council)") })
}

private func strategy(_ council: Int) throws -> EducationStrategy {
  EducationStrategy(
    id: plan(council), title: "T", document: "D", authority: council, status: .adopted, adopted: try day("2024-09-01"),
    ends: nil, themes: [], boards: [], workStreams: [], objectives: [])
}

private func office() throws -> Store {
  let store = try MemoryStore().store
  for council in [401, 402] {
    try store.add(strategy: plan(council), of: council)
    try store.add(
      Person(
        id: "target-\(council)", email: "t\(council)@ambleford.example", name: "T",
        roles: [HeldRole(.partner, of: council)],
        isDisabled: false))
  }
  return store
}

/// Whether a verb refused for want of permission; what else it says does not matter here.
private func isRefused(_ verb: Verb, _ actor: Actor, _ council: Int) throws -> Bool {
  let store = try office()
  do {
    try verb.run(actor, council, store)
    return false
  } catch is NotPermitted {
    return true
  } catch {
    return false
  }
}

@Test func `Each verb does for each role what the table gives it, for its own council and no other`() throws {
  var asks = 0
  for verb in Verb.all {
    for role in Role.allCases {
      let person = Actor.person(
        Person(id: "p", email: "p@p.example", name: "P", roles: [HeldRole(role, of: 401)], isDisabled: false))
      // A partner does what it was given, and here it was given nothing.
      let isGiven = Permission.roles(for: verb.deed).contains(role) && role != .partner
      #expect(try isRefused(verb, person, 401) != isGiven, "\(verb.name) \(role)")
      #expect(try isRefused(verb, person, 402), "\(verb.name) \(role) of another council")
      asks += 2
    }
    #expect(try isRefused(verb, .nobody, 401), "\(verb.name) by nobody")
    #expect(try !isRefused(verb, tester, 401), "\(verb.name) by a command")
    asks += 2
  }
  #expect(asks == 20 * 14)
}

@Test func `The published record is for a data officer of England, and for nobody with a role for a council`() throws {
  func holding(_ role: Role, of council: Int) -> Actor {
    .person(Person(id: "p", email: "p@p.example", name: "P", roles: [HeldRole(role, of: council)], isDisabled: false))
  }
  for verb in Verb.ofRecord {
    for role in Role.allCases {
      #expect(try isRefused(verb, holding(role, of: 401), 401), "\(verb.name) \(role)")
      #expect(
        try isRefused(verb, holding(role, of: HeldRole.england), 401) != (role == .dataOfficer), "\(verb.name) \(role)")
    }
    #expect(try isRefused(verb, .nobody, 401))
    #expect(try !isRefused(verb, tester, 401))
  }
  // What a data officer may do for a council, one of England may do for none, nor for the installation.
  let keeper = holding(.dataOfficer, of: HeldRole.england).person
  for deed in Deed.allCases where !Permission.roles(for: deed).isEmpty {
    #expect(Permission.authorities(for: deed, of: keeper) == (deed == .keepRecord ? [HeldRole.england] : []), "\(deed)")
  }
  for verb in Verb.all {
    #expect(try isRefused(verb, holding(.dataOfficer, of: HeldRole.england), 401), "\(verb.name)")
  }
}

@Test func `What is for the installation is for nobody with a role`() throws {
  for verb in Verb.ofInstallation {
    for role in Role.allCases {
      let person = Actor.person(
        Person(id: "p", email: "p@p.example", name: "P", roles: [HeldRole(role, of: 401)], isDisabled: false))
      #expect(try isRefused(verb, person, 401), "\(verb.name) \(role)")
    }
    #expect(try isRefused(verb, .nobody, 401))
    #expect(try !isRefused(verb, tester, 401))
  }
}

@Test func `What is a person's own is done for that person and a command, and for nobody else`() throws {
  let own = Actor.person(
    Person(id: "target-401", email: "t401@ambleford.example", name: "T", roles: [], isDisabled: false))
  for verb in Verb.ofOneself {
    for role in Role.allCases {
      let person = Actor.person(
        Person(id: "p", email: "p@p.example", name: "P", roles: [HeldRole(role, of: 401)], isDisabled: false))
      #expect(try isRefused(verb, person, 401), "\(verb.name) \(role)")
    }
    #expect(try isRefused(verb, .nobody, 401) && !isRefused(verb, own, 401) && !isRefused(verb, tester, 401))
  }
}

@Test func `What needs no role is done for whoever asks`() throws {
  for verb in Verb.ofEverybody {
    for role in Role.allCases {
      let person = Actor.person(
        Person(id: "p", email: "p@p.example", name: "P", roles: [HeldRole(role, of: 401)], isDisabled: false))
      #expect(try !isRefused(verb, person, 402), "\(verb.name) \(role)")
    }
    #expect(try !isRefused(verb, .nobody, 401), "\(verb.name)")
  }
}

@Test func `A strategy's file is taken over for whoever may publish for the council that it names`() throws {
  let home = try AmblefordHome()
  let memory = try MemoryStore()
  try ImportDefinitions(home: home.home).run(by: tester, in: memory.store, occasion())
  try importLAIT(try home.lait("lait", values: ["60"]), known: "2026-04-08", in: memory)
  try home.write(AmblefordHome.strategy + "#", to: "elsewhere.yaml")
  let verb = Verb("ImportStrategy", .publishPlans) { actor, _, store in
    _ = try ImportStrategy(file: "\(home.path)/elsewhere.yaml").run(by: actor, in: store, occasion())
  }
  func isRefused(_ actor: Actor) throws -> Bool {
    do { try verb.run(actor, 401, memory.store) } catch is NotPermitted { return true }
    return false
  }
  for council in [401, 402] {
    for role in Role.allCases {
      let person = Actor.person(
        Person(id: "p", email: "p@p.example", name: "P", roles: [HeldRole(role, of: council)], isDisabled: false))
      let isGiven = council == 401 && Permission.roles(for: verb.deed).contains(role)
      #expect(try isRefused(person) != isGiven, "\(role) of \(council)")
    }
  }
  #expect(try isRefused(.nobody) && !isRefused(tester))
}

@Test func `A strategy of another council is not touched through one's own`() throws {
  let store = try office()
  let lead = Actor.person(
    Person(id: "p", email: "p@p.example", name: "P", roles: [HeldRole(.strategyLead, of: 401)], isDisabled: false))
  let before = try store.events().count
  #expect(throws: Refusal.self) {
    try JudgeRisk(
      strategy: plan(402), id: "", title: "T", likelihood: "1", impact: "1", mitigation: "M", owner: "O", state: "open",
      seen: 0
    ).run(by: lead, for: 401, in: store, occasion())
  }
  #expect(throws: Refusal.self) {
    try DiscardPlan(plan(402)).run(by: lead, for: 401, in: store, occasion())
  }
  #expect(try store.events().count == before)
}
