import Addresses
import HTML
import Reports
import Strategy

/// Many strategies, a line each: the council, and how many promises have each verdict. By the council's name, with a way to
/// each letter.
struct StrategyList: Component {
  private let reports: [ScorecardReport]

  init(_ reports: [ScorecardReport]) {
    self.reports = reports.sorted { ($0.authority, $0.strategy.id) < ($1.authority, $1.strategy.id) }
  }

  func write(to html: inout HTMLWriter) {
    let letters = Dictionary(grouping: reports) { String($0.authority.prefix(1)).uppercased() }
    html.element("nav", .class("letters"), .label("Councils by first letter")) { html in
      html.element("ul") { html in
        for letter in letters.keys.sorted() {
          html.element("li") { $0.element("a", .href("#\(letter)"), text: letter) }
        }
      }
    }
    for letter in letters.keys.sorted() { table(letter, letters[letter] ?? []).write(to: &html) }
  }

  private func table(_ letter: String, _ reports: [ScorecardReport]) -> RowTable {
    RowTable(
      caption: letter, id: letter,
      heads: ["Council", "Strategy", "Promises"] + StrategyList.verdicts.map(\.title),
      rows: reports.map { report in
        .init(
          head: report.authority, path: Paths.strategy(report.strategy.id),
          cells: [report.strategy.title, String(report.promises.count)]
            + StrategyList.verdicts.map { verdict in String(count(verdict.name, of: report)) })
      }, numbersFrom: 2)
  }

  private func count(_ name: String, of report: ScorecardReport) -> Int {
    report.piles.first { $0.label.verdict.name == name }?.promises.count ?? 0
  }

  private static let verdicts: [(name: String, title: String)] = [
    ("met", "Met"), ("on course", "On course"), ("off course", "Off course"), ("not met", "Not met"),
    ("no verdict", "No verdict"),
  ]
}
