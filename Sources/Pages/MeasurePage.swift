import Charts
import HTML
import PublishedData
public import Reports
import Strategy

/// One promise's measure: the verdict, its working, the chart and the table under it.
public struct MeasurePage {
  private let report: MeasureReport
  private let path: String

  public init(_ report: MeasureReport) {
    self.report = report
    path = Paths.measure(report.id, of: report.evaluation.strategy.id)
  }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let strategy = report.evaluation.strategy
    let shell = PageShell(
      title: "\(report.heading), \(report.authority)",
      crumbs: [
        .init(name: "Strategies", path: Paths.home), .init(name: report.authority, path: Paths.strategy(strategy.id)),
        .init(name: report.id, path: nil),
      ], dataNote: report.dataNote)
    return shell.document { html in
      html.element(
        "p", .class("lead"),
        text: [report.id, report.evaluation.objective.title, report.evaluation.objective.board?.title]
          .compactMap(\.self).joined(separator: " · "))
      html.element("h1", text: report.heading)
      html.element("p", .class("finding \(report.verdict.shapeName.rawValue)")) { html in
        html.add(VerdictMark(report.verdict.shapeName, size: 24))
        html.element("span") { html in
          let reason = report.verdict.reason.map { " (\($0))" } ?? ""
          html.element("strong", text: "\(report.verdict.word)\(reason).")
          html.text(" \(report.sentence)")
        }
      }
      html.element("div", .class("with-side")) { html in
        if let chart = report.chart, let table = report.table {
          html.element("section", .labelled(by: "over-time")) { overTime(chart, table, &$0) }
        }
        html.element("section", .labelled(by: "working")) { html in
          html.element("h2", .id("working"), .class("side"), text: "Working")
          html.add(FactList(facts: report.working))
        }
      }
      if let strip = report.strip { html.element("section", .labelled(by: "strip")) { among(strip, &$0) } }
      html.element("div", .class("with-side")) { html in
        if let neighbours = report.neighbours {
          html.element("section", .labelled(by: "beside")) { beside(neighbours, &$0) }
        }
        html.element("section", .labelled(by: "sources")) { html in
          html.element("h2", .id("sources"), .class("side"), text: "Sources")
          html.add(FactList(facts: report.sources))
          html.add(Reply(authority: report.authority))
        }
      }
    }
  }

  private func overTime(_ chart: LineFigure, _ table: PeriodTable, _ html: inout HTMLWriter) {
    html.element("h2", .id("over-time"), text: chart.title)
    html.element("p", .class("scope"), text: chart.scope)
    html.add(
      LineChart(
        periods: chart.periods,
        lines: chart.lines.map { LineChart.Line(role: $0.role.drawn, label: $0.label, values: $0.values) },
        target: chart.target,
        judged: chart.judged.map {
          LineChart.Judged(
            period: $0.period, value: $0.value, label: $0.label, shape: VerdictLabel($0.verdict).shapeName)
        }, axis: chart.axis, unit: chart.unit,
        description: "Line chart: \(chart.title). The same figures are in the table below."))
    html.add(PeriodFigures(table: table, caption: "\(chart.scope), by \(table.corner.lowercased())"))
    html.element("p", .class("take-away")) { html in
      html.text("Take away: ")
      html.element("a", .href(Paths.file(path, "csv")), text: "CSV")
      html.text(" ")
      html.element("a", .href(Paths.file(path, "json")), text: "JSON")
    }
  }

  private func among(_ strip: StripFigure, _ html: inout HTMLWriter) {
    html.element("h2", .id("strip"), text: strip.title)
    html.element("p", .class("scope"), text: strip.scope)
    let own = strip.dots.first { $0.role == .own }
    html.add(
      StripChart(
        dots: strip.dots.map { StripChart.Dot(value: $0.value, role: $0.role.drawn) },
        ownLabel: own.map { "\($0.name) \($0.label)" } ?? "", cuts: strip.cuts, quarterNames: strip.quarterNames,
        england: strip.england.map { ($0.value, "England \($0.figure)") }, target: strip.target, axis: strip.axis,
        unit: strip.unit,
        description: "Strip chart: \(strip.title). The same figures are in the table below."))
    html.element("details") { html in
      html.element("summary", text: "All \(strip.dots.count) figures")
      html.add(AuthorityFigures(strip: strip))
    }
  }

  private func beside(_ neighbours: NeighbourTable, _ html: inout HTMLWriter) {
    html.element("h2", .id("beside"), text: neighbours.title)
    html.add(
      NeighbourFigures(
        table: neighbours,
        caption: "\(report.evaluation.main?.name ?? ""): \(report.authority) and its statistical neighbours",
        promise: report.chart?.target?.value))
  }
}

extension LineFigure.Line.Role {
  fileprivate var drawn: LineChart.Line.Role {
    switch self {
    case .own: .own
    case .england: .england
    case .neighbours: .neighbours
    }
  }
}

extension StripFigure.Dot.Role {
  fileprivate var drawn: StripChart.Dot.Role {
    switch self {
    case .own: .own
    case .neighbour: .neighbour
    case .other: .other
    }
  }
}
