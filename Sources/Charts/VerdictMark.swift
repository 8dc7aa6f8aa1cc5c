public import HTML

/// The shape of a verdict: disc, half, quarter, cross, ring. Shape alone tells it, without colour.
public struct VerdictMark: Component {
  public enum Shape: String, Sendable {
    case met = "met"
    case onCourse = "on-course"
    case offCourse = "off-course"
    case notMet = "not-met"
    case noVerdict = "no-verdict"
  }

  public let shape: Shape
  /// Width and height in pixels.
  public let size: Double

  public init(_ shape: Shape, size: Double) {
    self.shape = shape
    self.size = size
  }

  public func write(to html: inout HTMLWriter) {
    html.element(
      "svg", .class("mark \(shape.rawValue)"), .at("width", size), .at("height", size),
      Attribute("viewBox", "0 0 16 16"), .hidden
    ) { strokes(&$0) }
  }

  /// The mark as part of a chart, its centre at a point.
  func write(in html: inout HTMLWriter, x: Double, y: Double) {
    let scale = size / 16
    let place = "translate(\(Attribute.pixels(x - size / 2)) \(Attribute.pixels(y - size / 2))) scale(\(scale))"
    html.element("g", .class("mark \(shape.rawValue)"), Attribute("transform", place)) { strokes(&$0) }
  }

  private func strokes(_ html: inout HTMLWriter) {
    func path(_ name: String, _ data: String) { html.element("path", .class(name), Attribute("d", data)) { _ in } }
    let ring = "M8 1.7a6.3 6.3 0 1 1 0 12.6a6.3 6.3 0 1 1 0-12.6z"
    switch shape {
    case .met: path("solid", "M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z")
    case .onCourse:
      path("line", ring)
      path("solid", "M8 1.7a6.3 6.3 0 0 0 0 12.6z")
    case .offCourse:
      path("line", ring)
      path("solid", "M8 8V1.7a6.3 6.3 0 0 1 6.3 6.3z")
    case .notMet: path("cross", "M2.5 2.5l11 11M13.5 2.5l-11 11")
    case .noVerdict: path("line", ring)
    }
  }
}
