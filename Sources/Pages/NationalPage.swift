import Addresses
import HTML
public import Reports
import Strategy

/// National commitments over all authorities: of each, how many meet it; and the way to one of them.
public struct NationalPage {
  private let report: NationalReport
  private let dataNote: String

  public init(_ report: NationalReport, dataNote: String) { (self.report, self.dataNote) = (report, dataNote) }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "National commitments and law", crumbs: [.init(name: "National", path: nil)], dataNote: dataNote,
      description: "\(NationalReport.plainly) \(report.sentence)")
    return shell.document { html in
      html.element("h1", text: "National commitments and law")
      html.element("p", .class("finding"), text: NationalReport.plainly)
      html.element("p", .class("prose"), text: report.sentence)
      html.add(CommitmentChoice(commitments: report.standings.commitments, chosen: ""))
      html.add(TakeAway(path: Paths.national()))
      html.element("p", .class("take-away")) { html in
        html.element("a", .href(Paths.councils()), text: "Every council’s page")
        html.text(" ")
        html.element("a", .href(Paths.method("national-commitments")), text: "How they are judged")
      }
      for group in report.groups {
        html.element("section") { html in
          html.element("h2", .class("side"), text: group.kind.words)
          NationalPage.tables(group.kind, group.rows, &html)
        }
      }
    }
  }

  private static func tables(
    _ kind: NationalCommitment.Kind, _ rows: [NationalReport.Row], _ html: inout HTMLWriter
  ) {
    let judged = rows.filter(\.isJudged)
    if !judged.isEmpty {
      html.add(
        RowTable(
          caption: "\(kind.name): how many councils meet it", id: kind.rawValue,
          heads: ["Commitment", "Target", "England", "Met", "Not met", "No verdict"],
          rows: judged.map { row in
            .init(
              head: row.commitment.title, path: Paths.national(row.commitment.id),
              cells: [row.commitment.measure.firstTarget.sentence, row.englandWords]
                + [row.counts.met + row.counts.onCourse, row.counts.notMet + row.counts.offCourse, row.counts.silent]
                .map(String.init))
          }, numbersFrom: 2))
    }
    let wanted = rows.filter { $0.commitment.scope == .england && $0.commitment.unjudged.isEmpty }
    if !wanted.isEmpty {
      html.add(
        RowTable(
          caption: "\(kind.name): wanted of England as a whole; no council is held to it",
          id: "\(kind.rawValue)-england",
          heads: ["Commitment", "Target", "England"],
          rows: wanted.map { row in
            .init(
              head: row.commitment.title, path: Paths.national(row.commitment.id),
              cells: [row.commitment.measure.firstTarget.sentence, row.englandWords])
          }))
    }
    let silent = rows.filter { !$0.commitment.unjudged.isEmpty }
    if !silent.isEmpty {
      html.add(
        RowTable(
          caption: "\(kind.name): not judged", id: "\(kind.rawValue)-silent", heads: ["Commitment", "Why"],
          rows: silent.map { row in
            .init(
              head: row.commitment.title, path: Paths.national(row.commitment.id),
              cells: ["Can’t be judged, because \(row.commitment.unjudged)."])
          }))
    }
  }
}

/// Chooses one commitment to see every authority on it.
struct CommitmentChoice: Component {
  let commitments: [NationalCommitment]
  let chosen: String

  func write(to html: inout HTMLWriter) {
    guard !commitments.isEmpty else { return }
    let kinds = NationalCommitment.Kind.allCases.map { kind in
      ChoiceForm.Group(
        heading: kind.name, options: commitments.filter { $0.kind == kind }.map { ($0.id, $0.title) })
    }
    html.add(
      ChoiceForm(
        path: Paths.national(), label: "Which commitment to show",
        choices: [
          .init(
            name: "commitment", label: "Every council on one commitment",
            groups: [.init(options: [("", "all, with counts")])] + kinds.filter { !$0.options.isEmpty },
            chosen: chosen)
        ], button: "Show"))
  }
}
