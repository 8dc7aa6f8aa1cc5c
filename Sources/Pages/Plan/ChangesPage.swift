import Addresses
import HTML
public import Reports
import Strategy

/// What was changed of a strategy: who, when, what, before and after, from where.
public struct ChangesPage {
  private let report: ChangesReport
  private var strategy: EducationStrategy { report.strategy }

  public init(_ report: ChangesReport) { self.report = report }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "Change history: \(strategy.title)",
      crumbs: [
        .init(name: "Plans", path: Paths.plans),
        .init(name: strategy.title, path: Paths.plan(strategy.id)), .init(name: "Change history", path: nil),
      ], dataNote: "")
    return shell.document { html in
      html.element("h1", text: "Change history: \(strategy.title)")
      html.element(
        "p", .class("prose"),
        text:
          "The newest first, times in UTC. Every change stands in a log in which an edit, a deletion or a swap shows; here are the latest."
      )
      html.add(
        RowTable(
          caption: "Changes", id: "changes", heads: ["When", "Who", "What", "Before", "After", "From"],
          rows: report.entries.map { entry in
            .init(
              head: entry.when, path: nil, cells: [entry.who, entry.what, entry.before, entry.after, entry.origin])
          }, isShortHeaded: true))
      html.add(TakeAway(path: Paths.changes(of: strategy.id)))
    }
  }
}
