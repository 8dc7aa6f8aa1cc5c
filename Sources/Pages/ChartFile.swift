import Charts
import HTML
public import Reports

/// A chart as a file of its own, for a report or a slide: its finding above it, its source below.
public struct ChartFile {
  private let title, scope, source: String
  private let chart: (width: Double, height: Double, write: (inout HTMLWriter) -> Void)

  /// Figures over time.
  public init(_ figure: LineFigure, source: String) {
    title = figure.title
    scope = [figure.scope, figure.remark].filter { !$0.isEmpty }.joined(separator: ". ")
    self.source = source
    chart = (LineChart.size.width, LineChart.size.height, { LineChart(figure).writeWide(to: &$0) })
  }

  /// The bytes of an SVG file.
  public var bytes: [UInt8] {
    var html = HTMLWriter()
    let lines = ChartFile.wrapped(scope)
    let top = 44 + Double(lines.count) * 18
    let height = top + chart.height + 40
    // Names at the ends of lines may be longer than the room that a page has for them.
    let width = chart.width + 88
    html.element(
      "svg", Attribute("xmlns", "http://www.w3.org/2000/svg"), .at("width", width), .at("height", height),
      Attribute("viewBox", "0 0 \(Attribute.pixels(width)) \(Attribute.pixels(height))"), .role("img"),
      .labelled(by: "finding scope")
    ) { html in
      html.element("title", .id("finding"), text: title)
      html.element("desc", .id("scope"), text: scope)
      html.element("style", text: ChartFile.style)
      html.element("rect", .class("ground"), .at("width", width), .at("height", height)) { _ in }
      line(title, "title", 28, &html)
      for (place, text) in lines.enumerated() { line(text, "muted", 50 + Double(place) * 18, &html) }
      html.element("g", Attribute("transform", "translate(16 \(Attribute.pixels(top)))")) { chart.write(&$0) }
      line(source, "muted", height - 14, &html)
    }
    return html.bytes
  }

  private func line(_ text: String, _ name: String, _ height: Double, _ html: inout HTMLWriter) {
    html.element("text", .class(name), .at("x", 16), .at("y", height), text: text)
  }

  private static func wrapped(_ text: String) -> [String] {
    text.split(separator: " ").reduce(into: [""]) { lines, word in
      if lines[lines.count - 1].count + word.count > 105 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
  }

  /// What the style sheet says of charts, its colours written out: programs for reports know no variables.
  private static let style: String = {
    let sheet = String(decoding: PageFiles.styleSheet, as: UTF8.self)
    func part(_ start: String, _ end: String) -> Substring {
      guard let from = sheet.firstRange(of: start), let to = sheet[from.upperBound...].firstRange(of: end) else {
        return ""
      }
      return sheet[from.upperBound..<to.lowerBound]
    }
    let colours = part(":root {", "}").matches(of: /(--[a-z-]+): (#[0-9a-f]+);/)
    let rules = part("/* Verdicts */", ".verdict {") + part("/* Charts */", "/* Guides")
    let written = colours.reduce(String(rules)) { $0.replacing("var(\($1.1))", with: String($1.2)) }
    // A verdict's colour stands in a variable of its own: said of each class instead.
    let judged = ["met", "on-course", "off-course", "not-met", "no-verdict"].map { name in
      let colour = colours.first { $0.1 == "--\(name)" }.map { String($0.2) } ?? "#000000"
      return ".\(name) { color: \(colour); fill: \(colour); } .stroke.\(name) { stroke: \(colour); fill: none; } "
        + ".mark.\(name) .line, .mark.\(name) .cross { stroke: \(colour); fill: none; }"
    }.joined()
    return """
      text { font-family: Arial, "Liberation Sans", sans-serif; font-size: 14px; }
      \(written.replacing(".chart ", with: "").replacing("var(--judged)", with: "currentColor"))
      \(judged)
      .title { font-size: 20px; font-weight: 700; } .ground { fill: #ffffff; }
      """
  }()
}
