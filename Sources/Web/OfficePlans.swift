import Accounts
import Addresses
import Benchmarking
import Enquiries
import Findings
import Pages
import Planning
import PublishedData
import Reports
import Strategy

/// Strategies as they are worked on.
extension Office {
  func plan(_ route: Route, _ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    let plan = try found(visit.values[0], person, visit)
    return try PlanDesk(office: self, plan: plan, person: person, visit: visit).answer(route)
  }

  // MARK: All of them

  func plans(
    _ person: Person, _ visit: Visit, typed: PlanFields = [:], problems: [PartProblem] = []
  ) throws -> OfficeAnswer {
    let own = Permission.authorities(for: .editPlans, of: person)
    guard !own.isEmpty else { throw Refusal(nothingAt: visit.address) }
    let loading = LoadPlan(site.record.shelf)
    let plans = try own.flatMap { try loading.all(by: .person(person), for: $0, from: store) }
    let entries = try plans.map { listed in
      switch listed {
      case .plan(let plan):
        PlansPage.Entry.strategy(
          plan.strategy, council: council(of: plan.strategy), version: plan.version,
          changes: plan.isDraft ? try plan.changes().count : nil)
      case .unread(let id, let problem): PlansPage.Entry.unread(id: id, problem: problem)
      }
    }
    let councils = own.compactMap { number in
      site.record.published.area(.authority(number)).map { (number: number, name: $0.name) }
    }
    let page = PlansPage(entries, councils: councils, key: formKey(visit).key, typed: typed, problems: problems)
    return .page(page.bytes, status: problems.isEmpty ? 200 : 422)
  }

  func begin(_ person: Person, _ visit: Visit) throws -> OfficeAnswer {
    let area = visit.form["council"].flatMap { Int($0) }.map(LocationID.authority)
      .flatMap(site.record.published.area)
    guard let area, let council = area.id.council, Permission.allows(.editPlans, for: person, in: council) else {
      throw Refusal(nothingAt: visit.address)
    }
    var fields = PlanFields(typed: visit.form, of: .strategy)
    let objective = (visit.form["objective"] ?? "").trimmed
    fields["objective"] = objective.isEmpty ? nil : objective
    do {
      try visit.guardClean()
      let id = try BeginPlan(council: council, named: area.name, fields, on: site.record.shelf)
        .run(by: .person(person), in: store, occasion(visit.from))
      return .seeOther(Paths.plan(id))
    } catch {
      guard let problems = PlanProblems.parts(of: error) else { throw error }
      fields["council"] = String(council)
      return try plans(person, visit, typed: fields, problems: problems)
    }
  }

  /// A plan that a person may work on; to others it is as if there were none.
  private func found(_ id: String, _ person: Person, _ visit: Visit) throws -> Plan {
    do {
      return try LoadPlan(site.record.shelf).run(id, by: .person(person), from: store)
    } catch let refusal as Refusal where refusal.kind == .notFound {
      throw Refusal(nothingAt: visit.address)
    }
  }
}

extension PlanProblems {
  /// What is wrong with the fields of a form; nil for an error that is about none.
  static func parts(of error: any Error) -> [PartProblem]? {
    switch error {
    case let found as PlanProblems:
      found.problems.map {
        PartProblem(field: $0.field, message: PlanWords.labelled($0.message), readings: $0.readings)
      }
    case let refusal as Refusal: refusal.field.map { [PartProblem(field: $0, message: refusal.description)] }
    default: nil
    }
  }
}
