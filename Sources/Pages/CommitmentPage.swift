import Addresses
import HTML
import PublishedData
public import Reports
public import Strategy

/// One national commitment: what it is, where it stands, and every authority's figure and verdict.
public struct CommitmentPage {
  private let report: CommitmentReport
  private let commitments: [NationalCommitment]
  private let dataNote: String

  /// - Parameter commitments: all there are, to choose another.
  public init(_ report: CommitmentReport, among commitments: [NationalCommitment], dataNote: String) {
    (self.report, self.commitments, self.dataNote) = (report, commitments, dataNote)
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let commitment = report.commitment
    let shell = PageShell(
      title: commitment.title,
      crumbs: [.init(name: "National", path: Paths.national()), .init(name: commitment.title, path: nil)],
      dataNote: dataNote, description: "\(commitment.promise.statement) \(report.sentence)")
    return shell.document { html in
      html.element("h1", text: commitment.title)
      html.element("p", .class("finding"), text: report.sentence)
      html.element("p", .class("prose"), text: NationalReport.plainly)
      html.add(CommitmentChoice(commitments: commitments, chosen: commitment.id))
      html.add(TakeAway(path: Paths.national(commitment.id)))
      html.element("section", .labelled(by: "what")) { html in
        html.element("h2", .id("what"), .class("side"), text: "What is asked")
        html.add(CommitmentFacts(commitment: commitment))
      }
      html.element("section", .labelled(by: "every")) { html in
        html.element("h2", .id("every"), .class("side"), text: "Every council")
        table(&html)
      }
    }
  }

  private func table(_ html: inout HTMLWriter) {
    ScrollingTable(caption: "Best figure first; those without one last", id: "every-table").write(to: &html) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for name in ["Council", "Figure", "Verdict", "Region"] {
            html.element("th", .scope("col"), text: name)
          }
        }
      }
      html.element("tbody") { html in
        html.element("tr", .class("mean")) { row(report.england, link: nil, &$0) }
        for standing in report.rows {
          html.element("tr") { row(standing, link: Paths.council(standing.area.name), &$0) }
        }
      }
    }
  }

  private func row(_ standing: CommitmentStanding, link: String?, _ html: inout HTMLWriter) {
    html.element("th", .scope("row")) { html in
      if let link { html.element("a", .href(link), text: standing.area.name) } else { html.text(standing.area.name) }
    }
    html.element("td", text: standing.figureWords)
    html.element("td") { html in
      if standing.isHeld || link != nil { html.add(VerdictTag(label: standing.label)) }
    }
    html.element("td", text: standing.area.region)
  }
}

/// What a commitment asks, who said it, and where it can be read.
struct CommitmentFacts: Component {
  let commitment: NationalCommitment

  func write(to html: inout HTMLWriter) {
    html.add(
      FactList(
        facts: [
          .init("Asked, in our words", commitment.promise.statement),
          .init("Target", commitment.measure.firstTarget.sentence),
        ] + commitment.facts))
    html.element("p", .class("note")) { html in
      html.element(
        "a", Attribute("href", commitment.source.address), text: "Read it at \(commitment.source.publisher)")
    }
  }
}
