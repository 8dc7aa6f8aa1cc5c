public import HTML

/// Figures over time: the council thick, its comparators thin, the promise dashed, the verdict where it was reached.
public struct LineChart: Component {
  public struct Line: Sendable {
    public enum Role: String, Sendable { case own, england, region, neighbours, other }
    let role: Role
    let label: String
    let values: [Double?]

    public init(role: Role, label: String, values: [Double?]) {
      self.role = role
      self.label = label
      self.values = values
    }
  }

  /// Where the verdict was reached.
  public struct Judged: Sendable {
    let period: Int
    let value: Double
    let label: String
    let shape: VerdictMark.Shape

    public init(period: Int, value: Double, label: String, shape: VerdictMark.Shape) {
      self.period = period
      self.value = value
      self.label = label
      self.shape = shape
    }
  }

  public let periods: [String]
  public let lines: [Line]
  /// The value promised and its label.
  public let target: (value: Double, label: String)?
  public let judged: Judged?
  /// Periods in which nothing is published, and why in a word or two.
  public let gaps: [(periods: ClosedRange<Int>, reason: String)]
  /// Places of periods that can't be compared with the one before: no line is drawn to them.
  public let breaks: [Int]
  /// Values to rule, ascending; the first and the last are the ends.
  public let axis: [Double]
  public let unit: String
  /// What is said instead of the picture.
  public let description: String

  public init(
    periods: [String], lines: [Line], target: (value: Double, label: String)?, judged: Judged?,
    gaps: [(periods: ClosedRange<Int>, reason: String)], breaks: [Int], axis: [Double], unit: String,
    description: String
  ) {
    self.periods = periods
    self.lines = lines
    self.target = target
    self.judged = judged
    self.gaps = gaps
    self.breaks = breaks
    self.axis = axis
    self.unit = unit
    self.description = description
  }

  /// Of the wide drawing, in pixels.
  public static let size = (width: 768.0, height: 420.0)

  /// The wide drawing alone.
  public func writeWide(to html: inout HTMLWriter) {
    let (width, height) = LineChart.size
    draw(LineLayout(width: width, height: height, left: 48, right: 196, top: 28, isNarrow: false), in: &html)
  }

  /// Drawn twice: wide, and redrawn for a narrow page; the style sheet shows one.
  public func write(to html: inout HTMLWriter) {
    writeWide(to: &html)
    let key = 22 * Double(lines.count)
    draw(LineLayout(width: 288, height: 264 + key, left: 36, right: 12, top: 30 + key, isNarrow: true), in: &html)
  }

  private func draw(_ layout: LineLayout, in html: inout HTMLWriter) {
    let x = Scale([0, Double(max(periods.count - 1, 1))], from: layout.left, to: layout.width - layout.right)
    let y = Scale(axis, from: layout.height - 34, to: layout.top)
    html.element(
      "svg", .class("chart " + (layout.isNarrow ? "narrow" : "wide")), .role("img"), .label(description),
      Attribute("viewBox", "0 0 \(Attribute.pixels(layout.width)) \(Attribute.pixels(layout.height))"),
      .at("width", layout.width), .at("height", layout.height)
    ) { html in
      grid(x, y, layout, &html)
      empty(x, y, layout, &html)
      promise(x, y, layout, &html)
      for (place, line) in lines.enumerated().reversed() { draw(line, named: name(place), x, y, &html) }
      verdict(x, y, layout, &html)
      if layout.isNarrow { key(&html) } else { endLabels(x, y, &html) }
    }
  }

  private func grid(_ x: Scale, _ y: Scale, _ layout: LineLayout, _ html: inout HTMLWriter) {
    for value in axis {
      let isBase = value == 0 || axis.first == value && value > 0
      html.stroke(
        isBase ? "base" : "rule", [(layout.left, y(value)), (layout.width - layout.right, y(value))])
      html.label(
        axisText(value, unit: value == axis.last ? unit : ""), "muted end", x: layout.left - 8, y: y(value) + 5)
    }
    let step = labelStep(x, periods)
    let anchor = judged?.period ?? periods.count - 1
    for (place, period) in periods.enumerated() where (place - anchor).isMultiple(of: step) {
      let isJudged = place == judged?.period
      html.label(period, isJudged ? "strong middle" : "muted middle", x: x(Double(place)), y: layout.height - 10)
    }
  }

  /// Every how many periods are named, so that the names stand apart.
  private func labelStep(_ x: Scale, _ periods: [String]) -> Int {
    let widest = Double(periods.map(\.count).max() ?? 0) * 7.5 + 6
    let apart = x(1) - x(0)
    return max(1, Int((widest / max(apart, 1)).rounded(.up)))
  }

  /// Years in which nothing is published: the band is tinted and says why; where figures can't be compared, a line
  /// stands between them.
  private func empty(_ x: Scale, _ y: Scale, _ layout: LineLayout, _ html: inout HTMLWriter) {
    let half = (x(1) - x(0)) / 2
    let (top, base) = (y(axis.last ?? 1), y(axis.first ?? 0))
    for gap in gaps {
      let (left, right) = (x(Double(gap.periods.lowerBound)) - half, x(Double(gap.periods.upperBound)) + half)
      html.element(
        "rect", .class("gap"), .at("x", left), .at("y", top), .at("width", right - left), .at("height", base - top)
      ) { _ in }
      if right - left > Double(gap.reason.count) * 7 {
        html.label(gap.reason, "muted middle", x: (left + right) / 2, y: base - 10)
      }
    }
    for place in breaks {
      let line = x(Double(place)) - half
      html.stroke("break", [(line, top), (line, base)])
    }
  }

  private func promise(_ x: Scale, _ y: Scale, _ layout: LineLayout, _ html: inout HTMLWriter) {
    guard let target else { return }
    html.stroke("promise", [(layout.left, y(target.value)), (layout.width - layout.right, y(target.value))])
    if layout.isNarrow {
      html.label(target.label, "strong end", x: layout.width - layout.right, y: y(target.value) - 6)
    }
  }

  /// The class of a line; of others each has its own, for its dashes.
  func name(_ place: Int) -> String {
    let role = lines[place].role
    return role == .other ? "other o\(lines[..<place].count { $0.role == .other })" : role.rawValue
  }

  private func draw(_ line: Line, named name: String, _ x: Scale, _ y: Scale, _ html: inout HTMLWriter) {
    for run in runs(line) {
      let points = run.map { (x(Double($0)), y(line.values[$0] ?? 0)) }
      if points.count == 1 { html.dot(line.role.rawValue, points[0], radius: 2.5) }
      html.stroke(name, points)
    }
    guard line.role == .own, let last = line.values.lastIndex(where: { $0 != nil }) else { return }
    html.dot("own", (x(Double(last)), y(line.values[last] ?? 0)), radius: 4.5)
  }

  /// Periods that may be joined: a figure each, and none of them cut off from the one before.
  private func runs(_ line: Line) -> [[Int]] {
    line.values.indices.filter { line.values[$0] != nil }.reduce(into: []) { runs, place in
      if let last = runs.last?.last, last == place - 1, !breaks.contains(place) {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
    }
  }

  private func verdict(_ x: Scale, _ y: Scale, _ layout: LineLayout, _ html: inout HTMLWriter) {
    guard let judged else { return }
    let point = (x(Double(judged.period)), y(judged.value))
    if let target {
      html.stroke("distance \(judged.shape.rawValue)", [(point.0, y(target.value)), point])
    }
    VerdictMark(judged.shape, size: 16).write(in: &html, x: point.0, y: point.1)
    html.label(
      judged.label, "verdict \(judged.shape.rawValue) end", x: point.0 - 12, y: point.1 + (layout.isNarrow ? 18 : 20))
  }
}

/// The room a line chart has, in pixels.
private struct LineLayout {
  let width, height, left, right, top: Double
  let isNarrow: Bool
}
