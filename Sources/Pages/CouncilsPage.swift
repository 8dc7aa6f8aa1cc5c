import Addresses
import HTML
import PublishedData
public import Reports
import Strategy

/// Every council, or those with some words in their name, region or number.
public struct CouncilsPage {
  private let report: CouncilsReport
  private let typed, dataNote: String

  /// - Parameter typed: the words looked for; empty for all.
  public init(_ report: CouncilsReport, typed: String, dataNote: String) {
    (self.report, self.typed, self.dataNote) = (report, typed, dataNote)
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: typed.isEmpty ? "Councils" : "Councils for “\(typed)”", crumbs: [.init(name: "Councils", path: nil)],
      dataNote: dataNote, description: "\(report.sentence) \(NationalReport.plainly)")
    return shell.document { html in
      html.element("h1", text: "Find a council")
      html.element("p", .class("finding"), .role("status"), text: report.sentence)
      html.element(
        "p", .class("prose"),
        text:
          "Each has a page: how it stands on national commitments and law, and the strategy that is held of it. Met and not met count national commitments; no council has promised them here."
      )
      html.add(
        ChoiceForm(
          path: Paths.councils(), label: "Which councils to show", choices: [],
          fields: [
            .init(name: "q", label: "Words of its name or region, or its number", value: typed, suggestions: [])
          ],
          button: "Find"))
      html.add(TakeAway(path: Paths.councils(typed.isEmpty ? nil : typed)))
      if !report.rows.isEmpty { html.add(table) }
    }
  }

  private var table: RowTable {
    RowTable(
      caption: typed.isEmpty ? "Every council" : "Councils found", id: "councils",
      heads: ["Council", "Region", "Strategy here", "Met", "Not met", "No verdict"],
      rows: report.rows.map { row in
        .init(
          head: row.area.name, path: Paths.council(row.area.name),
          cells: [
            row.area.region, row.strategies.isEmpty ? "none" : English.list(row.strategies.map(\.title)),
            String(row.counts.met + row.counts.onCourse), String(row.counts.notMet + row.counts.offCourse),
            String(row.counts.silent),
          ])
      }, numbersFrom: 2)
  }
}
