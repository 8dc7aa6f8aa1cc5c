import HTML
public import Reports
import Strategy

/// What a strategy says will be done, and how each action stands.
public struct ActionsPage {
  private let report: ActionsReport
  private let council: String

  public init(_ report: ActionsReport, council: String) {
    self.report = report
    self.council = council
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let strategy = report.strategy
    let shell = PageShell(
      title: "Actions: \(strategy.title)",
      crumbs: [
        .init(name: "Strategies", path: Paths.home), .init(name: council, path: Paths.strategy(strategy.id)),
        .init(name: "Actions", path: nil),
      ], dataNote: "")
    return shell.document { html in
      html.element("h1", text: "What \(strategy.title) says will be done")
      html.element("p", .class("finding"), text: report.sentence)
      for (place, group) in report.groups.enumerated() {
        html.element("section", .labelled(by: "objective-\(place)")) { html in
          html.element("h2", .id("objective-\(place)"), text: group.objective.title)
          table(group.actions, group.objective.title, place, &html)
        }
      }
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

  private func table(_ actions: [ActionReport], _ title: String, _ place: Int, _ html: inout HTMLWriter) {
    ScrollingTable(caption: "\(title): actions", id: "actions-\(place)").write(to: &html) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for name in ["Action", "Lead", "By", "Moves", "How it stands"] {
            html.element("th", .scope("col"), text: name)
          }
        }
      }
      html.element("tbody") { html in for action in actions { html.element("tr") { row(action, &$0) } } }
    }
  }

  private func row(_ report: ActionReport, _ html: inout HTMLWriter) {
    let action = report.progress.action
    html.element("th", .scope("row")) { html in
      html.element("a", .href(Paths.action(action.id, of: self.report.strategy.id)), text: action.what)
    }
    html.element("td", text: report.lead)
    html.element("td", text: report.by)
    html.element("td", text: report.measures.isEmpty ? "not stated" : report.measures.joined(separator: ", "))
    html.element("td", report.isLate ? .class("strong") : nil, text: English.sentenceCase(report.state))
  }
}
