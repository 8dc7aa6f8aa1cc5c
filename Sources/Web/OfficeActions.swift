import Accounts
import Addresses
import Benchmarking
import Delivery
import Enquiries
import Findings
import Pages
import People
import PublishedData
import Reports
import Strategy

/// What is done about a strategy's actions.
extension Office {
  func actionsPage(_ id: String, _ person: Person?, _ visit: Visit) throws -> OfficeAnswer {
    let strategy = try site.record.strategy(id)
    let groups = try FollowActions(strategy).run(by: actor(person), on: store)
      .map { ($0.objective, $0.actions.map(\.progress)) }
    let runs = Permission.allows(.publishPlans, for: person, in: strategy.authority)
    let attention = try runs ? self.attention(strategy, actor(person)) : nil
    let report = ActionsReport(strategy, groups, on: site.today)
    let page = ActionsPage(
      report, council: council(of: strategy), attention: attention,
      seesRisks: Permission.allows(.readNotes, for: person, in: strategy.authority))
    return .kind(visit.address.kind, csv: report.csv, json: report.json, page: page.bytes)
  }

  private func attention(_ strategy: EducationStrategy, _ actor: Actor) throws -> [OwedReport] {
    try ListOwed.entries(of: strategy, by: actor, in: store, on: site.today).filter { !$0.attention.isEmpty }
      .map { OwedReport($0, on: site.today) }
  }

  func actionPage(_ action: String, of id: String, _ person: Person?, _ visit: Visit) throws -> OfficeAnswer {
    let found = try found(action, of: id, person, visit)
    return try page(found, person, visit, form: .init(key: formKey(visit).key), status: 200)
  }

  /// Everything below an action's address that only some may do.
  func action(_ route: Route, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    let values = visit.values
    let found = try found(values[1], of: values[0], person, visit)
    switch route {
    case .updates: return try giveUpdate(found, person, visit)
    case .evidence: return try addEvidence(found, person, visit)
    case .evidenceFile: return try evidence(values[2], found, person, visit)
    case .owner: return try assign(found, person, visit)
    default: throw Refusal(nothingAt: visit.address)
    }
  }

  private func giveUpdate(_ found: FoundAction, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    func typed(_ field: ActionUpdate.Field) -> String { visit.typed(field) }
    var form = ActionPage.Form(
      key: formKey(visit).key, state: typed(.state), note: typed(.note), expected: typed(.expected),
      reason: typed(.reason))
    let giving = GiveUpdate(
      strategy: found.strategy.id, action: found.followed.action.id, state: form.state, note: form.note,
      expected: form.expected, reason: form.reason, seen: typed(.seen))
    do {
      try visit.guardClean()
      let now = occasion(visit.from)
      switch try giving.run(by: .person(person), for: found.strategy.authority, in: store, now) {
      case .given: return .seeOther(found.path)
      case .overtaken(let theirs):
        form.overtaken = theirs
        let now = try self.found(found.followed.action.id, of: found.strategy.id, person, visit)
        return try page(now, person, visit, form: form, status: 409)
      }
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      form.problem = (refusal.description, refusal.field ?? ActionUpdate.Field.state.rawValue)
      return try page(found, person, visit, form: form, status: 422)
    }
  }

  private func addEvidence(_ found: FoundAction, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    var form = ActionPage.Form(key: formKey(visit).key)
    form.evidenceTitle = visit.typed(Evidence.Field.title)
    form.evidenceAddress = visit.typed(Evidence.Field.address)
    let adding = AddEvidence(
      strategy: found.strategy.id, action: found.followed.action.id, title: form.evidenceTitle,
      address: form.evidenceAddress, file: visit.files[Evidence.Field.file.rawValue] ?? [])
    do {
      try visit.guardClean()
      try adding.run(by: .person(person), for: found.strategy.authority, in: store, occasion(visit.from))
      return .seeOther(found.path)
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      form.problem = (refusal.description, refusal.field ?? Evidence.Field.title.rawValue)
      return try page(found, person, visit, form: form, status: 422)
    }
  }

  /// A file is handed out to be kept, never to be shown as a page of ours.
  private func evidence(
    _ id: String, _ found: FoundAction, _ person: Person, _ visit: Visit
  ) throws -> OfficeAnswer {
    guard
      let bytes = try FetchEvidence(id, on: found.followed.action.id, of: found.strategy.id)
        .run(by: .person(person), for: found.strategy.authority, from: store),
      let evidence = found.followed.evidence.first(where: { $0.id == id }), case .file(let type, _) = evidence.source
    else { throw Refusal(nothingAt: visit.address) }
    let name = "\(found.followed.action.id)-\(evidence.givenOn).\(type.ending)"
    return OfficeAnswer(answer: .file(bytes, type.rawValue, named: name))
  }

  private func assign(_ found: FoundAction, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    do {
      try AssignAction(found.followed.action.id, of: found.strategy, to: visit.typed(Action.Field.owner))
        .run(by: .person(person), in: store, occasion(visit.from))
      return .seeOther(found.path)
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      let form = ActionPage.Form(key: formKey(visit).key, problem: (refusal.description, Action.Field.owner.rawValue))
      return try page(found, person, visit, form: form, status: 422)
    }
  }

  private func page(
    _ found: FoundAction, _ person: Person?, _ visit: Visit, form: ActionPage.Form, status: Int
  ) throws -> OfficeAnswer {
    let strategy = found.strategy
    let mayUpdate = Permission.allowsUpdate(by: person, in: strategy.authority, owner: found.followed.owner)
    let keeps = Permission.allowsNotes(for: person, in: strategy.authority, owner: found.followed.owner)
    let page = ActionPage(
      ActionReport(found.followed.progress, on: site.today), in: strategy, council: council(of: strategy),
      keeping: keeps ? try keeping(found, person) : nil, form: mayUpdate ? form : nil)
    return .page(page.bytes, status: status)
  }

  private func keeping(_ found: FoundAction, _ person: Person?) throws -> ActionPage.Keeping {
    let authority = found.strategy.authority
    let isKeeper = Permission.allows(.readNotes, for: person, in: authority)
    let runs = Permission.allows(.publishPlans, for: person, in: authority)
    // Whoever runs the strategy chooses among the people whose names are shown.
    let people = runs ? try ListPeople().run(by: actor(person), for: authority, on: store) : []
    let names =
      runs || !isKeeper
      ? Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) })
      : try ListPeople().names(by: actor(person), for: authority, on: store)
    let owed = OwedAction(found.followed, of: found.strategy, on: site.today)
    return ActionPage.Keeping(
      leader: found.followed.owner.flatMap { $0 == person?.id ? person?.name : names[$0] },
      evidence: found.followed.evidence,
      attention: runs ? OwedReport(owed, on: site.today).attention : [],
      candidates: runs
        ? people.filter { Permission.allows(.giveUpdates, for: $0, in: authority) }.map { ($0.id, $0.name) } : nil,
      owner: found.followed.owner ?? "", mayEdit: Permission.allows(.editPlans, for: person, in: authority))
  }

  /// An action with its strategy.
  private struct FoundAction {
    let strategy: EducationStrategy
    let followed: FollowedAction

    var path: String { Paths.action(followed.action.id, of: strategy.id) }
  }

  private func found(
    _ action: String, of id: String, _ person: Person?, _ visit: Visit
  ) throws -> FoundAction {
    guard let strategy = site.record.find(id),
      let followed = try FollowActions(strategy).run(by: actor(person), on: store).flatMap(\.actions).first(where: {
        $0.action.id == action
      })
    else { throw Refusal(nothingAt: visit.address) }
    return FoundAction(strategy: strategy, followed: followed)
  }

  func actor(_ person: Person?) -> Actor { person.map(Actor.person) ?? .nobody }

  func council(of strategy: EducationStrategy) -> String {
    site.record.published.area(.authority(strategy.authority))?.name ?? strategy.title
  }
}
