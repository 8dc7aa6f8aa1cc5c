import Accounts
import Addresses
import Benchmarking
import Enquiries
import Findings
import Log
import Pages
import Planning
import PublishedData
import Reports
import Strategy

/// One person at work on one plan.
struct PlanDesk {
  let office: Office
  let plan: Plan
  let person: Person
  let visit: Visit

  private var strategy: EducationStrategy { plan.strategy }
  private var catalogue: Catalogue { office.site.record.published.catalogue }
  private var key: String { office.formKey(visit).key }
  private var council: String { office.council(of: strategy) }
  private var mayPublish: Bool { Permission.allows(.publishPlans, for: person, in: strategy.authority) }
  private var occasion: Occasion { office.occasion(visit.from) }
  private var actor: Actor { .person(person) }
  private var keepsWords: Bool { visit.form["keeps-words"] != nil }

  /// What is at one of the plan's addresses.
  func answer(_ route: Route) throws -> OfficeAnswer {
    switch route {
    case .plan: return try whole()
    case .planFile: return file
    case .changes: return try changes()
    case .publication: return try publish()
    case .discarding: return try discard()
    case .amendments:
      let part = PlanPart(.measure, visit.values[1])
      return try amend(part, fields(of: part))
    default: break
    }
    guard let part = Paths.part(visit.values[1], visit.values[2]) else { throw nothing }
    let fields = try fields(of: part)
    switch (route, visit.method) {
    case (.part, .read): return try page(part, fields)
    case (.part, .send): return try save(part)
    case (.removal, _) where part.kind != .strategy: return try remove(part, fields)
    case (.newPart, let method):
      guard let kind = PlanPart.Kind(rawValue: visit.values[3]), kind != .strategy, kind.parent == part.kind else {
        throw nothing
      }
      return method == .read ? newPage(kind, in: part, [:]) : try add(kind, to: part)
    default: throw nothing
    }
  }

  private var nothing: Refusal { Refusal(nothingAt: visit.address) }

  private func fields(of part: PlanPart) throws -> PlanFields {
    guard let fields = plan.fields(of: part) else { throw nothing }
    return fields
  }

  // MARK: The whole

  private func whole(problem: String? = nil) throws -> OfficeAnswer {
    let page = try PlanPage(
      strategy, council: council, version: plan.version, isDraft: plan.isDraft, changes: plan.changes(), key: key,
      mayPublish: mayPublish, draft: plan.position, problem: problem)
    return .page(page.bytes, status: problem == nil ? 200 : 409)
  }

  private var file: OfficeAnswer {
    OfficeAnswer(
      answer: .file(plan.file, "application/yaml; charset=utf-8", named: "\(strategy.id).yaml"))
  }

  private func changes() throws -> OfficeAnswer {
    let entries = try ListChanges(strategy.id).run(by: actor, for: strategy.authority, from: office.store).map {
      ChangesReport.Entry(
        when: $0.when, who: $0.who, what: $0.what, before: $0.before, after: $0.after, origin: $0.origin)
    }
    let report = ChangesReport(entries, of: strategy)
    return .kind(visit.address.kind, csv: report.csv, json: report.json, page: ChangesPage(report).bytes)
  }

  private func publish() throws -> OfficeAnswer {
    do {
      _ = try PublishPlan(strategy.id, on: office.site.record, seen: seenDraft)
        .run(by: actor, for: strategy.authority, in: office.store, occasion)
      try office.live.refresh(from: office.store)
      return .seeOther(Paths.plan(strategy.id))
    } catch let refusal as Refusal where refusal.kind != .notFound {
      return try whole(problem: refusal.description)
    }
  }

  /// The draft that the page showed which was sent.
  private var seenDraft: Int { visit.form["seen"].flatMap { Int($0) } ?? -1 }

  private func discard() throws -> OfficeAnswer {
    do {
      try DiscardPlan(strategy.id, seen: seenDraft)
        .run(by: actor, for: strategy.authority, in: office.store, occasion)
      return .seeOther(plan.version == 0 ? Paths.plans : Paths.plan(strategy.id))
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      return try whole(problem: refusal.description)
    }
  }

  // MARK: One part

  private func page(
    _ part: PlanPart, _ fields: PlanFields, problems: [PartProblem] = [], amending: PartPage.Amending = .init(),
    overtaken: PlanFields? = nil, checked: CheckedMeasure? = nil
  ) throws -> OfficeAnswer {
    let now = plan.fields(of: part) ?? [:]
    let page = try PartPage(
      part, form(part.kind, fields, in: plan.parent(of: part), problems), council: council, key: key,
      stamp: (overtaken ?? now).stamp, isPublished: plan.isPublished(part), amending: amending, overtaken: overtaken,
      standing: checked == nil ? standing(of: part) : nil, checked: checked)
    let isRefused = !problems.isEmpty || !amending.problems.isEmpty
    return .page(page.bytes, status: overtaken != nil ? 409 : isRefused ? 422 : 200)
  }

  private func form(
    _ kind: PlanPart.Kind, _ fields: PlanFields, in parent: PlanPart?, _ problems: [PartProblem]
  ) -> PlanForm {
    let objective = parent?.kind == .objective ? parent?.id ?? "" : ""
    return PlanForm(kind, fields, problems: problems, in: strategy, catalogue, objective: objective)
  }

  /// How a measure as drafted would be judged today.
  private func standing(of part: PlanPart) -> String? {
    guard part.kind == .measure,
      // What names figures that are not held is told beside its fields.
      let evaluation = try? office.site.record.judge(part.id, of: strategy, on: office.site.today)
    else { return nil }
    return "As drafted, today: \(MeasureReport(evaluation).sentence)"
  }

  private func save(_ part: PlanPart) throws -> OfficeAnswer {
    let typed = typed(part.kind)
    return try edit(shown: part) {
      .set(part, try resolved(typed), seen: visit.form["seen"] ?? "")
    } refused: { problems in
      try page(part, typed, problems: problems)
    } overtaken: {
      try page(part, typed, overtaken: $0)
    } checked: {
      try page(part, typed, checked: $0)
    }
  }

  private func remove(_ part: PlanPart, _ fields: PlanFields) throws -> OfficeAnswer {
    try edit(shown: plan.parent(of: part) ?? .whole) {
      .remove(part, seen: visit.form["seen"] ?? "")
    } refused: {
      try page(part, fields, problems: $0)
    } overtaken: {
      try page(part, $0, overtaken: $0)
    }
  }

  private func amend(_ part: PlanPart, _ fields: PlanFields) throws -> OfficeAnswer {
    func typed(_ name: String) -> String { (visit.form["amended-\(name)"] ?? "").trimmed }
    let target = chosenReading ?? typed("target")
    let (from, reason) = (typed("from"), typed("reason"))
    return try edit(shown: part) {
      .amend(measure: part.id, target: target, from: from, reason: reason)
    } refused: { problems in
      try page(part, fields, amending: .init(target: target, from: from, reason: reason, problems: problems))
    }
  }

  // MARK: A new part

  private func newPage(
    _ kind: PlanPart.Kind, in parent: PlanPart, _ form: [String: String], problems: [PartProblem] = [],
    checked: CheckedMeasure? = nil
  ) -> OfficeAnswer {
    var fields = PlanFields(typed: form, of: kind)
    if form.isEmpty { fields["id"] = strategy.nextID(of: kind, of: council) }
    let own = self.form(kind, fields, in: parent, problems)
    let first =
      kind == .promise ? self.form(.measure, PlanFields(typed: form, of: .measure), in: parent, problems) : nil
    let page = NewPartPage(kind, in: parent, own, first: first, council: council, key: key, checked: checked)
    return .page(page.bytes, status: problems.isEmpty ? 200 : 422)
  }

  private func add(_ kind: PlanPart.Kind, to parent: PlanPart) throws -> OfficeAnswer {
    let part = PlanPart(kind, typed(kind)["id"] ?? "")
    let measure = PlanPart(.measure, part.id)
    return try edit(shown: kind == .promise ? measure : part) {
      let first = try kind == .promise ? EditPlan.First(measure, resolved(typed(.measure))) : nil
      return .add(part, to: parent, try resolved(typed(kind)), first: first)
    } refused: { problems in
      newPage(kind, in: parent, visit.form, problems: problems)
    } checked: {
      newPage(kind, in: parent, visit.form, checked: $0)
    }
  }

  // MARK: What was typed

  private var chosenReading: String? { visit.form["reading"] }

  private func typed(_ kind: PlanPart.Kind) -> PlanFields {
    var fields = PlanFields(typed: visit.form, of: kind)
    if kind == .measure, let chosenReading { fields["target"] = chosenReading }
    return fields
  }

  /// With ids where indicators were typed by their names.
  private func resolved(_ fields: PlanFields) throws -> PlanFields {
    try TypedIndicators(office.site.record).resolved(fields)
  }

  /// Does what a form asks for: saves it, or only says how a measure would be judged.
  private func edit(
    shown part: PlanPart, _ change: () throws -> EditPlan.Change,
    refused: ([PartProblem]) throws -> OfficeAnswer,
    overtaken: (PlanFields) throws -> OfficeAnswer = { _ in .seeOther(Paths.plans) },
    checked: ((CheckedMeasure) throws -> OfficeAnswer)? = nil
  ) throws -> OfficeAnswer {
    do {
      try visit.guardClean()
      let edit = EditPlan(strategy.id, try change(), on: office.site.record.shelf)
      if let checked, part.kind == .measure, visit.form[CheckedMeasure.button.name] != nil {
        let draft = try edit.preview(
          keepsWords: keepsWords, by: actor, for: strategy.authority, in: office.store)
        guard let judged = try office.site.record.judge(part.id, of: draft, on: office.site.today) else {
          throw nothing
        }
        return try checked(CheckedMeasure(MeasureReport(judged)))
      }
      switch try edit.run(
        keepsWords: keepsWords, by: actor, for: strategy.authority, in: office.store, occasion)
      {
      case .saved, .unchanged:
        return .seeOther(part == .whole ? Paths.plan(strategy.id) : Paths.part(part, of: strategy.id))
      case .overtaken(let theirs): return try overtaken(theirs)
      }
    } catch {
      guard let problems = PlanProblems.parts(of: error) else { throw error }
      return try refused(problems)
    }
  }
}
