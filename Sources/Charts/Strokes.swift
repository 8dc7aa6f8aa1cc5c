import HTML

extension HTMLWriter {
  mutating func stroke(_ name: String, _ points: [(Double, Double)]) {
    let data = points.enumerated().map { place, point in
      "\(place == 0 ? "M" : "L")\(Attribute.pixels(point.0)) \(Attribute.pixels(point.1))"
    }.joined()
    element("path", .class("stroke \(name)"), Attribute("d", data)) { _ in }
  }

  mutating func dot(_ name: String, _ point: (Double, Double), radius: Double) {
    element("circle", .class("dot \(name)"), .at("cx", point.0), .at("cy", point.1), .at("r", radius)) { _ in }
  }

  mutating func label(_ text: String, _ name: String, x: Double, y: Double) {
    element("text", .class(name), .at("x", x), .at("y", y), text: text)
  }
}
