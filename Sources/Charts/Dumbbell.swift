public import HTML

/// A gap in a table cell: the group filled, its peers open, the distance between them drawn. The figures stand in the
/// cells beside it, so it is ornament.
public struct Dumbbell: Component {
  private let group, peers, low, high: Double
  private let isOwn: Bool

  /// - Parameters:
  ///   - low: the value at the left end.
  ///   - high: the value at the right end.
  public init(group: Double, peers: Double, low: Double, high: Double, isOwn: Bool) {
    (self.group, self.peers, self.low, self.high, self.isOwn) = (group, peers, low, high, isOwn)
  }

  public func write(to html: inout HTMLWriter) {
    let x = Scale([low, high], from: 6, to: 174)
    html.element(
      "svg", .class("dumbbell"), .at("width", 180), .at("height", 14), Attribute("viewBox", "0 0 180 14"), .hidden
    ) { html in
      html.stroke(isOwn ? "own" : "england", [(x(group), 7), (x(peers), 7)])
      html.dot("own", (x(group), 7), radius: 4.5)
      html.dot("neighbour", (x(peers), 7), radius: 4.5)
    }
  }
}
