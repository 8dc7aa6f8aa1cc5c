import HTML
public import Reports
import Strategy

/// The first page: every strategy held, with its piles.
public struct HomePage {
  private let reports: [ScorecardReport]

  public init(_ reports: [ScorecardReport]) { self.reports = reports }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "Strategies", crumbs: [.init(name: "Strategies", path: nil)],
      dataNote: reports.first?.dataNote ?? "")
    return shell.document { html in
      html.element("h1", text: headline)
      html.element(
        "p", .class("finding"),
        text: "Cairn turns what a council promised into a rule, and gives it a verdict from published data. "
          + "Every verdict shows its working.")
      html.element("ul", .class("strategies")) { html in
        for report in reports { html.element("li") { strategy(report, &$0) } }
      }
    }
  }

  private var headline: String {
    let rows = reports.flatMap { $0.piles.flatMap(\.promises) }
    let met = rows.count { $0.verdict.verdict == .met }
    let councils = reports.count == 1 ? "One council’s" : "\(reports.count) councils’"
    let promises = rows.count == 1 ? "1 promise" : "\(rows.count) promises"
    return "\(councils) \(promises) about education: \(met == 0 ? "none" : "\(met)") met"
  }

  private func strategy(_ report: ScorecardReport, _ html: inout HTMLWriter) {
    html.element("div") { html in
      html.element("h2") { $0.element("a", .href(Paths.strategy(report.strategy.id)), text: report.authority) }
      html.element("p", .class("scope"), text: "\(report.strategy.title), \(report.strategy.document)")
    }
    html.element("p", text: report.sentence)
    html.add(Piles(piles: report.piles, hasLinks: false))
  }
}
