import Charts
import HTML
public import Reports
import Strategy

/// A strategy's scorecard: the sentence, the piles, and every promise under its objective.
public struct ScorecardPage {
  private let report: ScorecardReport
  private let whole: ScorecardReport
  private let filter: ScorecardFilter
  private let day: String?

  /// - Parameters:
  ///   - whole: every promise.
  ///   - filter: which of them to show.
  ///   - day: the day of judging, where the reader named one.
  public init(_ whole: ScorecardReport, _ filter: ScorecardFilter = ScorecardFilter(), day: String? = nil) {
    self.whole = whole
    self.filter = filter
    self.day = day
    report = whole.kept(by: filter)
  }

  private var items: [(String, String?)] { filter.items + [("on", day)] }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let strategy = whole.strategy
    let path = Paths.strategy(strategy.id)
    let shell = PageShell(
      title: filter.isEmpty ? strategy.title : "\(strategy.title), some promises",
      crumbs: [.init(name: "Strategies", path: Paths.home), .init(name: whole.authority, path: nil)],
      dataNote: whole.dataNote)
    return shell.document { html in
      html.element("h1", text: strategy.title)
      html.element(
        "p", .class("scope"),
        text:
          "\(strategy.document). \(strategy.status.words) Judged on \(whole.judgedOn), with what has happened since its deadlines."
      )
      html.element("p", .class("finding"), text: whole.sentence)
      if !whole.silence.isEmpty { html.element("p", .class("prose"), text: whole.silence) }
      html.add(Piles(piles: whole.piles, unjudged: whole.unjudged, hasLinks: true, day: day))
      html.add(choices)
      html.element("p", .class("kept"), .role("status")) { kept(&$0) }
      html.add(
        TakeAway(
          path: Paths.query(path, items),
          stays: (Paths.query(path, filter.items + [("on", whole.judgedOnDay)]), "Link to exactly this day")))
      for group in report.groups { html.element("section") { section(group, &$0) } }
      html.add(Reply(authority: whole.authority))
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
      }, fields: [.init(name: "on", label: "Judged on (year-month-day)", value: day ?? "", suggestions: [])],
      button: "Show")
  }

  private func kept(_ html: inout HTMLWriter) {
    guard !filter.isEmpty else { return }
    html.text("Showing \(report.promises.count) of \(whole.promises.count) promises. ")
    html.element("a", .href(Paths.query(Paths.strategy(whole.strategy.id), [("on", day)])), text: "Show all")
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
    html.element("table", .class("scorecard"), .role("table")) { html in
      html.element("caption", .class("unseen"), text: "Promises under “\(group.objective.title)”")
      html.element("thead", .role("rowgroup")) { html in
        html.element("tr", .role("row")) { html in
          for name in [
            "No.", "Promise", "Target", "Judged on", "Against", "Over time", "Verdict", "Since the deadline",
          ] {
            html.element("th", .scope("col"), .role("columnheader"), text: name)
          }
        }
      }
      html.element("tbody", .role("rowgroup")) { html in
        let judged = group.promises.filter { $0.verdict.reason == nil }
        for promise in judged + group.promises.filter({ $0.verdict.reason != nil }) {
          html.add(PromiseRows(promise: promise, day: day))
        }
      }
    }
  }
}

/// One promise in the scorecard, with a row for each of its measures where there are several; under 760 px the cells
/// stack.
private struct PromiseRows: Component {
  let promise: PromiseReport
  let day: String?

  func write(to html: inout HTMLWriter) {
    guard promise.measures.count > 1, let first = promise.measures.first else {
      for measure in promise.measures { row(measure, promise.number, isPart: false, &html) }
      return
    }
    html.element("tr", .role("row"), .class(promise.verdict.reason == nil ? "whole" : "whole silent")) { html in
      cell("no", promise.number, &html)
      html.element("th", .scope("row"), .role("rowheader")) { html in
        html.element("a", .href(path(promise.id, first)), text: promise.promise.title)
      }
      cell("target", "\(promise.measures.count) parts", &html)
      cell("judged", promise.held, &html)
      cell("against", "", &html)
      cell("line", "", &html)
      html.element("td", .role("cell"), .class("said")) { $0.add(VerdictTag(label: promise.verdict)) }
      cell("since", "", &html)
    }
    for measure in promise.measures { row(measure, "", isPart: true, &html) }
  }

  private func path(_ id: String, _ report: MeasureReport) -> String {
    Paths.query(Paths.measure(id, of: report.evaluation.strategy.id), [("on", day)])
  }

  private func row(_ report: MeasureReport, _ number: String, isPart: Bool, _ html: inout HTMLWriter) {
    let summary = report.summary
    let classes = [isPart ? "part" : nil, report.verdict.reason == nil ? nil : "silent"].compactMap(\.self)
    html.element("tr", .role("row"), classes.isEmpty ? nil : .class(classes.joined(separator: " "))) { html in
      cell("no", number, &html)
      html.element("th", .scope("row"), .role("rowheader")) { html in
        html.element("a", .href(path(report.id, report)), text: report.evaluation.measure.title)
      }
      cell("target", summary.target, &html)
      if let reason = report.verdict.verdict.reason {
        html.element("td", .role("cell"), .class("reason"), Attribute("colspan", "3"), text: reason.line)
      } else {
        cell("judged", summary.judged, &html)
        cell("against", summary.against, &html)
        html.element("td", .role("cell"), .class("line")) { html in
          if let chart = report.chart { html.add(Spark(chart)) }
        }
      }
      html.element("td", .role("cell"), .class("said")) { $0.add(VerdictTag(label: report.verdict, hasReason: false)) }
      html.element("td", .role("cell"), .class("since")) { html in
        if let since = summary.since { html.element("strong", text: since) }
        if let figure = summary.sinceFigure { html.text(": \(figure)") }
      }
    }
  }

  private func cell(_ name: String, _ text: String, _ html: inout HTMLWriter) {
    html.element("td", .role("cell"), .class(name), text: text)
  }
}

extension Spark {
  /// A chart's own line and the first of those it is compared with.
  init(_ figure: LineFigure) {
    func values(_ role: LineFigure.Line.Role) -> [Double?] { figure.lines.first { $0.role == role }?.values ?? [] }
    self.init(
      values(.own), other: values(.england), breaks: figure.breaks, target: figure.target?.value,
      judged: figure.judged.map { ($0.period, VerdictLabel($0.verdict).shapeName) })
  }
}

extension ScorecardReport {
  /// What the footer says of the data.
  var dataNote: String { promises.first?.measures.first?.dataNote ?? "" }
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
