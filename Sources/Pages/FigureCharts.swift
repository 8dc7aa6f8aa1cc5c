import Charts
import HTML
import Reports
import Strategy

extension LineChart {
  /// The chart of a report's figure.
  init(_ figure: LineFigure) {
    self.init(
      periods: figure.periods,
      lines: figure.lines.map { LineChart.Line(role: $0.role.drawn, label: $0.label, values: $0.values) },
      target: figure.target,
      judged: figure.judged.map {
        LineChart.Judged(
          period: $0.period, value: $0.value, label: $0.label, shape: VerdictLabel($0.verdict).shapeName)
      }, gaps: figure.gaps, breaks: figure.breaks, axis: figure.axis, unit: figure.unit,
      description: "Line chart: \(figure.title). The same figures are in the table below.")
  }
}

extension StripChart {
  /// The chart of a report's figure.
  init(_ strip: StripFigure) {
    let own = strip.dots.first { $0.role == .own }
    self.init(
      dots: strip.dots.map { StripChart.Dot(value: $0.value, role: $0.role.drawn) },
      ownLabel: own.map { "\($0.name) \($0.label)" } ?? "", cuts: strip.cuts, quarterNames: strip.quarterNames,
      england: strip.england.map { ($0.value, "England \($0.figure)") }, target: strip.target, axis: strip.axis,
      unit: strip.unit, description: "Strip chart: \(strip.title). The same figures are in the table below.")
  }
}

/// A chart over time: its finding, what is drawn, the lines.
struct LineSection: Component {
  let figure: LineFigure
  let id: String

  func write(to html: inout HTMLWriter) {
    html.element("h2", .id(id), text: figure.title)
    html.element("p", .class("scope"), text: figure.scope + (figure.remark.isEmpty ? "" : ". \(figure.remark)"))
    html.add(LineChart(figure))
  }
}

/// Every authority on one line, with its table folded away under it.
struct StripSection: Component {
  let strip: StripFigure

  func write(to html: inout HTMLWriter) {
    html.element("section", .labelled(by: "strip")) { html in
      html.element("h2", .id("strip"), text: strip.title)
      html.element("p", .class("scope"), text: strip.scope)
      html.add(StripChart(strip))
      html.element("details") { html in
        html.element("summary", text: "All \(strip.dots.count) figures")
        html.add(AuthorityFigures(strip: strip))
      }
    }
  }
}

extension LineFigure.Line.Role {
  fileprivate var drawn: LineChart.Line.Role {
    switch self {
    case .own: .own
    case .england: .england
    case .region: .region
    case .neighbours: .neighbours
    case .other: .other
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
