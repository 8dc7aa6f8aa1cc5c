public import Addresses
import Charts
import HTML
public import Reports
import Strategy

/// A strategy's scorecard: the sentence, the piles, and every promise under its objective.
public struct ScorecardPage {
  private let report: ScorecardReport
  private let whole: ScorecardReport
  private let filter: ScorecardFilter
  private let asOf: AsOf

  /// - Parameters:
  ///   - whole: every promise.
  ///   - filter: which of them to show.
  ///   - asOf: the day of judging, where the reader named it.
  public init(_ whole: ScorecardReport, _ filter: ScorecardFilter = ScorecardFilter(), asOf: AsOf = AsOf()) {
    self.whole = whole
    self.filter = filter
    self.asOf = asOf
    report = whole.kept(by: filter)
  }

  private var items: [(String, String?)] { filter.items + asOf.items }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let strategy = whole.strategy
    let path = Paths.strategy(strategy.id)
    let shell = PageShell(
      title: filter.isEmpty ? strategy.title : "\(strategy.title), some promises",
      crumbs: [.init(name: "Strategies", path: Paths.home), .init(name: whole.authority, path: nil)],
      dataNote: whole.dataNote, description: whole.sentence, feed: Paths.verdictFeed(of: strategy.id))
    return shell.document { html in
      html.element("h1", text: strategy.title)
      html.element(
        "p", .class("scope"),
        text:
          "\(strategy.document). \(strategy.status.words) Judged on \(whole.judgedOn), with what has happened since its deadlines."
      )
      html.element("p", .class("finding"), text: whole.sentence)
      if !whole.silence.isEmpty { html.element("p", .class("prose"), text: whole.silence) }
      html.element("a", .class("skip inside"), .href("#promises"), text: "Skip the stones")
      html.add(Piles(piles: whole.piles, unjudged: whole.unjudged, hasLinks: true, asOf: asOf))
      html.add(choices)
      html.element("p", .class("kept"), .role("status")) { kept(&$0) }
      html.add(
        TakeAway(
          path: Paths.query(path, items),
          stays: (
            Paths.query(path, filter.items + AsOf(on: whole.judgedOnDay).items), "Link to exactly this day"
          )))
      html.element("p", .class("take-away")) { html in
        html.element("a", .href(Paths.actions(of: report.strategy.id)), text: "Actions")
        html.text(" ")
        html.element(
          "a", .href(Paths.query(Paths.awaited(by: report.strategy.id), asOf.items)), text: "Figures awaited")
        html.text(" ")
        html.element("a", .href(Paths.verdictFeed(of: report.strategy.id)), text: "Changes as a feed (Atom)")
      }
      html.add(OnAnotherSite(path: Paths.query(Paths.frame(of: strategy.id), asOf.items), height: 420))
      html.element("div", .id("promises"), Attribute("tabindex", "-1")) { _ in }
      for group in report.groups { html.element("section") { section(group, &$0) } }
      html.add(Reply(authority: whole.authority, isWorkedExample: whole.strategy.isWorkedExample))
    }
  }

  private var choices: ChoiceForm {
    ChoiceForm(
      path: Paths.strategy(whole.strategy.id), label: "Which promises to show",
      choices: ScorecardFilter.Kind.allCases.map { kind in
        let options = whole.options(kind).map { ($0.value, $0.text) }
        return .init(
          name: kind.rawValue, label: English.sentenceCase(kind.rawValue),
          groups: [.init(options: options.isEmpty ? [] : [("", "any")] + options)], chosen: filter[kind] ?? "")
      },
      fields: [
        .init(name: AsOf.onName, label: "Judged on (year-month-day)", value: asOf.on ?? "", suggestions: [])
      ],
      button: "Show")
  }

  private func kept(_ html: inout HTMLWriter) {
    guard !filter.isEmpty else { return }
    html.text("Showing \(report.promises.count) of \(whole.promises.count) promises. ")
    html.element("a", .href(Paths.query(Paths.strategy(whole.strategy.id), asOf.items)), text: "Show all")
  }

  private func section(_ group: ScorecardReport.Group, _ html: inout HTMLWriter) {
    html.element("div", .class("objective")) { html in
      html.element("h2", text: group.objective.title)
      if let board = group.objective.board { html.element("p", .class("scope"), text: board.title) }
      html.element("ul", .class("tally"), .label("Verdicts")) { html in
        for pile in group.piles {
          html.element("li", .class("verdict \(pile.label.shapeName.rawValue)")) { html in
            html.add(VerdictMark(pile.label.shapeName, size: 13))
            html.text(" \(pile.promises.count) \(pile.label.word.lowercased())")
          }
        }
      }
    }
    let caption = "Promises under “\(group.objective.title)”"
    let judged = group.promises.filter { $0.verdict.reason == nil }
    if !judged.isEmpty { html.add(ScorecardTable(caption: caption, promises: judged, asOf: asOf)) }
    for (reason, promises) in ScorecardReport.unjudged(group.promises) {
      // Who asks for those without a verdict has them before them.
      html.element(
        "details", .class("folded"), filter[.verdict] == nil ? nil : Attribute("open", "open")
      ) { html in
        html.element(
          "summary",
          text: "\(promises.count) \(promises.count == 1 ? "promise" : "promises") \(reason.clause(promises.count))")
        html.add(ScorecardTable(caption: "\(caption): \(reason.name)", promises: promises, asOf: asOf))
      }
    }
  }
}

extension ScorecardReport {
  /// What the footer says of the data.
  var dataNote: String { promises.first?.measures.first?.evaluation.dataNote ?? "" }
}

extension EducationStrategy.Status {
  /// Whether the strategy still runs, as a sentence.
  fileprivate var words: String {
    switch self {
    case .draft: "A draft."
    case .adopted: "In force."
    case .closed: "Its time is over."
    }
  }
}
