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
      dataNote: report.groups.first?.rows.first?.dataNote ?? "")
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
    html.element("p", .class("scope"), text: group.objective.board)
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
        for row in group.rows { html.add(ScorecardRow(summary: row.summary, report: row)) }
      }
    }
  }
}

/// One promise in the scorecard; under 760 px the cells stack.
private struct ScorecardRow: Component {
  let summary: MeasureSummary
  let report: MeasureReport

  func write(to html: inout HTMLWriter) {
    let path = Paths.measure(report.id, of: report.evaluation.strategy.id)
    html.element("tr", .role("row")) { html in
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
