public import Addresses
import HTML
public import Reports
import Strategy

/// What the promises of a strategy without a verdict wait for, from whom, and when.
public struct AwaitedPage {
  private let report: AwaitedReport
  private let asOf: AsOf

  public init(_ report: AwaitedReport, asOf: AsOf = AsOf()) {
    self.report = report
    self.asOf = asOf
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let strategy = report.strategy
    let path = Paths.awaited(by: strategy.id)
    let shell = PageShell(
      title: "Figures awaited: \(strategy.title)",
      crumbs: [
        .init(name: "Strategies", path: Paths.home),
        .init(name: report.authority, path: Paths.query(Paths.strategy(strategy.id), asOf.items)),
        .init(name: "Figures awaited", path: nil),
      ], dataNote: report.figures.first?.evaluation.dataNote ?? "")
    return shell.document { html in
      html.element("h1", text: "Figures awaited")
      html.element("p", .class("scope"), text: "\(strategy.title). Judged on \(report.judgedOn).")
      html.element("p", .class("finding"), text: report.sentence)
      html.add(TakeAway(path: Paths.query(path, asOf.items)))
      html.element("p", .class("take-away")) { html in
        html.element("a", .href(Paths.releaseCalendar), text: "Release calendar")
      }
      for group in report.groups {
        let id = "awaited-\(group.reason.rawValue)"
        html.add(
          RowTable(
            caption: group.heading, id: id,
            heads: AwaitedReport.heads,
            rows: group.figures.map { figure in
              .init(
                head: "\(figure.evaluation.measure.id) \(figure.evaluation.measure.title)",
                path: Paths.query(Paths.measure(figure.evaluation.measure.id, of: strategy.id), asOf.items),
                cells: [figure.figure, figure.from, figure.expected], strong: figure.isOverdue ? [2] : [])
            }))
      }
    }
  }
}
