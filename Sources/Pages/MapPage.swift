import Addresses
import Benchmarking
import Charts
import HTML
import PublishedData
public import Reports

/// An indicator as a map of England, with its table.
public struct MapPage {
  private let report: MapReport
  private let credit: String

  /// - Parameter credit: whose the outlines are.
  public init(_ report: MapReport, credit: String) {
    self.report = report
    self.credit = credit
  }

  private var comparison: IndicatorComparison { report.comparison.comparison }
  private var figures: SeriesFigures { comparison.figures }

  /// The page's bytes.
  public var bytes: [UInt8] {
    let shell = PageShell(
      title: "\(report.comparison.heading): map of England",
      crumbs: [
        .init(name: "Compare", path: Paths.compare),
        .init(name: report.comparison.heading, path: compare(report.own)), .init(name: "Map", path: nil),
      ], dataNote: figures.cube.release.dataNote, description: report.title)
    return shell.document { html in
      html.element("p", .class("lead"), text: report.comparison.scope)
      html.element("h1", text: "\(report.comparison.heading): England")
      html.add(choices)
      html.element("div", .class("map-and-table")) { html in
        html.element("section", .labelled(by: "map")) { html in
          html.element("h2", .id("map"), text: report.title)
          html.element(
            "p", .class("scope"),
            text:
              "Authorities in four quarters, \(report.comparison.periodName)\(report.own.map { "; outlined: \($0.name)" } ?? "")."
          )
          html.add(chart)
          key(&html)
          for (what, areas) in [
            ("Counted but not drawn, ended since", report.undrawn), ("Not begun yet", report.unbegun),
          ] where !areas.isEmpty {
            html.element("p", .class("note"), text: "\(what): \(English.list(areas.map(\.name))).")
          }
          html.element(
            "p", .class("note"),
            text: credit)
        }
        html.element("section", .labelled(by: "figures")) { html in
          html.element("h2", .id("figures"), text: "The same as a table")
          html.add(
            AreasFigures(
              table: report.table,
              caption: "\(report.comparison.heading), every authority, \(report.isRanked ? "best" : "highest") first",
              isDrawn: false, link: { area in compare(area) }))
          html.add(
            TakeAway(
              path: Paths.map(figures.indicator.id, items),
              stays: (Paths.map(figures.indicator.id, pinned), "Link to exactly this period")))
        }
      }
    }
  }

  private var group: String? {
    figures.series == figures.indicator.series.first ? nil : figures.series.characteristic.id
  }

  private var items: [(String, String?)] {
    let period = comparison.place == figures.latest ? nil : comparison.period.addressName
    return [("group", group), ("period", period), ("area", report.own.map { Paths.slug($0.name) })]
  }

  private var pinned: [(String, String?)] {
    [("group", figures.series.characteristic.id), ("period", comparison.period.addressName)]
  }

  private func compare(_ area: Area?) -> String {
    let name = area.flatMap { $0.id == .england ? nil : Paths.slug($0.name) }
    return Paths.compare(figures.indicator.id, [("area", name)] + items.filter { $0.0 != "area" })
  }

  private var chart: MapChart {
    MapChart(
      report.shapes.map { shape in
        MapChart.Shape(
          rings: shape.boundary.rings.map { ring in ring.map { ($0.east, $0.north) } },
          tone: shape.tone == .none ? 0 : shape.tone.rawValue, label: shape.label,
          isOwn: shape.area != nil && shape.area == report.own,
          isInset: [.innerLondonBorough, .outerLondonBorough].contains(shape.area?.type))
      }, insetTitle: "London, larger",
      description: "Map of England: \(report.title). The same figures are in the table beside it.")
  }

  private func key(_ html: inout HTMLWriter) {
    html.element("ul", .class("key"), .label("Key")) { html in
      for (tone, text) in report.key {
        html.element("li") { html in
          html.element("svg", .at("width", 24), .at("height", 16), Attribute("viewBox", "0 0 24 16"), .hidden) { html in
            html.element(
              "rect", .class("shape tone\(tone == .none ? 0 : tone.rawValue)"), .at("x", 1), .at("y", 1),
              .at("width", 22), .at("height", 14)
            ) { _ in }
          }
          html.text(text)
        }
      }
    }
  }

  private var choices: ChoiceForm {
    ChoiceForm(
      path: Paths.map(figures.indicator.id), label: "What to draw",
      choices: [
        .init(
          name: "group", label: "Group", groups: ComparePage.groups(figures.indicator),
          chosen: figures.series.characteristic.id),
        .init(
          name: "period", label: "Period", groups: ComparePage.periods(figures), chosen: comparison.period.addressName),
        .init(
          name: "area", label: "Outline", groups: ComparePage.areaGroups(figures.record.areas, first: "nobody"),
          chosen: report.own.map { Paths.slug($0.name) } ?? ""),
      ], button: "Show")
  }
}
