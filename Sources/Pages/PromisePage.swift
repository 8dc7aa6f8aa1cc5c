public import Addresses
import Charts
import HTML
public import Reports
import Strategy

/// A promise that several measures decide: its verdict, and each measure with what it rests on.
public struct PromisePage {
  private let report: PromiseReport
  private let first: MeasureReport
  private let asOf: AsOf

  /// - Parameters:
  ///   - report: a promise with measures.
  ///   - first: the first of them.
  ///   - asOf: the day of judging, where the reader named it.
  public init(_ report: PromiseReport, first: MeasureReport, asOf: AsOf = AsOf()) {
    self.report = report
    self.first = first
    self.asOf = asOf
  }

  private func path(_ id: String) -> String {
    Paths.query(Paths.measure(id, of: first.evaluation.strategy.id), asOf.items)
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let strategy = first.evaluation.strategy
    let shell = PageShell(
      title: "\(report.promise.title), \(first.authority)",
      crumbs: [
        .init(name: "Strategies", path: Paths.home),
        .init(name: first.authority, path: Paths.query(Paths.strategy(strategy.id), asOf.items)),
        .init(name: report.id, path: nil),
      ], dataNote: first.dataNote, description: report.sentence)
    return shell.document { html in
      html.element(
        "p", .class("lead"),
        text: [report.id, first.evaluation.objective.title, first.evaluation.objective.board?.title]
          .compactMap(\.self).joined(separator: " · "))
      html.element("h1", text: report.promise.title)
      html.add(Finding(verdict: report.verdict, text: report.sentence))
      html.element("section", .labelled(by: "parts")) { parts(&$0) }
      html.element("section", .labelled(by: "promised")) { html in
        html.element("h2", .id("promised"), .class("side"), text: "Promised")
        html.add(
          FactList(facts: [
            .init("In our words", report.promise.statement),
            .init("Stated in", "\(strategy.document): \(report.promise.place)"),
            .init("Stated as", report.promise.statedAs.rawValue),
          ]))
      }
      html.add(ActionLinks([report.id] + report.promise.measures.map(\.id), of: strategy))
      html.add(Reply(authority: first.authority, isWorkedExample: first.evaluation.strategy.isWorkedExample))
    }
  }

  private func parts(_ html: inout HTMLWriter) {
    html.element("h2", .id("parts"), text: "Every part must hold")
    html.add(ScorecardTable(caption: "The parts of the promise", promises: [report], hasHeads: false, asOf: asOf))
    html.add(TakeAway(path: path(report.id)))
  }
}
