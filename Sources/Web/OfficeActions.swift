import Accounts
import Benchmarking
import Operations
import Pages
import PublishedData
import Reports
import Strategy

extension Office {
  func actionsPage(_ id: String, _ visit: Visit) throws -> OfficeAnswer {
    let strategy = try site.record.strategy(id)
    let report = ActionsReport(strategy, try FollowActions(strategy).run(on: store), on: site.today)
    return .page(ActionsPage(report, council: council(of: strategy)).bytes)
  }

  func actionPage(_ action: String, of id: String, _ visit: Visit) throws -> OfficeAnswer {
    let (strategy, report) = try found(action, of: id, visit)
    return try page(report, strategy, try person(visit), visit, form: .init(key: formKey(visit).key), status: 200)
  }

  func giveUpdate(_ action: String, of id: String, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    let (strategy, report) = try found(action, of: id, visit)
    guard Permission.allows(.giveUpdates, for: person, in: strategy.authority) else { throw Refusal(nothingAt: visit) }
    func typed(_ name: String) -> String { visit.form[name] ?? "" }
    var form = ActionPage.Form(
      key: formKey(visit).key, state: typed("state"), note: typed("note"), expected: typed("expected"),
      reason: typed("reason"))
    let giving = GiveUpdate(
      strategy: strategy.id, action: report.progress.action.id, state: form.state, note: form.note,
      expected: form.expected, reason: form.reason, seen: typed("seen"))
    do {
      switch try giving.run(as: person, in: store, occasion(person.id, visit.from)) {
      case .given: return .seeOther(Paths.action(report.progress.action.id, of: strategy.id))
      case .overtaken(let theirs):
        form.overtaken = theirs
        return try page(try found(action, of: id, visit).report, strategy, person, visit, form: form, status: 409)
      }
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      form.problem = (refusal.description, refusal.field ?? "state")
      return try page(report, strategy, person, visit, form: form, status: 422)
    }
  }

  private func page(
    _ report: ActionReport, _ strategy: EducationStrategy, _ person: Person?, _ visit: Visit, form: ActionPage.Form,
    status: Int
  ) throws -> OfficeAnswer {
    func may(_ deed: Deed) -> Bool { Permission.allows(deed, for: person, in: strategy.authority) }
    let page = ActionPage(
      report, in: strategy, council: council(of: strategy), hasNotes: may(.readNotes),
      form: may(.giveUpdates) ? form : nil)
    return .page(page.bytes, status: status)
  }

  private func found(
    _ action: String, of id: String, _ visit: Visit
  ) throws -> (strategy: EducationStrategy, report: ActionReport) {
    let strategy = try site.record.strategy(id)
    let all = try FollowActions(strategy).run(on: store).flatMap(\.actions)
    guard let progress = all.first(where: { $0.action.id == action }) else { throw Refusal(nothingAt: visit) }
    return (strategy, ActionReport(progress, on: site.today))
  }

  func council(of strategy: EducationStrategy) -> String {
    site.record.published.cube.area(strategy.authority)?.name ?? strategy.title
  }
}
