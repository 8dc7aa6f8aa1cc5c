import Addresses
import HTML
public import Strategy

/// A strategy as it is worked on: what differs from what is published, and every part with the way to change it.
public struct PlanPage {
  private let strategy: EducationStrategy
  private let council: String
  private let version: Int
  private let isDraft: Bool
  private let changes: [PlanChange]
  private let key: String
  private let mayPublish: Bool
  private let draft: Int
  private let problem: String?

  /// - Parameters:
  ///   - version: what is published; 0 for nothing.
  ///   - changes: in what the draft differs.
  ///   - draft: the number of the draft, by which publishing knows what was looked at.
  ///   - problem: why a publication was refused.
  public init(
    _ strategy: EducationStrategy, council: String, version: Int, isDraft: Bool, changes: [PlanChange], key: String,
    mayPublish: Bool, draft: Int, problem: String? = nil
  ) {
    self.strategy = strategy
    self.council = council
    self.version = version
    self.isDraft = isDraft
    self.changes = changes
    self.key = key
    self.mayPublish = mayPublish
    self.draft = draft
    self.problem = problem
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: (problem == nil ? "" : "Error: ") + "Plan: \(strategy.title)",
      crumbs: [
        .init(name: "My work", path: Paths.owed), .init(name: "Plans", path: Paths.plans),
        .init(name: strategy.title, path: nil),
      ], dataNote: "")
    return shell.document { html in
      if let problem { html.add(ErrorSummary(message: problem, field: nil)) }
      html.element("p", .class("lead"), text: council)
      html.element("h1", text: strategy.title)
      html.element("p", .class("finding"), text: standing)
      links(&html)
      if !asked.isEmpty { questions(&html) }
      if isDraft { difference(&html) }
      for objective in strategy.objectives { write(objective, &html) }
      add([.objective], to: .whole, &html)
      lists(&html)
    }
  }

  /// `A draft beside version 3: it differs in two places.`
  private var standing: String {
    switch (isDraft, version) {
    case (false, _): "Version \(version) is published. There is no draft: the first change begins one."
    case (true, 0): "A draft that was never published. Only those who work on it see it."
    case (true, _): "A draft beside version \(version): it differs in \(English.count(changes.count, "place"))."
    }
  }

  private func links(_ html: inout HTMLWriter) {
    html.element("ul", .class("deeds")) { html in
      var places = [("Change title, document and dates", Paths.part(.whole, of: strategy.id))]
      places.append(("Change history", Paths.changes(of: strategy.id)))
      places.append(("Download (YAML)", Paths.planFile(strategy.id)))
      if version > 0 {
        places += [("Scorecard", Paths.strategy(strategy.id)), ("Actions", Paths.actions(of: strategy.id))]
      }
      for (text, path) in places { html.element("li") { $0.element("a", .href(path), text: text) } }
    }
  }

  /// The measures whose targets this program would read otherwise than when they were published.
  private var asked: [(measure: SuccessMeasure, question: String)] {
    strategy.promises.flatMap(\.promise.measures).flatMap { measure in
      measure.targets.compactMap(\.asks).map { (measure, $0) }
    }
  }

  private func questions(_ html: inout HTMLWriter) {
    html.element("section", .labelled(by: "questions")) { html in
      html.element("h2", .id("questions"), text: "Questions about targets")
      html.element("p", .class("prose"), text: PlanWords.untilAnswered)
      html.add(
        RowTable(
          caption: "Targets that can be read otherwise now", id: "asked", heads: ["Measure", "Question"],
          rows: asked.map { asked in
            .init(
              head: "\(asked.measure.id) \(asked.measure.title)",
              path: Paths.part(PlanPart(.measure, asked.measure.id), of: strategy.id), cells: [asked.question])
          }))
    }
  }

  // MARK: What differs

  private var seen: HiddenField { HiddenField(name: "seen", value: String(draft)) }

  private func difference(_ html: inout HTMLWriter) {
    html.element("section", .labelled(by: "differs")) { html in
      html.element(
        "h2", .id("differs"), text: version == 0 ? "Draft" : "Changes from version \(version)")
      if version > 0 { table(&html) }
      guard mayPublish else {
        return html.element("p", .class("prose"), text: "A strategy lead or an administrator can publish it.")
      }
      html.add(
        ChangeForm(
          path: Paths.publication(of: strategy.id), label: "Publish", key: key,
          button: "Publish version \(version + 1)", fields: [seen]))
      html.element("details") { html in
        html.element("summary", text: "Discard the draft")
        html.element(
          "p", .class("prose"),
          text: "What is published stays. What was drafted is kept in the log and no longer shown.")
        html.add(
          ChangeForm(
            path: Paths.discarding(of: strategy.id), label: "Discard the draft", key: key, button: "Discard",
            fields: [seen]))
      }
    }
  }

  private func table(_ html: inout HTMLWriter) {
    html.add(
      RowTable(
        caption: "Changes, field by field", id: "changes", heads: ["Part", "Field", "Published", "Draft"],
        rows: changes.map { change in
          let isGone = change.after == nil && change.field.isEmpty
          return .init(
            head: PlanWords.name(change.part), path: isGone ? nil : Paths.part(change.part, of: strategy.id),
            cells: [
              change.field.isEmpty ? "all of it" : PlanWords.label(change.field), change.before ?? "–",
              change.after ?? (isGone ? "removed" : "–"),
            ])
        }))
  }

  // MARK: Its parts

  private func write(_ objective: EducationStrategy.Objective, _ html: inout HTMLWriter) {
    let part = PlanPart(.objective, objective.id)
    html.element("section", .labelled(by: "objective-\(objective.id)")) { html in
      html.element("h2", .id("objective-\(objective.id)")) { html in
        html.element("a", .href(Paths.part(part, of: strategy.id)), text: objective.title)
      }
      let measures = objective.promises.flatMap(\.measures)
      if !measures.isEmpty {
        parts(
          "\(objective.title): measures and their targets",
          measures.map { measure in
            (
              PlanPart(.measure, measure.id), measure.title,
              (measure.amendments.last?.target ?? measure.firstTarget).wording
            )
          }, ("Measure", "Target"), &html)
      }
      if !objective.actions.isEmpty {
        parts(
          "\(objective.title): actions",
          objective.actions.map { action in
            let who = [action.organisation, action.lead, action.by].filter { !$0.isEmpty }.joined(separator: "; ")
            return (PlanPart(.action, action.id), action.what, who.isEmpty ? "not stated" : who)
          }, ("Action", "Who, by when"), &html)
      }
      add([.promise, .action], to: part, &html)
    }
  }

  private func parts(
    _ caption: String, _ rows: [(part: PlanPart, title: String, detail: String)], _ heads: (String, String),
    _ html: inout HTMLWriter
  ) {
    html.add(
      RowTable(
        caption: caption, id: "\(heads.0.lowercased())-\(rows[0].part.id)", heads: [heads.0, heads.1],
        rows: rows.map { row in
          .init(head: "\(row.part.id) \(row.title)", path: Paths.part(row.part, of: strategy.id), cells: [row.detail])
        }))
  }

  private func lists(_ html: inout HTMLWriter) {
    list(.theme, "Themes", strategy.themes.map { ($0.id, $0.title) }, &html)
    list(.board, "Boards", strategy.boards.map { ($0.id, $0.title) }, &html)
    list(.workStream, "Work streams", strategy.workStreams.map { ($0.id, $0.title) }, &html)
    list(.link, "Related strategies", strategy.links.map { ($0.id, $0.title) }, &html)
  }

  private func list(
    _ kind: PlanPart.Kind, _ title: String, _ items: [(id: String, title: String)], _ html: inout HTMLWriter
  ) {
    html.element("section", .labelled(by: "list-\(kind.rawValue)")) { html in
      html.element("h2", .id("list-\(kind.rawValue)"), .class("side"), text: title)
      html.element("ul", .class("deeds")) { html in
        for item in items {
          html.element("li") {
            $0.element("a", .href(Paths.part(PlanPart(kind, item.id), of: strategy.id)), text: item.title)
          }
        }
        html.element("li") {
          $0.element("a", .href(Paths.newPart(kind, in: .whole, of: strategy.id)), text: "Add a \(kind.title)")
        }
      }
    }
  }

  private func add(_ kinds: [PlanPart.Kind], to parent: PlanPart, _ html: inout HTMLWriter) {
    html.element("ul", .class("deeds")) { html in
      for kind in kinds {
        html.element("li") { html in
          html.element("a", .href(Paths.newPart(kind, in: parent, of: strategy.id)), text: PlanPage.adding(kind))
        }
      }
    }
  }

  /// `Add an action`
  static func adding(_ kind: PlanPart.Kind) -> String {
    switch kind {
    case .action, .objective: "Add an \(kind.title)"
    case .promise: "Add a promise with its measure"
    default: "Add a \(kind.title)"
    }
  }
}
