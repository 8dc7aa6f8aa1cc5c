import Addresses
import Benchmarking
import Charts
import HTML
import PublishedData
public import Reports

/// An indicator for one area: over time, among all authorities, beside its company; of a group, its gap.
public struct ComparePage {
  private let report: AmongReport
  private let request: CompareRequest

  public init(_ report: AmongReport) {
    self.report = report
    request = CompareRequest(report.among)
  }

  private var area: Area { report.among.area.area }
  private var figures: SeriesFigures { report.among.own.figures }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let heading = "\(report.comparison.heading): \(area.name)"
    let shell = PageShell(
      title: heading,
      crumbs: [
        .init(name: "Compare", path: Paths.compare),
        .init(name: figures.indicator.topic, path: Paths.query(Paths.indicators, [("topic", figures.indicator.topic)])),
        .init(name: report.comparison.heading, path: nil),
      ], dataNote: figures.cube.release.dataNote, description: report.area.sentence)
    return shell.document { html in
      html.element("p", .class("lead"), text: report.comparison.scope)
      html.element("h1", text: heading)
      html.element("p", .class("finding"), text: report.area.sentence)
      html.add(choices)
      html.element("div", .class("with-side")) { html in
        html.element("section", .labelled(by: "over-time")) { overTime(&$0) }
        html.element("section", .labelled(by: "standing")) { html in
          html.element("h2", .id("standing"), .class("side"), text: "Where it stands")
          html.add(FactList(facts: report.area.standing))
        }
      }
      if let chart = report.gapChart, let gap = report.area.gap {
        html.element("div", .class("with-side")) { theGap(chart, gap, &$0) }
      }
      if let strip = report.strip { html.add(StripSection(strip: strip)) }
      html.element("section", .labelled(by: "beside")) { beside(&$0) }
      html.element("div", .class("halves")) { about(&$0) }
    }
  }

  private var choices: ChoiceForm {
    let own = report.among.own
    let since = figures.places.prefix { $0 != own.place }
      .filter { figures.isPublished($0) && !figures.overlap($0, own.place) }
    return ChoiceForm(
      path: Paths.compare(figures.indicator.id), label: "What to compare",
      choices: [
        .init(
          name: "area", label: "Area", groups: ComparePage.areaGroups(figures.record.areas, first: "England"),
          chosen: area.id == .england ? "" : Paths.slug(area.name)),
        .init(
          name: "group", label: "Group", groups: ComparePage.groups(figures.indicator),
          chosen: figures.series.characteristic.id),
        .init(
          name: "company", label: "Beside",
          groups: [.init(options: request.companies.map { ($0.rawValue, English.sentenceCase($0.title(of: area))) })],
          chosen: report.among.company.rawValue),
        .init(
          name: "period", label: "Period", groups: ComparePage.periods(figures), chosen: own.period.addressName),
        .init(
          name: "since", label: "Changes since",
          groups: [
            .init(
              options: [("", "the period before")]
                + since.reversed().map { (figures.period($0).addressName, figures.period($0).name) })
          ],
          chosen: own.since.map { figures.period($0).addressName } ?? ""),
        .init(
          name: "neighbours", label: "Neighbours",
          groups: [.init(options: figures.record.editions.reversed().map { ($0.name, "\($0.name) edition") })],
          chosen: own.edition?.name),
      ],
      fields: [
        .init(
          name: "places", label: "Places of your own, up to \(AreaAmong.mostChosen)",
          value: report.among.chosen.map(\.name).joined(separator: "; "), suggestions: [])
      ], button: "Show")
  }

  private func overTime(_ html: inout HTMLWriter) {
    if let chart = report.chart {
      html.add(LineSection(figure: chart, id: "over-time"))
    } else {
      html.element("h2", .id("over-time"), text: "No figure to draw")
    }
    html.add(PeriodFigures(table: report.periods, caption: "\(figures.indicator.scope), by period", id: "figures"))
    html.add(
      TakeAway(
        path: request.path, kinds: ["csv", "json", "svg"],
        stays: (request.pinned, "Link to exactly this period and edition")))
    html.add(OnAnotherSite(path: request.framed, height: 560))
  }

  private func theGap(_ chart: LineFigure, _ gap: GapReport, _ html: inout HTMLWriter) {
    html.element("section", .labelled(by: "gap")) { html in
      html.add(LineSection(figure: chart, id: "gap"))
      html.add(PeriodFigures(table: gap.table, caption: "\(chart.scope), by period", id: "gap-figures"))
    }
    html.element("section", .labelled(by: "why")) { html in
      html.element("h2", .id("why"), .class("side"), text: report.why ?? "What changed it")
      html.element("p", .class("scope"), text: "\(gap.title).")
      html.add(FactList(facts: gap.split))
    }
  }

  private func beside(_ html: inout HTMLWriter) {
    html.element("h2", .id("beside"), text: report.title)
    html.element("p", .class("scope")) { html in
      html.text("See also: ")
      for company in request.companies where company != report.among.company {
        html.element("a", .href(request.with(company).path), text: company.title(of: area))
        html.text(" ")
      }
      html.element("a", .href(Paths.map(figures.indicator.id, request.mapped)), text: "England as a map")
    }
    html.add(
      AreasFigures(
        table: report.table,
        caption: "\(report.comparison.heading): \(area.name) and \(report.among.company.title(of: area))",
        link: { area in request.of(area).path }))
  }

  private func about(_ html: inout HTMLWriter) {
    html.element("section", .labelled(by: "know")) { html in
      html.element("h2", .id("know"), .class("side"), text: "Know before you compare")
      if report.comparison.notes.isEmpty {
        html.element("p", .class("scope"), text: "Nothing is known to keep these years from being compared.")
      }
      for note in report.comparison.notes { html.element("p", .class("scope"), text: note) }
      html.add(FactList(facts: report.comparison.quarters))
    }
    html.element("section", .labelled(by: "sources")) { html in
      html.element("h2", .id("sources"), .class("side"), text: "Sources")
      html.add(FactList(facts: report.comparison.sources))
    }
  }
}
