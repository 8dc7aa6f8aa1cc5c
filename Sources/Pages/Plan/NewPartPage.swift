import Addresses
import HTML
public import Strategy

/// A part that is to be added.
public struct NewPartPage {
  private let kind: PlanPart.Kind
  private let parent: PlanPart
  private let form: PlanForm
  private let first: PlanForm?
  private let council: String
  private let key: String
  private let checked: CheckedMeasure?

  /// - Parameters:
  ///   - first: of a promise, the measure it begins with.
  ///   - checked: how the measure would be judged as typed.
  public init(
    _ kind: PlanPart.Kind, in parent: PlanPart, _ form: PlanForm, first: PlanForm?, council: String, key: String,
    checked: CheckedMeasure? = nil
  ) {
    self.kind = kind
    self.parent = parent
    self.form = form
    self.first = first
    self.council = council
    self.key = key
    self.checked = checked
  }

  /// What it is added to, by its title.
  private var place: String {
    let strategy = form.strategy
    let promises = strategy.promises.map(\.promise)
    let title: String? =
      switch parent.kind {
      case .objective: strategy.objectives.first { $0.id == parent.id }.map { "Objective: \($0.title)" }
      case .promise: promises.first { $0.id == parent.id }.map { "\(PlanWords.name(parent)): \($0.title)" }
      default: strategy.title
      }
    return title ?? PlanWords.name(parent)
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let title = PlanPage.adding(kind)
    let crumbs: [PageShell.Crumb] = [
      .init(name: "Plans", path: Paths.plans),
      .init(name: form.strategy.title, path: Paths.plan(form.strategy.id)), .init(name: title, path: nil),
    ]
    let shell = PageShell(
      title: (form.problems.isEmpty ? "" : "Error: ") + "\(title), plan of \(council)", crumbs: crumbs, dataNote: "",
      hasScript: kind == .measure || first != nil)
    return shell.document { html in
      if !form.problems.isEmpty { html.add(ErrorSummary(form.problems.summary())) }
      html.element("p", .class("lead"), text: place)
      html.element("h1", text: title)
      if let checked { checked.write(to: &html) }
      html.add(
        ChangeForm(
          path: Paths.newPart(kind, in: parent, of: form.strategy.id), label: title, key: key,
          button: "Add to the draft", second: kind == .measure || first != nil ? CheckedMeasure.button : nil,
          fields: [form.id] + form.controls() + measure))
    }
  }

  /// A promise’s measure shares its id and title.
  private var measure: [any Component] { first.map { Array($0.controls().dropFirst()) } ?? [] }
}
