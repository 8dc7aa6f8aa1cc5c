public import HTML

/// Every authority as a dot on one line, stacked where they fall together, with the quarters ruled.
public struct StripChart: Component {
  public struct Dot: Sendable {
    public enum Role: Int, Sendable { case own, neighbour, other }
    let value: Double
    let role: Role

    public init(value: Double, role: Role) {
      self.value = value
      self.role = role
    }
  }

  public let dots: [Dot]
  /// What to write at the council's own dot.
  public let ownLabel: String
  public let cuts: [Double]
  public let quarterNames: [String]
  public let england: (value: Double, label: String)?
  public let target: (value: Double, label: String)?
  public let axis: [Double]
  public let unit: String
  public let description: String

  public init(
    dots: [Dot], ownLabel: String, cuts: [Double], quarterNames: [String],
    england: (value: Double, label: String)?, target: (value: Double, label: String)?, axis: [Double], unit: String,
    description: String
  ) {
    self.dots = dots
    self.ownLabel = ownLabel
    self.cuts = cuts
    self.quarterNames = quarterNames
    self.england = england
    self.target = target
    self.axis = axis
    self.unit = unit
    self.description = description
  }

  /// Drawn twice: wide, and redrawn for a narrow page; the style sheet shows one.
  public func write(to html: inout HTMLWriter) {
    draw(width: 1200, radius: 5, margin: 14, isNarrow: false, in: &html)
    draw(width: 288, radius: 3, margin: 10, isNarrow: true, in: &html)
  }

  private func draw(width: Double, radius: Double, margin: Double, isNarrow: Bool, in html: inout HTMLWriter) {
    let x = Scale(axis, from: margin, to: width - margin)
    let step = radius * 2 + 1
    let columns = stacked(x, step: step)
    let tallest = Double(columns.values.map(\.count).max() ?? 1) * step
    let top = 90.0
    let base = max(top + tallest, top + 60)
    let height = base + (isNarrow ? 46 : 48)
    html.element(
      "svg", .class("chart " + (isNarrow ? "narrow" : "wide")), .role("img"), .label(description),
      Attribute("viewBox", "0 0 \(Attribute.pixels(width)) \(Attribute.pixels(height))"), .at("width", width),
      .at("height", height)
    ) { html in
      quarters(x, width: width, margin: margin, base: base, isNarrow: isNarrow, &html)
      for (column, dots) in columns.sorted(by: { $0.key < $1.key }) {
        for (row, dot) in dots.enumerated() {
          let point = ((Double(column) + 0.5) * step + margin, base - radius - 1 - Double(row) * step)
          html.dot("\(dot.role)", point, radius: dot.role == .own ? radius + 0.8 : radius)
        }
      }
      html.stroke("base", [(margin, base), (width - margin, base)])
      marks(x, width: width, base: base, step: step, isNarrow: isNarrow, &html)
    }
  }

  /// The dots of each column, the council's own lowest, then its neighbours.
  private func stacked(_ x: Scale, step: Double) -> [Int: [Dot]] {
    let columns = Dictionary(grouping: dots) { column(of: $0, x, step) }
    return columns.mapValues { $0.sorted { ($0.role.rawValue, $0.value) < ($1.role.rawValue, $1.value) } }
  }

  private func column(of dot: Dot, _ x: Scale, _ step: Double) -> Int {
    let left = x(axis.first ?? 0)
    let most = max(0, Int((x(axis.last ?? 1) - left) / step) - 1)
    return min(most, max(0, Int((x(dot.value) - left) / step)))
  }

  private func quarters(
    _ x: Scale, width: Double, margin: Double, base: Double, isNarrow: Bool, _ html: inout HTMLWriter
  ) {
    html.element(
      "rect", .class("band"), .at("x", margin), .at("y", 0), .at("width", width - 2 * margin), .at("height", 22)
    ) { _ in }
    for cut in cuts { html.stroke("cut", [(x(cut), 0), (x(cut), base)]) }
    let ends = [margin] + cuts.map { x($0) } + [width - margin]
    for (name, (left, right)) in zip(quarterNames, zip(ends, ends.dropFirst())) {
      let room = right - left
      if Double(name.count) * 7 < room { html.label(name, "muted middle", x: (left + right) / 2, y: 16) }
    }
  }

  private func marks(
    _ x: Scale, width: Double, base: Double, step: Double, isNarrow: Bool, _ html: inout HTMLWriter
  ) {
    if let own = dots.first(where: { $0.role == .own }) {
      let place = (Double(column(of: own, x, step)) + 0.5) * step + x(axis.first ?? 0)
      html.stroke("own thin", [(place, 70), (place, base - 12)])
      html.label(ownLabel, "strong " + side(place, width), x: place, y: 64)
    }
    if let target {
      html.stroke("promise", [(x(target.value), 30), (x(target.value), base)])
      let isLeft = x(target.value) > width / 2
      html.label(
        target.label, "strong " + (isLeft ? "end" : "start"), x: x(target.value) + (isLeft ? -8 : 8), y: 42)
    }
    if let england {
      let place = x(england.value)
      html.element(
        "path", .class("solid england"),
        Attribute("d", "M\(Attribute.pixels(place)) \(Attribute.pixels(base + 4))l5 8h-10z")
      ) { _ in }
      html.label(england.label, "muted " + side(place, width), x: place, y: base + (isNarrow ? 40 : 28))
    }
    let named = isNarrow ? [axis.first, axis.last].compactMap(\.self) : axis
    for value in named {
      let anchor = value == axis.first ? "start" : value == axis.last ? "end" : "middle"
      html.label(axisText(value, unit: unit), "muted \(anchor)", x: x(value), y: base + (isNarrow ? 22 : 44))
    }
  }

  /// Which way a label runs, so that it stays on the page.
  private func side(_ place: Double, _ width: Double) -> String {
    place < width * 0.25 ? "start" : place > width * 0.75 ? "end" : "middle"
  }
}
