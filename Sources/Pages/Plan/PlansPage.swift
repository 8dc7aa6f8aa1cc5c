import Addresses
import HTML
public import Strategy

/// The strategies that a person may work on, and a form that begins another.
public struct PlansPage {
  /// One of them.
  public enum Entry: Sendable {
    /// - Parameters:
    ///   - version: 0 where it was never published.
    ///   - changes: how many things differ in its draft; nil where there is none.
    case strategy(EducationStrategy, council: String, version: Int, changes: Int?)
    /// What is stored of it can't be read.
    case unread(id: String, problem: String)
  }

  private let entries: [Entry]
  private let councils: [(number: Int, name: String)]
  private let key: String
  private let typed: PlanFields
  private let problems: [PartProblem]

  /// - Parameters:
  ///   - councils: those for which the reader may begin a strategy.
  ///   - typed: what stood in a form that was not taken.
  public init(
    _ entries: [Entry], councils: [(number: Int, name: String)], key: String, typed: PlanFields = [:],
    problems: [PartProblem] = []
  ) {
    self.entries = entries
    self.councils = councils
    self.key = key
    self.typed = typed
    self.problems = problems
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: problems.isEmpty ? "Plans" : "Error: Plans",
      crumbs: [.init(name: "My work", path: Paths.owed), .init(name: "Plans", path: nil)],
      dataNote: "")
    return shell.document { html in
      if !problems.isEmpty { html.add(ErrorSummary(problems.summary())) }
      html.element("h1", text: "Plans")
      if entries.isEmpty {
        html.element("p", .class("prose"), text: "There are none yet.")
      } else {
        table(&html)
      }
      begin(&html)
    }
  }

  private func table(_ html: inout HTMLWriter) {
    html.add(
      RowTable(
        caption: "Strategies and their drafts", id: "plans",
        heads: ["Strategy", "Council", "Published", "Draft"],
        rows: entries.map { entry in
          switch entry {
          case .strategy(let strategy, let council, let version, let changes):
            .init(
              head: strategy.title, path: Paths.plan(strategy.id),
              cells: [
                council, version == 0 ? "never" : "version \(version)",
                changes.map { "differs in \(English.count($0, "place"))" } ?? "none",
              ])
          case .unread(let id, let problem):
            .init(head: id, path: nil, cells: ["", "can’t be read: \(problem)", ""])
          }
        }))
  }

  private func begin(_ html: inout HTMLWriter) {
    func text(_ field: String, _ hint: String = "") -> TextField {
      TextField(
        name: field, label: PlanWords.label(field),
        hint: hint.isEmpty ? PlanWords.hint(field, of: .strategy) : hint, value: typed[field] ?? "",
        problem: problems.first { $0.field == field }?.message)
    }
    html.element("section", .labelled(by: "begin")) { html in
      html.element("h2", .id("begin"), text: "Begin a strategy")
      html.element(
        "p", .class("prose"),
        text: "It begins as a draft. Nobody but those who work on it sees it before it is published.")
      html.add(
        ChangeForm(
          path: Paths.plans, key: key, button: "Create draft",
          fields: [
            text("title", "Its address is made of it, and then stays."), text("document"),
            ChoiceField(
              name: "council", label: "Council", options: councils.map { (String($0.number), $0.name) },
              chosen: typed["council"] ?? ""),
            text("adopted"), text("ends"), text("objective", "Further ones can be added."),
          ]))
    }
  }
}
