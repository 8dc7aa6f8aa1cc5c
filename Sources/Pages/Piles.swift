import Charts
import HTML
import Reports
import Strategy

/// One promise is one stone, piled by verdict: count, stones, and what the pile is.
struct Piles: Component {
  let piles: [ScorecardReport.Pile]
  /// Whether each stone links to its promise.
  let hasLinks: Bool

  func write(to html: inout HTMLWriter) {
    html.element("ul", .class("piles")) { html in
      for pile in piles {
        html.element("li", .class(pile.label.shapeName.rawValue)) { html in
          html.element("p", .class("count")) { html in
            html.element("strong", text: "\(pile.promises.count)")
            html.text(" \(pile.label.word.lowercased())")
          }
          html.element("ul", .class("stones"), .label("Promises \(pile.label.word.lowercased())")) { html in
            for row in pile.promises { html.element("li") { stone(row, &$0) } }
          }
        }
      }
    }
  }

  private func stone(_ promise: PromiseReport, _ html: inout HTMLWriter) {
    let mark = VerdictMark(promise.verdict.shapeName, size: 20)
    guard hasLinks, let first = promise.measures.first else { return html.add(mark) }
    let path = Paths.measure(first.id, of: first.evaluation.strategy.id)
    html.element(
      "a", .href(path), .label("\(promise.id), \(promise.promise.title): \(promise.verdict.word.lowercased())")
    ) { $0.add(mark) }
  }
}
