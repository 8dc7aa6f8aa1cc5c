import Addresses
import HTML
import PublishedData
import Reports
import Strategy

/// The commitments of one kind, a line each: what is asked, the figure, England's, the neighbours, the verdict.
struct CommitmentRows: Component {
  let kind: NationalCommitment.Kind
  let rows: [CouncilReport.Row]

  func write(to html: inout HTMLWriter) {
    let shown = rows.filter(\.isShown)
    if !shown.isEmpty { table(shown, &html) }
    let silent = rows.filter { !$0.isShown }
    guard !silent.isEmpty else { return }
    html.element("details", .class("folded")) { html in
      html.element(
        "summary", text: "\(English.sentenceCase(English.count(silent.count, "commitment"))) can’t be judged, and why")
      html.add(
        RowTable(
          caption: "\(kind.name): not judged", id: "silent-\(kind.rawValue)",
          heads: ["Commitment", "Why", "Shown beside it"],
          rows: silent.map { row in
            .init(
              head: row.commitment.title, path: "#\(row.commitment.id)",
              cells: [row.standing.silence, row.standing.namedFigure])
          }))
    }
  }

  private func table(_ rows: [CouncilReport.Row], _ html: inout HTMLWriter) {
    html.element("table", .class("rows"), .role("table"), .labelled(by: "kind-\(kind.rawValue)")) { html in
      html.element(
        "caption", .id("kind-\(kind.rawValue)"), .class("unseen"), text: "\(kind.name): figures and verdicts")
      html.element("thead", .role("rowgroup")) { html in
        html.element("tr", .role("row")) { html in
          for name in ["Commitment", "Target", "Figure", "England", "Neighbours", "Verdict"] {
            html.element("th", .scope("col"), .role("columnheader"), text: name)
          }
        }
      }
      html.element("tbody", .role("rowgroup")) { html in
        for row in rows { write(row, &html) }
      }
    }
  }

  private func write(_ row: CouncilReport.Row, _ html: inout HTMLWriter) {
    let label = row.standing.label
    html.element("tr", .role("row")) { html in
      html.element("th", .scope("row"), .role("rowheader")) { html in
        html.element("a", Attribute("href", "#\(row.commitment.id)"), text: row.commitment.title)
      }
      cell("Target", row.commitment.measure.firstTarget.sentence, &html)
      cell("Figure", row.standing.figureWords, isStrong: label.reason == nil, &html)
      cell("England", row.standing.englandWords, &html)
      cell("Neighbours", row.neighbours.map { "\($0.met) of \($0.of) meet it" } ?? "", &html)
      html.element("td", .role("cell"), Attribute("data-label", "Verdict")) { $0.add(VerdictTag(label: label)) }
    }
  }

  private func cell(_ head: String, _ text: String, isStrong: Bool = false, _ html: inout HTMLWriter) {
    html.element(
      "td", .role("cell"), Attribute("data-label", head), isStrong ? .class("strong") : nil,
      text: text.isEmpty ? "–" : text)
  }
}

/// What a verdict on a commitment rests on, folded; the link of its line leads here.
struct CommitmentWorking: Component {
  let row: CouncilReport.Row
  let council: String

  func write(to html: inout HTMLWriter) {
    html.element("details", .class("folded")) { html in
      html.element("summary", text: "\(row.commitment.title): \(row.standing.label.word.lowercased())")
      html.element("p", .id(row.commitment.id), .class("prose"), text: row.report.sentence)
      html.element("div", .class("halves")) { html in
        html.element("section") { html in
          html.element("h3", .class("side"), text: "Working")
          html.add(FactList(facts: row.report.working))
          compare(&html)
        }
        html.element("section") { html in
          html.element("h3", .class("side"), text: "What it is, and where it is written")
          html.add(FactList(facts: row.report.sources))
          html.element("p", .class("note")) { html in
            html.element(
              "a", Attribute("href", row.commitment.source.address),
              .label("Read “\(row.commitment.title)” at \(row.commitment.source.publisher)"),
              text: "Read it at \(row.commitment.source.publisher)")
          }
        }
      }
    }
  }

  private func compare(_ html: inout HTMLWriter) {
    html.element("p", .class("take-away")) { html in
      if let indicator = row.standing.indicator {
        html.element(
          "a", .href(Paths.compare(indicator.id, [("area", Paths.slug(council))])),
          .label("Every year of “\(indicator.name)”, beside others"), text: "Every year, beside others")
        html.text(" ")
      }
      html.element(
        "a", .href(Paths.national(row.commitment.id)), .label("Every council on “\(row.commitment.title)”"),
        text: "Every council on it")
    }
  }
}
