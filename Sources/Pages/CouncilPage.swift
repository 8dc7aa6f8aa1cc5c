import Addresses
import Benchmarking
import HTML
import PublishedData
public import Reports
import Strategy

/// One council: how it stands on national commitments and law, beside its neighbours, and the strategies held of it.
public struct CouncilPage {
  private let report: CouncilReport
  private let dataNote: String

  public init(_ report: CouncilReport, dataNote: String) { (self.report, self.dataNote) = (report, dataNote) }

  private var name: String { report.area.name }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "\(name): council page",
      crumbs: [.init(name: "Councils", path: Paths.councils()), .init(name: name, path: nil)], dataNote: dataNote,
      description: "\(report.plainly) \(report.sentence)")
    return shell.document { html in
      html.element("h1", text: name)
      if !report.scorecards.isEmpty { html.element("section", .labelled(by: "strategies")) { strategies(&$0) } }
      html.element("section", .labelled(by: "national")) { html in
        html.element("h2", .id("national"), text: "National commitments and law")
        html.element("p", .class("finding"), text: report.plainly)
        html.element("p", .class("prose"), text: report.sentence)
        html.add(TakeAway(path: Paths.council(name)))
        html.element("p", .class("take-away")) { html in
          html.element("a", .href(Paths.area(name)), text: "Its figures on every indicator")
          html.text(" ")
          html.element("a", .href(Paths.method("national-commitments")), text: "How they are judged")
        }
        for group in report.groups {
          html.element("section") { html in
            html.element("h3", .class("side"), text: group.kind.words)
            html.add(CommitmentRows(kind: group.kind, rows: group.rows))
          }
        }
      }
      if !report.rows.isEmpty {
        html.element("section", .labelled(by: "working")) { html in
          html.element("h2", .id("working"), text: "Working and sources")
          for row in report.rows { html.add(CommitmentWorking(row: row, council: name)) }
        }
      }
      if !report.rows.isEmpty, !report.neighbours.isEmpty {
        html.element("section", .labelled(by: "neighbours")) { neighbours(&$0) }
      }
      html.element("section", .labelled(by: "ask")) { html in
        html.add(NextSteps(council: name, number: report.area.id.code, hasStrategy: !report.scorecards.isEmpty))
      }
    }
  }

  private func strategies(_ html: inout HTMLWriter) {
    html.element("h2", .id("strategies"), text: "What it promised")
    html.add(
      RowTable(
        caption: "Strategies held here", id: "strategies-table",
        heads: ["Strategy", "Document", "Verdicts", "Boards"],
        rows: report.scorecards.map { scorecard in
          .init(
            head: scorecard.strategy.title, path: Paths.strategy(scorecard.strategy.id),
            cells: [
              scorecard.strategy.document, scorecard.sentence,
              scorecard.strategy.boards.isEmpty ? "none named" : English.list(scorecard.strategy.boards.map(\.title)),
            ])
        }))
  }

  private func neighbours(_ html: inout HTMLWriter) {
    html.element("h2", .id("neighbours"), text: "Its statistical neighbours")
    html.add(
      RowTable(
        caption: report.neighboursTitle,
        id: "neighbours-table", heads: ["Council", "Met", "Not met", "No verdict"],
        rows: ([(report.area, report.counts)] + report.neighbours).map { area, counts in
          .init(
            head: area.id == report.area.id ? "\(area.name), this council" : area.name,
            path: area.id == report.area.id ? nil : Paths.council(area.name),
            cells: [counts.met + counts.onCourse, counts.notMet + counts.offCourse, counts.silent].map(String.init))
        }, numbersFrom: 0))
  }
}
