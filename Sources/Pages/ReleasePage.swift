import Addresses
import Days
import HTML
import PublishedData
public import Reports

/// A release: what is held of it, and what it changed.
public struct ReleasePage {
  private let report: ReleaseReport

  public init(_ report: ReleaseReport) { self.report = report }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let title = report.release.title
    let shell = PageShell(
      title: "\(title), known from \(report.release.knownFrom.spelled)",
      crumbs: [.init(name: "Data and sources", path: Paths.data), .init(name: title, path: nil)], dataNote: "")
    return shell.document { html in
      html.element("h1", text: title)
      html.add(FactList(facts: report.facts))
      html.add(TakeAway(path: Paths.release(report.release.id)))
      if let changes = report.changes, let earlier = report.earlier {
        html.add(
          ReleaseChanges(
            report: changes, id: "changes", heading: "Changes since the release of \(earlier.knownFrom.spelled)",
            before: (report.release.knownFrom + -1).description))
      } else {
        html.element("section", .labelled(by: "changes")) { html in
          html.element("h2", .id("changes"), text: "Changes")
          html.element("p", .class("prose"), text: "It is the first release of this data set that is held.")
        }
      }
    }
  }
}
