public import Addresses
import Benchmarking
import Charts
import Days
import HTML
import PublishedData
public import Reports
import Strategy

/// One promise's measure: the verdict, its working, the chart and the table under it.
public struct MeasurePage {
  private let report: MeasureReport
  private let asOf: AsOf
  private let path: String

  /// - Parameter asOf: the day of judging, where the reader named it.
  public init(_ report: MeasureReport, asOf: AsOf = AsOf()) {
    self.report = report
    self.asOf = asOf
    path = Paths.query(Paths.measure(report.id, of: report.evaluation.strategy.id), asOf.items)
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let strategy = report.evaluation.strategy
    let promise = report.evaluation.promise
    let isPart = promise.measures.count > 1
    let shell = PageShell(
      title: "\(report.heading), \(report.authority)",
      crumbs: [
        .init(name: "Strategies", path: Paths.home),
        .init(name: report.authority, path: Paths.query(Paths.strategy(strategy.id), asOf.items)),
      ]
        + (isPart
          ? [.init(name: promise.id, path: Paths.query(Paths.measure(promise.id, of: strategy.id), asOf.items))]
          : [])
        + [.init(name: report.id, path: nil)], dataNote: report.dataNote, description: report.sentence)
    return shell.document { html in
      html.element(
        "p", .class("lead"),
        text: [report.id, report.evaluation.objective.title, report.evaluation.objective.board?.title]
          .compactMap(\.self).joined(separator: " · "))
      html.element("h1", text: report.heading)
      html.add(Finding(verdict: report.verdict, text: report.sentence))
      html.element("div", .class("with-side")) { html in
        html.element("div") { html in
          if report.parts.count > 1 { html.element("section", .labelled(by: "series")) { series(&$0) } }
          if let chart = report.chart, let table = report.table {
            html.element("section", .labelled(by: "over-time")) { overTime(chart, table, &$0) }
          }
        }
        html.element("section", .labelled(by: "working")) { html in
          html.element("h2", .id("working"), .class("side"), text: "Working")
          html.add(FactList(facts: report.working))
        }
      }
      if let strip = report.strip { html.add(StripSection(strip: strip)) }
      html.element("div", .class("with-side")) { html in
        html.element("div") { html in
          if let neighbours = report.neighbours {
            html.element("section", .labelled(by: "beside")) { beside(neighbours, &$0) }
          }
          if report.neighbours == nil {
            html.add(Reply(authority: report.authority, isWorkedExample: report.evaluation.strategy.isWorkedExample))
          }
        }
        html.element("div") { html in
          about(&html)
          html.add(ActionLinks([report.id, promise.id], of: strategy))
        }
      }
    }
  }

  private func overTime(_ chart: LineFigure, _ table: PeriodTable, _ html: inout HTMLWriter) {
    if report.parts.count > 1, let main = report.evaluation.main {
      html.element("p", .class("lead"), text: "The first series: \(main.name)")
    }
    html.add(LineSection(figure: chart, id: "over-time"))
    html.add(PeriodFigures(table: table, caption: "\(chart.scope), by \(table.corner.lowercased())"))
    for known in report.evaluation.main?.figures.breaks ?? [] {
      html.element("p", .class("note"), text: known.statement)
    }
    let evaluation = report.evaluation
    html.add(
      TakeAway(
        path: path, kinds: ["csv", "json", "svg"],
        stays: (
          Paths.query(
            Paths.measure(report.id, of: evaluation.strategy.id), AsOf(on: evaluation.day.description).items),
          "Link to exactly this day"
        )))
    html.add(
      OnAnotherSite(path: Paths.query(Paths.frame(of: report.id, in: evaluation.strategy.id), asOf.items), height: 640))
    if let main = evaluation.main {
      html.element("p", .class("take-away")) { html in
        html.element(
          "a",
          .href(
            Paths.compare(
              main.indicator.id,
              [("area", Paths.slug(report.authority)), ("group", main.figures.series.characteristic.id)])),
          text: "Compare with other areas and years")
      }
    }
  }

  /// `Ten series decide it, one stands beside them`
  private var seriesTitle: String {
    let judged = report.evaluation.judgedParts.count
    let beside = report.parts.count - judged
    if judged == 0 { return English.sentenceCase("\(English.count(beside, "series", "series")) stand near it") }
    let others = beside == 0 ? "" : ", \(English.count(beside, "stands", "stand")) beside"
    return English.sentenceCase(
      English.count(judged, judged == 1 ? "series decides" : "series decide", "series decide")) + " it" + others
  }

  /// Each series with its verdict, and its chart folded away.
  private func series(_ html: inout HTMLWriter) {
    html.element("h2", .id("series"), text: seriesTitle)
    ScrollingTable(caption: "What each series says", id: "series-table").write(to: &html) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          for name in ["Series", "Verdict", "Judged on", "Since the deadline"] {
            html.element("th", .scope("col"), text: name)
          }
        }
      }
      html.element("tbody") { html in
        for part in report.parts {
          html.element("tr") { html in
            html.element("th", .scope("row"), text: part.name)
            html.element("td") { $0.add(VerdictTag(label: part.verdict)) }
            html.element("td", text: part.judged)
            html.element("td", text: part.since)
          }
        }
      }
    }
    for (place, part) in report.parts.enumerated() {
      guard let chart = part.chart, chart.title != report.chart?.title || chart.scope != report.chart?.scope else {
        continue
      }
      html.element("details") { html in
        html.element("summary", text: "Chart and figures: \(part.name)")
        html.element("p", .class("scope"), text: "\(chart.title). \(chart.scope)")
        html.add(LineChart(chart))
        html.add(PeriodFigures(table: part.table, caption: part.name, id: "figures-\(place)"))
      }
    }
  }

  private func beside(_ neighbours: NeighbourTable, _ html: inout HTMLWriter) {
    html.element("h2", .id("beside"), text: neighbours.title)
    html.add(
      NeighbourFigures(
        table: neighbours,
        caption: "\(report.evaluation.main?.name ?? ""): \(report.authority) and its statistical neighbours",
        promise: report.chart?.target?.value))
    html.add(Reply(authority: report.authority, isWorkedExample: report.evaluation.strategy.isWorkedExample))
  }

  private func about(_ html: inout HTMLWriter) {
    if let ambition = report.ambition {
      html.element("section", .labelled(by: "ambition")) { html in
        html.element("h2", .id("ambition"), .class("side"), text: "What it would take")
        html.element("p") { $0.element("strong", text: "\(ambition.title).") }
        html.element("p", .class("scope"), text: ambition.sentence)
        html.add(FactList(facts: ambition.facts))
        html.element("p", .class("note")) { $0.element("a", .href(Paths.method("reach")), text: "How this is counted") }
      }
    }
    facts("Awaited", "awaited", report.awaited, &html)
    facts("History of the target", "history", report.history, &html)
    facts("Sources", "sources", report.sources, &html)
  }

  private func facts(_ title: String, _ id: String, _ facts: [MeasureReport.Fact], _ html: inout HTMLWriter) {
    guard !facts.isEmpty else { return }
    html.element("section", .labelled(by: id)) { html in
      html.element("h2", .id(id), .class("side"), text: title)
      html.add(FactList(facts: facts))
    }
  }
}

/// The verdict and the sentence it is given in.
struct Finding: Component {
  let verdict: VerdictLabel
  let text: String

  func write(to html: inout HTMLWriter) {
    html.element("p", .class("finding \(verdict.shapeName.rawValue)")) { html in
      html.add(VerdictMark(verdict.shapeName, size: 24))
      html.element("span") { html in
        let reason = verdict.reason.map { " (\($0))" } ?? ""
        html.element("strong", text: "\(verdict.word)\(reason).")
        html.text(" \(text)")
      }
    }
  }
}
