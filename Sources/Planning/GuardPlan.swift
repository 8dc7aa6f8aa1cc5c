import Days
import DefinitionFiles
import Strategy
import TargetSentences

/// What is not taken, before anything is changed.
extension EditPlan {
  /// The most characters of a field, and bytes of a whole strategy.
  static let mostField = 5_000, mostTitle = 200, mostBytes = 500_000

  /// - Throws: `PlanProblems` where a field or the whole is longer than any strategy is.
  static func guardSize(_ text: StrategyText, _ fields: PlanFields) throws {
    if let long = fields.sorted(by: { $0.key < $1.key }).first(where: { $0.value.count > mostField }) {
      throw PlanProblems(long.key, "Write \(mostField) characters or fewer; these are \(long.value.count).")
    }
    if let title = fields["title"], title.count > mostTitle {
      throw PlanProblems("title", "Write \(mostTitle) characters or fewer; these are \(title.count).")
    }
    guard text.text.utf8.count <= mostBytes else {
      throw PlanProblems(
        "", "The strategy’s file would be larger than \(mostBytes / 1_000) KB. Take something away first.")
    }
  }

  /// The kinds of part whose fields were typed.
  var kinds: [PlanPart.Kind] {
    guard case .add(let part, _, _, let first) = change else { return [part.kind] }
    return [part.kind] + [first?.part.kind].compactMap(\.self)
  }

  /// A day that could not be read stands as it was typed; a strategy ends after it was adopted.
  ///
  /// - Throws: `PlanProblems` that says how one is written.
  static func guardDays(_ fields: PlanFields, of kinds: [PlanPart.Kind]) throws {
    var problems = kinds.flatMap { $0.dayFields.sorted() }.compactMap { name in
      fields[name].flatMap { Day($0) == nil ? PlanProblems.Problem(field: name, Day.problem(typed: $0)) : nil }
    }
    if let adopted = fields["adopted"].flatMap({ Day($0) }), let ends = fields["ends"].flatMap({ Day($0) }),
      ends <= adopted
    {
      problems.append(.init(field: "ends", "The strategy was adopted on \(adopted.spelled). Write a later day."))
    }
    if !problems.isEmpty { throw PlanProblems(problems) }
  }

  /// What everybody has seen is not unsaid: it is amended, with a reason.
  func guardPublished(_ plan: Plan, _ isReportedOn: Bool) throws {
    switch change {
    case .set(let part, let fields, _) where part.kind == .measure:
      if let visible = try plan.published()?.fields(of: part), visible["target"] != fields["target"] {
        throw PlanProblems("target", "This target is published. Use “Change the target”, and give a reason.")
      }
    case .remove(let part, _) where [.measure, .promise, .objective].contains(part.kind):
      guard try plan.isPublished(part) else { return }
      throw PlanProblems(
        "",
        "This \(part.kind.title) is published, so it stays for all to see. To give a promise up, revise the target of its measure to “monitor”, with the reason."
      )
    case .remove(let part, _) where part.kind == .action && isReportedOn:
      throw PlanProblems("", "Something was reported on this action, so it stays. Report it as done, or change it.")
    default: break
    }
  }

  /// An id is the last part of an address.
  func guardNew(_ part: PlanPart, _ first: First?, in plan: Plan) throws {
    for new in [part] + (first.map { [$0.part] } ?? []) {
      guard PlanPart.isID(new.id), new.id.count <= 60 else {
        throw PlanProblems("id", "Write an id of letters, digits and hyphens, such as \(part.kind.example).")
      }
      if plan.text.fields(of: new) != nil {
        throw PlanProblems("id", "There is a \(new.kind.title) “\(new.id)” already.")
      }
    }
  }
}

extension PlanPart.Kind {
  fileprivate var example: String {
    switch self {
    case .promise, .measure: "AMB-07"
    case .action: "AMB-A3"
    default: "early-years"
    }
  }
}
