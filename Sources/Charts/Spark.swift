public import HTML

/// A line as small as a word: the council's figures over those it is compared with, and the verdict where it was
/// reached. The figures are written beside it, so it is ornament.
public struct Spark: Component {
  private let own, other: [Double?]
  private let breaks: [Int]
  private let target: Double?
  private let judged: (period: Int, shape: VerdictMark.Shape)?

  /// - Parameters:
  ///   - own: by period, oldest first; nil where there is no figure.
  ///   - other: the same of those it is compared with.
  ///   - breaks: places that no line is drawn to.
  ///   - target: the number promised.
  public init(
    _ own: [Double?], other: [Double?], breaks: [Int], target: Double?,
    judged: (period: Int, shape: VerdictMark.Shape)?
  ) {
    self.own = own
    self.other = other
    self.breaks = breaks
    self.target = target
    self.judged = judged
  }

  public func write(to html: inout HTMLWriter) {
    let numbers = (own + other + [target]).compactMap(\.self)
    guard let low = numbers.min(), let high = numbers.max() else { return }
    let x = Scale([0, Double(max(own.count - 1, 1))], from: 6, to: 134)
    let y = Scale([low, high], from: 23, to: 5)
    html.element(
      "svg", .class("spark"), .at("width", 140), .at("height", 28), Attribute("viewBox", "0 0 140 28"), .hidden
    ) { html in
      if let target { html.stroke("promise", [(6, y(target)), (134, y(target))]) }
      draw(other, "england", x, y, &html)
      draw(own, "own", x, y, &html)
      if let last = own.lastIndex(where: { $0 != nil }) {
        html.dot("own", (x(Double(last)), y(own[last] ?? 0)), radius: 2.5)
      }
      if let judged, own.indices.contains(judged.period), let value = own[judged.period] {
        VerdictMark(judged.shape, size: 11).write(in: &html, x: x(Double(judged.period)), y: y(value))
      }
    }
  }

  private func draw(_ values: [Double?], _ name: String, _ x: Scale, _ y: Scale, _ html: inout HTMLWriter) {
    var run: [(Double, Double)] = []
    func end(_ html: inout HTMLWriter) {
      if run.count > 1 { html.stroke(name, run) }
      run = []
    }
    for (place, value) in values.enumerated() {
      if value == nil || breaks.contains(place) { end(&html) }
      if let value { run.append((x(Double(place)), y(value))) }
    }
    end(&html)
  }
}
