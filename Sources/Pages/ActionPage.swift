import Addresses
import Days
import HTML
public import Reports
public import Strategy

/// One action: what was said of it, and where those who may say how it stands.
public struct ActionPage {
  /// What stands in the form, and what was wrong with it.
  public struct Form: Sendable {
    public let key: String
    public var state, note, expected, reason: String
    /// Why what was sent was not taken, and which field that is about.
    public var problem: (message: String, field: String)?
    /// What somebody else said meanwhile.
    public var overtaken: ActionUpdate?
    public var evidenceTitle = "", evidenceAddress = ""

    public init(
      key: String, state: String = "", note: String = "", expected: String = "", reason: String = "",
      problem: (message: String, field: String)? = nil, overtaken: ActionUpdate? = nil
    ) {
      self.key = key
      self.state = state
      self.note = note
      self.expected = expected
      self.reason = reason
      self.problem = problem
      self.overtaken = overtaken
    }
  }

  let report: ActionReport
  let strategy: EducationStrategy
  private let council: String
  private let keeping: Keeping?
  let form: Form?

  /// - Parameters:
  ///   - keeping: nil for a reader who does not keep the strategy.
  ///   - form: nil for a reader who may not say how it stands.
  public init(
    _ report: ActionReport, in strategy: EducationStrategy, council: String, keeping: Keeping?, form: Form?
  ) {
    self.report = report
    self.strategy = strategy
    self.council = council
    self.keeping = keeping
    self.form = form
  }

  private var hasNotes: Bool { keeping != nil }

  var action: Action { report.progress.action }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let isWrong = form?.problem != nil || form?.overtaken != nil
    let shell = PageShell(
      title: (isWrong ? "Error: " : "") + "\(action.id), \(council)",
      crumbs: [
        .init(name: "Strategies", path: Paths.home), .init(name: council, path: Paths.strategy(strategy.id)),
        .init(name: "Actions", path: Paths.actions(of: strategy.id)), .init(name: action.id, path: nil),
      ], dataNote: "", description: "\(action.what) \(English.sentenceCase(report.state)).")
    return shell.document { html in
      if let problem = form?.problem { html.add(ErrorSummary(message: problem.message, field: problem.field)) }
      if form?.overtaken != nil {
        html.add(ErrorSummary.overtaken("gave an update"))
      }
      html.element("p", .class("lead"), text: action.id)
      html.element("h1", text: action.what)
      html.element("p", .class("finding"), text: English.sentenceCase(report.state) + ".")
      if keeping?.mayEdit == true {
        html.add(PlanLink(path: Paths.part(PlanPart(.action, action.id), of: strategy.id)))
      }
      facts(&html)
      if let form { write(form, &html) }
      if let keeping { write(keeping, &html) }
    }
  }

  private func facts(_ html: inout HTMLWriter) {
    let stated: [(String, String?)] = [
      ("Why", action.rationale), ("Organisation", action.organisation), ("Lead", report.lead),
      ("Assigned to", keeping?.leader), ("Due", report.by), ("Board", action.board?.title),
      ("Work stream", action.workStream?.title),
      ("Themes", strategy.themes.filter { action.themes.contains($0.id) }.map(\.title).joined(separator: ", ")),
    ]
    html.add(
      FactList(
        facts: stated.compactMap { term, text in text.flatMap { $0.isEmpty ? nil : MeasureReport.Fact(term, $0) } }))
    if let attention = keeping?.attention, !attention.isEmpty {
      html.element("p", .class("note"), text: English.sentenceCase(attention.joined(separator: "; ")) + ".")
    }
    if !report.measures.isEmpty {
      html.element("p", .class("prose")) { html in
        html.text("It should move ")
        for (place, measure) in report.measures.enumerated() {
          if place > 0 { html.text(", ") }
          let title = strategy.promises.flatMap(\.promise.measures).first { $0.id == measure }?.title
          html.element(
            "a", .href(Paths.measure(measure, of: strategy.id)),
            text: [measure, title].compactMap(\.self).joined(separator: " "))
        }
        html.text(".")
      }
    }
    let history = report.history(hasNotes: hasNotes)
    html.element("section", .labelled(by: "said")) { html in
      html.element("h2", .id("said"), text: "Progress updates")
      if history.isEmpty {
        html.element("p", .class("prose"), text: "Nothing yet.")
      } else {
        html.add(FactList(facts: history))
      }
    }
  }

  private func write(_ form: Form, _ html: inout HTMLWriter) {
    func problem(_ field: ActionUpdate.Field) -> String? {
      form.problem?.field == field.rawValue ? form.problem?.message : nil
    }
    html.element("section", .labelled(by: "update")) { html in
      html.element("h2", .id("update"), text: "Add a progress update")
      if let theirs = form.overtaken {
        html.element("div", .id("theirs"), .class("summary done"), Attribute("tabindex", "-1")) { html in
          html.element("p") { $0.element("strong", text: "Theirs: \(theirs.state.title).") }
          if hasNotes, !theirs.note.isEmpty { html.element("p", text: theirs.note) }
        }
      }
      html.add(
        ChangeForm(
          path: Paths.updates(on: action.id, of: strategy.id), key: form.key, button: "Save update",
          fields: [
            HiddenField(name: ActionUpdate.Field.seen.rawValue, value: report.progress.latest?.id ?? ""),
            ChoiceField(
              name: ActionUpdate.Field.state.rawValue, label: "Status",
              options: ActionUpdate.State.allCases.map { ($0.rawValue, English.sentenceCase($0.title)) },
              chosen: form.state.isEmpty ? report.progress.latest?.state.rawValue ?? "" : form.state),
            TextField(
              name: ActionUpdate.Field.note.rawValue, label: "What was done",
              hint: "For those who keep the strategy. Name no child, and nobody who can be known from it.",
              kind: .several, value: form.note, problem: problem(.note)),
            TextField(
              name: ActionUpdate.Field.expected.rawValue, label: "Revised due date, if it has changed",
              hint: "For example 31 March 2027 or July 2027.", value: form.expected, problem: problem(.expected)),
            TextField(
              name: ActionUpdate.Field.reason.rawValue, label: "Reason for the new date",
              hint: "Everybody can read this.", value: form.reason,
              problem: problem(.reason)),
          ]))
    }
  }
}
