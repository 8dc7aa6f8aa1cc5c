import Addresses
import Charts
import HTML
import Reports
import Strategy

/// Promises a line each: number, promise, target, figures, verdict, what has come since. Under 760 px the cells stack.
struct ScorecardTable: Component {
  let caption: String
  let promises: [PromiseReport]
  /// Whether a promise with several measures has a row of its own above them.
  var hasHeads = true
  /// The days of judging and of knowledge, where the reader named them.
  let asOf: AsOf

  func write(to html: inout HTMLWriter) {
    html.element("table", .class("scorecard"), .role("table")) { html in
      html.element("caption", .class("unseen"), text: caption)
      html.element("thead", .role("rowgroup")) { html in
        html.element("tr", .role("row")) { html in
          for name in [
            "No.", "Promise", "Target", "Judged on", "Against", "Over time", "Verdict", "Since the deadline",
          ] {
            html.element("th", .scope("col"), .role("columnheader"), text: name)
          }
        }
      }
      html.element("tbody", .role("rowgroup")) { html in
        for promise in promises { html.add(PromiseRows(promise: promise, hasHead: hasHeads, asOf: asOf)) }
      }
    }
  }
}

/// One promise in the scorecard, with a row for each of its measures where there are several; under 760 px the cells
/// stack.
private struct PromiseRows: Component {
  let promise: PromiseReport
  /// Whether a promise with several measures has a row of its own above them.
  let hasHead: Bool
  let asOf: AsOf

  func write(to html: inout HTMLWriter) {
    guard hasHead, promise.measures.count > 1, let first = promise.measures.first else {
      for measure in promise.measures { row(measure, number(of: measure), isPart: false, &html) }
      return
    }
    html.element("tr", .role("row"), .class(promise.verdict.reason == nil ? "whole" : "whole silent")) { html in
      cell("no", promise.number, &html)
      html.element("th", .scope("row"), .role("rowheader")) { html in
        html.element("a", .href(path(promise.id, first)), text: promise.promise.title)
      }
      cell("target", "\(promise.measures.count) parts", &html)
      cell("judged", promise.held, &html)
      cell("against", "", &html)
      cell("line", "", &html)
      html.element("td", .role("cell"), .class("said")) { $0.add(VerdictTag(label: promise.verdict)) }
      cell("since", "", &html)
    }
    for measure in promise.measures { row(measure, "", isPart: true, &html) }
  }

  /// `20` of `WAR-20`, `13a` of its part.
  private func number(of measure: MeasureReport) -> String { String(measure.id.split(separator: "-").last ?? "") }

  private func path(_ id: String, _ report: MeasureReport) -> String {
    Paths.query(Paths.measure(id, of: report.evaluation.strategy.id), asOf.items)
  }

  private func row(_ report: MeasureReport, _ number: String, isPart: Bool, _ html: inout HTMLWriter) {
    let summary = report.summary
    let classes = [isPart ? "part" : nil, report.verdict.reason == nil ? nil : "silent"].compactMap(\.self)
    html.element("tr", .role("row"), classes.isEmpty ? nil : .class(classes.joined(separator: " "))) { html in
      cell("no", number, &html)
      html.element("th", .scope("row"), .role("rowheader")) { html in
        html.element("a", .href(path(report.id, report)), text: report.evaluation.measure.title)
      }
      cell("target", summary.target, &html)
      if let reason = report.verdict.verdict.reason {
        html.element(
          "td", .role("cell"), .class("reason"), Attribute("colspan", "3"), Attribute("aria-colspan", "3"),
          text: reason.line)
      } else {
        cell("judged", summary.judged, &html)
        cell("against", summary.against, &html)
        html.element("td", .role("cell"), .class("line")) { html in
          if let chart = report.chart { html.add(Spark(chart)) }
        }
      }
      html.element("td", .role("cell"), .class("said")) { $0.add(VerdictTag(label: report.verdict, hasReason: false)) }
      html.element("td", .role("cell"), .class("since")) { html in
        if let since = summary.since { html.element("strong", text: since) }
        if let figure = summary.sinceFigure { html.text(": \(figure)") }
      }
    }
  }

  private func cell(_ name: String, _ text: String, _ html: inout HTMLWriter) {
    html.element("td", .role("cell"), .class(name), text: text)
  }
}

extension Spark {
  /// A chart's own line and the first of those it is compared with.
  init(_ figure: LineFigure) {
    func values(_ role: LineFigure.Line.Role) -> [Double?] { figure.lines.first { $0.role == role }?.values ?? [] }
    self.init(
      values(.own), other: values(.england), breaks: figure.breaks, target: figure.target?.value,
      judged: figure.judged.map { ($0.period, VerdictLabel($0.verdict).shapeName) })
  }
}
