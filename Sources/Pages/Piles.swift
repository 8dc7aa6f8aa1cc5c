import Addresses
import Charts
import HTML
import Reports
import Strategy

/// One promise is one stone, piled by verdict: count, stones, and what the pile is.
struct Piles: Component {
  let piles: [ScorecardReport.Pile]
  /// The promises without a verdict by reason; empty where the reasons are not to be told apart.
  var unjudged: [(reason: NoVerdictReason, promises: [PromiseReport])] = []
  /// Whether each stone links to its promise.
  let hasLinks: Bool
  /// The day of judging, where the reader named it.
  var asOf = AsOf()

  func write(to html: inout HTMLWriter) {
    html.element("ul", .class("piles")) { html in
      for pile in piles {
        html.element("li", .class(pile.label.shapeName.rawValue)) { html in
          html.element("p", .class("count")) { html in
            html.element("strong", text: "\(pile.promises.count)")
            html.text(" \(pile.label.word.lowercased())")
          }
          html.element("div", .class("heaps")) { html in
            for heap in heaps(pile) { write(heap, pile.label, &html) }
          }
        }
      }
    }
  }

  private typealias Heap = (promises: [PromiseReport], caption: String)

  private func heaps(_ pile: ScorecardReport.Pile) -> [Heap] {
    guard pile.label.verdict.reason == nil else {
      guard !unjudged.isEmpty else { return [(pile.promises, "")] }
      return unjudged.map { ($0.promises, "\($0.promises.count) \($0.reason.name)") }
    }
    guard hasLinks else { return [(pile.promises, "")] }
    let later = pile.promises.compactMap { $0.summary?.since?.lowercased() }
    guard !later.isEmpty else { return [(pile.promises, "")] }
    let since = pile.promises.map(\.sinceWord)
    let words = (later + since.compactMap(\.self)).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let silent = since.count { $0 == nil }
    let captions =
      words.map { word in "\(since.count { $0 == word }) \(word)" }
      + (silent == 0 ? [] : ["\(silent) without a later figure"])
    return [(pile.promises, captions.joined(separator: ", "))]
  }

  private func write(_ heap: Heap, _ label: VerdictLabel, _ html: inout HTMLWriter) {
    html.element("div", .class("heap")) { html in
      let name = "Promises \(label.word.lowercased())" + (heap.caption.isEmpty ? "" : ", \(heap.caption)")
      if hasLinks {
        html.element("ul", .class("stones"), .label(name)) { html in
          for row in heap.promises { html.element("li") { stone(row, &$0) } }
        }
      } else {
        html.element("div", .class("stones"), .hidden) { html in
          for _ in heap.promises { html.element("span") { $0.add(VerdictMark(label.shapeName, size: 20)) } }
        }
      }
      if !heap.caption.isEmpty { html.element("p", .class("scope"), text: heap.caption) }
    }
  }

  private func stone(_ promise: PromiseReport, _ html: inout HTMLWriter) {
    let mark = VerdictMark(promise.verdict.shapeName, size: 20)
    let name = "\(promise.id), \(promise.promise.title): \(promise.verdict.word.lowercased())"
    guard let first = promise.measures.first else { return html.add(mark) }
    let path = Paths.query(Paths.measure(promise.id, of: first.evaluation.strategy.id), asOf.items)
    html.element("a", .href(path), .label(name), Attribute("title", name)) { $0.add(mark) }
  }
}

extension NoVerdictReason {
  /// The reason as a line of a scorecard: `Awaiting the council’s own figure`.
  var line: String {
    switch self {
    case .awaitingReturn: "Awaiting the council’s own figure"
    case .notPublished: "Not published here"
    case .proxyOnly: "Only a neighbouring statistic is published"
    case .noBaseline: "No figure from before to count from"
    case .seriesPaused: "The figures pause"
    case .seriesEnded: "The figures are no longer published"
    case .seriesBroken: "The figures are counted differently since"
    case .anotherArea: "The authority did not exist then"
    case .ambiguous: "Unclear: the council must say what is meant"
    case .tooFewPupils: "Too few pupils are counted"
    case .suppressed: "Suppressed to protect children"
    case .notYetDue: "Not yet due"
    case .external: "The target stands in another document"
    case .nationalOnly: "Wanted of England as a whole"
    case .noLevel: "No level is set"
    }
  }
}
