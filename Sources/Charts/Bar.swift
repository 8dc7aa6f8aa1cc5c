public import HTML

/// A bar in a table cell, with a mark where the promise stands. The figure is written beside it, so it is ornament.
public struct Bar: Component {
  private let share: Double
  private let markShare: Double?
  private let isOwn: Bool

  /// - Parameters:
  ///   - value: what is drawn, from zero.
  ///   - mark: what was promised.
  ///   - most: the value at the far end.
  public init(_ value: Double, mark: Double?, most: Double, isOwn: Bool) {
    share = max(0, min(1, value / most))
    markShare = mark.map { max(0, min(1, $0 / most)) }
    self.isOwn = isOwn
  }

  public func write(to html: inout HTMLWriter) {
    html.element(
      "svg", .class("bar"), .at("width", 150), .at("height", 12), Attribute("viewBox", "0 0 150 12"), .hidden
    ) { html in
      html.element(
        "rect", .class(isOwn ? "own" : "other"), .at("x", 0), .at("y", 1), .at("width", share * 148), .at("height", 10)
      ) { _ in }
      if let markShare { html.stroke("promise", [(markShare * 148, 0), (markShare * 148, 12)]) }
    }
  }
}
