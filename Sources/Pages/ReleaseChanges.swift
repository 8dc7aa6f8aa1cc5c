import Addresses
import HTML
import Reports
import Strategy

/// What a release changes: figures, and whose verdicts.
struct ReleaseChanges: Component {
  let report: DifferenceReport
  let id, heading: String
  /// The last day on which it was not known yet; nil where it is not known now.
  var before: String?

  /// The most figures that are shown one by one.
  private static let most = 20

  func write(to html: inout HTMLWriter) {
    html.element("section", .labelled(by: id)) { html in
      html.element("h2", .id(id), text: heading)
      html.element("p", .class("finding"), text: report.summary)
      verdicts(&html)
      figures(&html)
      for words in report.measureWords { html.element("p", .class("prose"), text: "\(words).") }
    }
  }

  private func verdicts(_ html: inout HTMLWriter) {
    guard !report.changedVerdicts.isEmpty else { return }
    html.add(
      RowTable(
        caption: "Changed verdicts", id: "\(id)-verdicts",
        heads: ["Measure", "Strategy", "Before", "Now"],
        rows: report.changedVerdicts.map { change in
          .init(
            head: "\(change.measure.id) \(change.measure.title)",
            path: Paths.measure(change.measure.id, of: change.strategy.id),
            cells: [change.strategy.title, change.before, change.after], strong: [2])
        }))
    guard let before else { return }
    html.element("ul", .class("deeds")) { html in
      for strategy in strategies {
        let path = Paths.query(Paths.strategy(strategy.id), [(KnownBy.name, before)])
        html.element("li") { $0.element("a", .href(path), text: "\(strategy.title) as it was known before") }
      }
    }
  }

  /// Those with a changed verdict, each once.
  private var strategies: [EducationStrategy] {
    report.changedVerdicts.map(\.strategy).reduce(into: []) { known, strategy in
      if !known.contains(where: { $0.id == strategy.id }) { known.append(strategy) }
    }
  }

  private func figures(_ html: inout HTMLWriter) {
    let changed = report.changedFigures
    guard !changed.isEmpty else { return }
    html.add(
      RowTable(
        caption: "Changed figures", id: "\(id)-figures",
        heads: ["Figure", "Place", "Period", "Before", "Now"],
        rows: changed.prefix(ReleaseChanges.most).map { .init(head: $0.figure, path: nil, cells: $0.cells) },
        numbersFrom: 2))
    let rest = changed.count - ReleaseChanges.most
    if rest > 0 {
      html.element("p", .class("scope"), text: "And \(rest) more.")
    }
  }
}
