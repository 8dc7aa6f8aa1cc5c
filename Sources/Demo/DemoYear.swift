import Accounts
import Benchmarking
import Days
import Delivery
import Enquiries
import Log
import People
import Planning
import PublishedData
import Store
import Strategy
import Supply

/// The year of the demonstration, told by the same operations that people use.
struct DemoYear {
  private let end: Occasion

  /// From where all of it comes.
  static let origin = "demonstration"

  init(ending now: Occasion) { end = now }

  /// So many days after the year began, at ten in the morning.
  func occasion(_ day: Int) -> Occasion {
    let morning = (Int64(self.day(day).number) * 24 + 10) * 3_600_000
    return Occasion(milliseconds: morning, origin: DemoYear.origin)
  }

  func day(_ day: Int) -> Day { end.day + (day - 364) }

  /// Everything in the order in which it happened, so that the log tells it so.
  func tell(in store: Store, progress: (Double) -> Void) throws {
    let people = Dictionary(
      uniqueKeysWithValues: try ListPeople().everybody(by: .command("cairn"), on: store).map {
        (String($0.email.prefix { $0 != "@" }), $0)
      })
    guard let lead = people["strategy"] else { return }
    var steps: [(day: Int, step: () throws -> Void)] = []
    let strategy = try LoadRecord().run(from: store).strategy("ambleford")
    for (action, leader) in DemoStory.leaders.sorted(by: { $0.key < $1.key }) {
      steps.append((3, { try assign(action, of: strategy, to: people[leader], by: lead, in: store) }))
    }
    for update in DemoStory.updates { steps.append((update.day, { try give(update, people, in: store) })) }
    for risk in DemoStory.risks { steps.append((risk.day, { try judge(risk, by: lead, in: store) })) }
    for shown in DemoStory.evidence { steps.append((shown.day, { try show(shown, people, in: store) })) }
    for amending in DemoStory.amendments { steps.append((amending.day, { try amend(amending, by: lead, in: store) })) }
    steps.append((363, { try draft(by: lead, in: store) }))
    for (place, step) in steps.enumerated().sorted(by: { $0.element.day < $1.element.day }).enumerated() {
      progress(Double(place) / Double(steps.count))
      try step.element.step()
    }
    progress(1)
  }

  private func assign(
    _ action: String, of strategy: EducationStrategy, to person: Person?, by lead: Person, in store: Store
  ) throws {
    try AssignAction(action, of: strategy, to: person?.id ?? "").run(by: .person(lead), in: store, occasion(3))
  }

  private func give(_ update: DemoStory.Update, _ people: [String: Person], in store: Store) throws {
    guard let lead = people["strategy"], let person = DemoStory.leaders[update.action].flatMap({ people[$0] }) else {
      return
    }
    let permit = try Actor.person(lead).permit(.readNotes, for: DemoPlace.ambleford)
    let seen = try store.read(permit) { try $0.actionUpdates(of: "ambleford")[update.action]?.last?.id }
    let expected = update.moved.map { day(update.day + $0.days).description } ?? ""
    _ = try GiveUpdate(
      strategy: "ambleford", action: update.action, state: update.state, note: update.note, expected: expected,
      reason: update.moved?.reason ?? "", seen: seen ?? ""
    ).run(by: .person(person), for: DemoPlace.ambleford, in: store, occasion(update.day))
  }

  private func judge(_ risk: DemoStory.Judged, by lead: Person, in store: Store) throws {
    _ = try JudgeRisk(
      strategy: "ambleford", id: risk.id, title: risk.title, likelihood: String(risk.likelihood),
      impact: String(risk.impact), mitigation: risk.mitigation, owner: risk.owner, state: risk.state,
      seen: risk.id.isEmpty ? 0 : 1
    ).run(by: .person(lead), for: DemoPlace.ambleford, in: store, occasion(risk.day))
  }

  private func show(_ shown: DemoStory.Shown, _ people: [String: Person], in store: Store) throws {
    guard let person = DemoStory.leaders[shown.action].flatMap({ people[$0] }) else { return }
    try AddEvidence(
      strategy: "ambleford", action: shown.action, title: shown.title, address: shown.address,
      file: Array(shown.file.utf8)
    ).run(by: .person(person), for: DemoPlace.ambleford, in: store, occasion(shown.day))
  }

  /// In a draft, and published the day after.
  private func amend(_ amending: DemoStory.Amending, by lead: Person, in store: Store) throws {
    let record = try LoadRecord().run(from: store)
    let change = EditPlan.Change.amend(
      measure: amending.measure, target: amending.target, from: day(amending.day).description, reason: amending.reason)
    _ = try EditPlan("ambleford", change, on: record.shelf)
      .run(by: .person(lead), for: DemoPlace.ambleford, in: store, occasion(amending.day))
    _ = try PublishPlan("ambleford", on: record)
      .run(by: .person(lead), for: DemoPlace.ambleford, in: store, occasion(amending.day + 1))
  }

  /// A draft that waits to be published.
  private func draft(by lead: Person, in store: Store) throws {
    let shelf = try LoadRecord().run(from: store).shelf
    let fields = ["what": "Every school has a partner school in another trust, and visits it once a term."]
    let action = PlanPart(.action, "AMB-A12")
    guard let now = try LoadPlan(shelf).run("ambleford", by: .person(lead), from: store).fields(of: action) else {
      return
    }
    _ = try EditPlan("ambleford", .set(action, now.merging(fields) { $1 }, seen: now.stamp), on: shelf)
      .run(by: .person(lead), for: DemoPlace.ambleford, in: store, occasion(363))
  }
}
