public import HTML

/// Authorities as shapes in four tones from dark to light, each with a pattern of its own, London larger beside them.
public struct MapChart: Component {
  public struct Shape: Sendable {
    /// Metres east and north.
    let rings: [[(east: Double, north: Double)]]
    /// 1 the darkest, 4 the lightest; 0 for no figure.
    let tone: Int
    let label: String
    let isOwn: Bool
    /// Whether it is drawn in the larger inset too.
    let isInset: Bool

    public init(
      rings: [[(east: Double, north: Double)]], tone: Int, label: String, isOwn: Bool, isInset: Bool
    ) {
      self.rings = rings
      self.tone = tone
      self.label = label
      self.isOwn = isOwn
      self.isInset = isInset
    }
  }

  private let shapes: [Shape]
  private let insetTitle: String
  private let description: String

  /// - Parameters:
  ///   - insetTitle: what stands above the inset.
  ///   - description: what is said instead of the picture.
  public init(_ shapes: [Shape], insetTitle: String, description: String) {
    // The own shape last: its outline lies over its neighbours'.
    self.shapes = shapes.filter { !$0.isOwn } + shapes.filter(\.isOwn)
    self.insetTitle = insetTitle
    self.description = description
  }

  private static let width = 560.0

  public func write(to html: inout HTMLWriter) {
    guard let plane = Plane(shapes, width: MapChart.width, left: 0, top: 0) else { return }
    html.element(
      "svg", .class("chart map"), .role("img"), .label(description),
      Attribute("viewBox", "0 0 \(Attribute.pixels(MapChart.width)) \(Attribute.pixels(plane.height))"),
      .at("width", MapChart.width), .at("height", plane.height)
    ) { html in
      patterns(&html)
      for shape in shapes { draw(shape, plane, &html) }
      let inset = shapes.filter(\.isInset)
      if let close = Plane(inset, width: 190, left: 8, top: 150) {
        html.label(insetTitle, "muted", x: 8, y: 138)
        for shape in inset { draw(shape, close, &html) }
      }
    }
  }

  private func draw(_ shape: Shape, _ plane: Plane, _ html: inout HTMLWriter) {
    let data = Attribute("d", shape.rings.map(plane.path).joined())
    if shape.isOwn { html.element("path", .class("shape halo"), data) { _ in } }
    html.element("path", .class("shape tone\(shape.tone)" + (shape.isOwn ? " own" : "")), data) {
      $0.element("title", text: shape.label)
    }
  }

  /// Lines and dots that tell the middle tones apart without their grey.
  private func patterns(_ html: inout HTMLWriter) {
    html.element("defs") { html in
      for (name, data) in [("tone-2", "M-1 1l2-2M0 5l5-5M4 6l2-2"), ("tone-3", "M2.5 2.500h.9")] {
        html.element(
          "pattern", .id(name), .at("width", 5), .at("height", 5), Attribute("patternUnits", "userSpaceOnUse")
        ) { html in
          html.element("rect", .class("ground"), .at("width", 5), .at("height", 5)) { _ in }
          html.element("path", .class(name), Attribute("d", data)) { _ in }
        }
      }
    }
  }
}

/// From metres to pixels: as wide as asked, north up.
private struct Plane {
  let height: Double
  private let west, north, scale, left, top: Double

  init?(_ shapes: [MapChart.Shape], width: Double, left: Double, top: Double) {
    let points = shapes.flatMap(\.rings).flatMap(\.self)
    guard let west = points.map(\.east).min(), let east = points.map(\.east).max(),
      let south = points.map(\.north).min(), let north = points.map(\.north).max(), east > west
    else { return nil }
    scale = (width - 4) / (east - west)
    height = (north - south) * scale + 4
    (self.west, self.north, self.left, self.top) = (west, north, left + 2, top + 2)
  }

  /// A closed ring: the first point, then steps from each to the next, to a tenth of a pixel.
  func path(_ ring: [(east: Double, north: Double)]) -> String {
    let points = ring.map {
      (
        Int(((left + ($0.east - west) * scale) * 10).rounded()),
        Int(((top + (north - $0.north) * scale) * 10).rounded())
      )
    }
    guard let first = points.first else { return "" }
    var last = first
    var data = "M\(tenths(first.0)) \(tenths(first.1))l"
    var isFirst = true
    for point in points.dropFirst() where point != last {
      let step = (point.0 - last.0, point.1 - last.1)
      data += (isFirst || step.0 < 0 ? "" : " ") + tenths(step.0) + (step.1 < 0 ? "" : " ") + tenths(step.1)
      (last, isFirst) = (point, false)
    }
    return isFirst ? "" : data + "z"
  }

  private func tenths(_ number: Int) -> String {
    let rest = number.magnitude % 10
    let whole = number.magnitude / 10
    return (number < 0 ? "-" : "") + (whole == 0 && rest != 0 ? "" : String(whole)) + (rest == 0 ? "" : ".\(rest)")
  }
}
