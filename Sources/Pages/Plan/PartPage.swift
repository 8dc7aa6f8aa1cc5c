import Addresses
import Days
import HTML
import Reports
public import Strategy

/// One part of a plan, as a form.
public struct PartPage {
  /// What is set anew in a published target, as it was typed.
  public struct Amending: Sendable {
    public let target, from, reason: String
    public let problems: [PartProblem]

    public init(target: String = "", from: String = "", reason: String = "", problems: [PartProblem] = []) {
      self.target = target
      self.from = from
      self.reason = reason
      self.problems = problems
    }
  }

  private let part: PlanPart
  private let form: PlanForm
  private let council: String
  private let key: String
  private let stamp: String
  private let isPublished: Bool
  private let amending: Amending
  private let overtaken: PlanFields?
  private let standing: String?
  private let checked: CheckedMeasure?

  /// - Parameters:
  ///   - stamp: of the fields as they stood when the form was made.
  ///   - isPublished: whether the part is published, as it is or otherwise.
  ///   - overtaken: the fields as somebody else left them meanwhile.
  ///   - standing: how a measure would be judged today.
  ///   - checked: how it would be judged as typed.
  public init(
    _ part: PlanPart, _ form: PlanForm, council: String, key: String, stamp: String, isPublished: Bool,
    amending: Amending = Amending(), overtaken: PlanFields? = nil, standing: String? = nil,
    checked: CheckedMeasure? = nil
  ) {
    self.part = part
    self.form = form
    self.council = council
    self.key = key
    self.stamp = stamp
    self.isPublished = isPublished
    self.amending = amending
    self.overtaken = overtaken
    self.standing = standing
    self.checked = checked
  }

  private var strategy: EducationStrategy { form.strategy }

  /// The way back to the page that everybody sees.
  private func published(_ html: inout HTMLWriter) {
    let page: (String, String)? =
      switch part.kind {
      case .measure, .promise: ("On the scorecard", Paths.measure(part.id, of: strategy.id))
      case .action: ("Progress and evidence", Paths.action(part.id, of: strategy.id))
      default: nil
      }
    guard let page else { return }
    html.element("p", .class("prose")) { $0.element("a", .href(page.1), text: page.0) }
  }

  private var hasFixedTarget: Bool { part.kind == .measure && isPublished }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let problems = form.problems.summary() + amending.problems.summary("amended-")
    let isWrong = !problems.isEmpty || overtaken != nil
    let shell = PageShell(
      title: (isWrong ? "Error: " : "") + "\(PlanWords.name(part)), plan of \(council)",
      crumbs: [
        .init(name: "Plans", path: Paths.plans),
        .init(name: strategy.title, path: Paths.plan(strategy.id)), .init(name: PlanWords.name(part), path: nil),
      ], dataNote: "", hasScript: part.kind == .measure)
    return shell.document { html in
      if !problems.isEmpty { html.add(ErrorSummary(problems)) }
      if let overtaken { write(overtaken, &html) }
      html.element("p", .class("lead"), text: PlanWords.name(part))
      html.element("h1", text: form.fields["title"] ?? form.fields["what"] ?? strategy.title)
      if let checked {
        checked.write(to: &html)
      } else if let standing {
        html.element("p", .class("finding"), text: standing)
      }
      if isPublished { published(&html) }
      if hasFixedTarget { target(&html) }
      html.add(
        ChangeForm(
          path: Paths.part(part, of: strategy.id), label: "Change \(part.kind.title)", key: key,
          button: "Save draft", second: part.kind == .measure ? CheckedMeasure.button : nil,
          fields: [HiddenField(name: "seen", value: stamp)] + form.controls(targetIsFixed: hasFixedTarget)))
      inside(&html)
      if part.kind != .strategy { removal(&html) }
    }
  }

  /// What somebody else has made of it, beside what was typed.
  private func write(_ theirs: PlanFields, _ html: inout HTMLWriter) {
    html.add(ErrorSummary.overtaken("changed this part"))
    let names = Set(theirs.keys).union(form.fields.keys).filter { theirs[$0] != form.fields[$0] }.sorted()
    html.element("div", .id("theirs"), .class("summary done"), Attribute("tabindex", "-1")) { html in
      html.element("h2", .class("side"), text: "Theirs")
      html.add(FactList(facts: names.map { .init(PlanWords.label($0), theirs[$0] ?? "empty") }))
    }
  }

  // MARK: A published target

  private func target(_ html: inout HTMLWriter) {
    let measure = strategy.promises.flatMap(\.promise.measures).first { $0.id == part.id }
    html.element("section", .labelled(by: "target-now")) { html in
      html.element("h2", .id("target-now"), text: "Target")
      if let measure {
        html.add(
          FactList(
            facts: [.init(measure.amendments.isEmpty ? "In force" : "Promised first", measure.firstTarget.wording)]
              + measure.amendments.map { .init("From \($0.from.spelled)", "\($0.target.wording) (\($0.reason))") }))
      }
      // What this program would read otherwise than when it was published.
      for asks in (measure?.targets ?? []).compactMap(\.asks) {
        html.element("p", .class("note"), text: "\(asks) \(PlanWords.untilAnswered)")
      }
      let isOpen = !amending.problems.isEmpty
      html.element("details", isOpen ? Attribute("open", "open") : nil) { html in
        html.element("summary", text: "Change the target")
        html.element(
          "p", .class("prose"),
          text: "What was promised first stays visible beside it, with its own verdict, and so does the reason.")
        html.add(
          ChangeForm(
            path: Paths.amendments(of: part.id, of: strategy.id), label: "Change the target", key: key,
            button: "Change the target in the draft",
            fields: [
              amended("target", "New target", "For example: at least 85% by 2028.", amending.target),
              TargetReadings(amending.problems), ReadAsTyped(field: "amended-target"),
              amended("from", "From which day", "For example 1 April 2027.", amending.from),
              amended("reason", "Why", "Everybody can read this.", amending.reason),
            ]))
      }
    }
  }

  private func amended(_ name: String, _ label: String, _ hint: String, _ value: String) -> TextField {
    TextField(
      name: "amended-\(name)", label: label, hint: hint, value: value,
      problem: amending.problems.first { $0.field == name }?.message)
  }

  // MARK: What is in it

  private func inside(_ html: inout HTMLWriter) {
    let parts = children
    guard !part.kind.children.isEmpty, part.kind != .strategy else { return }
    html.element("section", .labelled(by: "inside")) { html in
      html.element("h2", .id("inside"), .class("side"), text: "In it")
      html.element("ul", .class("deeds")) { html in
        for child in parts {
          html.element("li") {
            $0.element(
              "a", .href(Paths.part(child.part, of: strategy.id)), text: "\(PlanWords.name(child.part)): \(child.title)"
            )
          }
        }
        for kind in part.kind.children {
          html.element("li") {
            $0.element("a", .href(Paths.newPart(kind, in: part, of: strategy.id)), text: PlanPage.adding(kind))
          }
        }
      }
    }
  }

  private var children: [(part: PlanPart, title: String)] {
    switch part.kind {
    case .objective:
      strategy.objectives.filter { $0.id == part.id }.flatMap { objective in
        objective.promises.map { (PlanPart(.promise, $0.id), $0.title) }
          + objective.actions.map { (PlanPart(.action, $0.id), $0.what) }
      }
    case .promise:
      strategy.promises.filter { $0.promise.id == part.id }.flatMap(\.promise.measures)
        .map { (PlanPart(.measure, $0.id), $0.title) }
    default: []
    }
  }

  private func removal(_ html: inout HTMLWriter) {
    html.element("details") { html in
      html.element("summary", text: "Remove this \(part.kind.title)")
      html.element("p", .class("prose"), text: "It goes from the draft, with everything in it.")
      html.add(
        ChangeForm(
          path: Paths.removal(of: part, of: strategy.id), label: "Remove this \(part.kind.title)", key: key,
          button: "Remove", fields: [HiddenField(name: "seen", value: stamp)]))
    }
  }
}
