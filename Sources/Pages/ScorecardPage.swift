import HTML
public import Reports
import Strategy

/// A strategy's scorecard: the sentence, the piles, and every promise under its objective.
public struct ScorecardPage {
  private let report: ScorecardReport

  public init(_ report: ScorecardReport) { self.report = report }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let strategy = report.strategy
    let shell = PageShell(
      title: strategy.title,
      crumbs: [.init(name: "Strategies", path: Paths.home), .init(name: report.authority, path: nil)],
      dataNote: report.dataNote)
    return shell.document { html in
      html.element("h1", text: strategy.title)
      html.element("p", .class("scope"), text: "\(strategy.document). Judged on \(report.judgedOn).")
      html.element("p", .class("finding"), text: report.sentence)
      html.add(Piles(piles: report.piles, hasLinks: true))
      html.element("p", .class("take-away")) { html in
        html.text("Take away: ")
        html.element("a", .href(Paths.file(Paths.strategy(strategy.id), "json")), text: "JSON")
      }
      for group in report.groups { html.element("section") { section(group, &$0) } }
      html.add(Reply(authority: report.authority))
    }
  }

  private func section(_ group: ScorecardReport.Group, _ html: inout HTMLWriter) {
    html.element("h2", text: group.objective.title)
    if let board = group.objective.board { html.element("p", .class("scope"), text: board.title) }
    html.element("table", .class("scorecard"), .role("table")) { html in
      html.element("caption", .class("unseen"), text: "Promises under “\(group.objective.title)”")
      html.element("thead", .role("rowgroup")) { html in
        html.element("tr", .role("row")) { html in
          for name in ["Promise", "Target", "Judged on", "Against", "Verdict", "Since the deadline"] {
            html.element("th", .scope("col"), .role("columnheader"), text: name)
          }
        }
      }
      html.element("tbody", .role("rowgroup")) { html in
        for promise in group.promises { html.add(PromiseRows(promise: promise)) }
      }
    }
  }
}

/// One promise in the scorecard, with a row for each of its measures where there are several; under 760 px the cells
/// stack.
private struct PromiseRows: Component {
  let promise: PromiseReport

  func write(to html: inout HTMLWriter) {
    if promise.measures.count > 1 {
      html.element("tr", .role("row")) { html in
        html.element("th", .scope("row"), .role("rowheader")) { html in
          html.element("span", .class("muted"), text: "\(promise.id) ")
          html.text(promise.promise.title)
        }
        cell("", &html)
        cell(promise.held, &html, strong: true)
        cell("", &html)
        html.element("td", .role("cell")) { $0.add(VerdictTag(label: promise.verdict)) }
        cell("", &html)
      }
    }
    for measure in promise.measures { row(measure, &html) }
  }

  private func row(_ report: MeasureReport, _ html: inout HTMLWriter) {
    let summary = report.summary
    let path = Paths.measure(report.id, of: report.evaluation.strategy.id)
    html.element("tr", .role("row"), promise.measures.count > 1 ? .class("part") : nil) { html in
      html.element("th", .scope("row"), .role("rowheader")) { html in
        html.element("span", .class("muted"), text: "\(report.id) ")
        html.element("a", .href(path), text: report.evaluation.measure.title)
      }
      cell(summary.target, &html)
      cell(summary.judged, &html, strong: true)
      cell(summary.against, &html)
      html.element("td", .role("cell")) { $0.add(VerdictTag(label: report.verdict)) }
      html.element("td", .role("cell")) { html in
        if let since = summary.since { html.element("strong", text: since) }
        if let figure = summary.sinceFigure { html.text(": \(figure)") }
      }
    }
  }

  private func cell(_ text: String, _ html: inout HTMLWriter, strong: Bool = false) {
    html.element("td", .role("cell"), strong ? .class("strong") : nil, text: text)
  }
}

extension ScorecardReport {
  /// What the footer says of the data.
  var dataNote: String { groups.first?.promises.first?.measures.first?.dataNote ?? "" }
}
