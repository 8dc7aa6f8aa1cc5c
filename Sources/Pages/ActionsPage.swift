import Addresses
import HTML
public import Reports
import Strategy

/// What a strategy says will be done, and how each action stands.
public struct ActionsPage {
  private let report: ActionsReport
  private let council: String
  private let attention: [OwedReport]?
  private let seesRisks: Bool

  /// - Parameters:
  ///   - attention: actions that somebody should look at; nil for a reader who does not run the strategy.
  ///   - seesRisks: whether the reader may see the risk register.
  public init(_ report: ActionsReport, council: String, attention: [OwedReport]?, seesRisks: Bool) {
    self.report = report
    self.council = council
    self.attention = attention
    self.seesRisks = seesRisks
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let strategy = report.strategy
    let shell = PageShell(
      title: "Actions: \(strategy.title)",
      crumbs: [
        .init(name: "Strategies", path: Paths.home), .init(name: council, path: Paths.strategy(strategy.id)),
        .init(name: "Actions", path: nil),
      ], dataNote: "", description: report.sentence)
    return shell.document { html in
      html.element("h1", text: "Actions: \(strategy.title)")
      html.element("p", .class("finding"), text: report.sentence)
      if seesRisks {
        html.element("ul", .class("deeds")) { html in
          html.element("li") { $0.element("a", .href(Paths.risks(of: strategy.id)), text: "Risks") }
        }
      }
      if let attention { write(attention, &html) }
      for (place, group) in report.groups.enumerated() {
        html.element("section", .labelled(by: "objective-\(place)")) { html in
          html.element("h2", .id("objective-\(place)"), text: group.objective.title)
          table(group.actions, group.objective.title, place, &html)
        }
      }
      html.add(TakeAway(path: Paths.actions(of: strategy.id)))
      html.element("section", .labelled(by: "how")) { html in
        html.element("h2", .id("how"), .class("side"), text: "How this is counted")
        html.element(
          "p", .class("prose"),
          text:
            "An action of which something was reported is late when its date has passed and nobody has said that it is done. What the document does not state is called not stated; what nobody reported here may be done all the same."
        )
      }
    }
  }

  private func write(_ attention: [OwedReport], _ html: inout HTMLWriter) {
    html.element("section", .labelled(by: "attention")) { html in
      html.element("h2", .id("attention"), text: "Needs attention")
      html.element("p", .class("scope"), text: "Shown to those who run the strategy.")
      if attention.isEmpty { return html.element("p", .class("prose"), text: "No action needs attention.") }
      RowTable(
        caption: "Needs attention", id: "amiss", heads: ["Action", "Why", "Status"],
        rows: attention.map { report in
          .init(
            head: report.owed.followed.action.what,
            path: Paths.action(report.owed.followed.action.id, of: self.report.strategy.id),
            cells: [
              English.sentenceCase(report.attention.joined(separator: "; ")), English.sentenceCase(report.action.state),
            ])
        }
      ).write(to: &html)
    }
  }

  private func table(_ actions: [ActionReport], _ title: String, _ place: Int, _ html: inout HTMLWriter) {
    html.add(
      RowTable(
        caption: "\(title): actions", id: "actions-\(place)",
        heads: ["Action", "Lead", "Due", "Measures", "Status"],
        rows: actions.map { report in
          let action = report.progress.action
          return .init(
            head: action.what, path: Paths.action(action.id, of: self.report.strategy.id),
            cells: [
              report.lead, report.by, report.measures.isEmpty ? "not stated" : report.measures.joined(separator: ", "),
              English.sentenceCase(report.state),
            ], strong: report.isLate ? [3] : [])
        }))
  }
}
