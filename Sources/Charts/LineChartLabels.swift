import HTML

/// What stands beside the lines of a chart.
extension LineChart {
  func endLabels(_ x: Scale, _ y: Scale, _ html: inout HTMLWriter) {
    let ends = lines.map { line -> Double in
      let last = line.values.lastIndex { $0 != nil } ?? 0
      return y(line.values[last] ?? 0)
    }
    let wanted = ends + (target.map { [y($0.value)] } ?? [])
    let places = spread(wanted, gap: 20)
    let edge = x(Double(periods.count - 1)) + 12
    for (line, place) in zip(lines, places) {
      html.label(line.label, line.role == .own ? "strong" : "muted", x: edge, y: place + 5)
    }
    if let target, let place = places.last { html.label(target.label, "strong", x: edge, y: place + 5) }
  }

  /// On a narrow page the labels stand above the lines, each behind a piece of its line.
  func key(_ html: inout HTMLWriter) {
    for (row, line) in lines.enumerated() {
      let height = 14 + Double(row) * 22
      html.stroke(name(row), [(0, height), (26, height)])
      html.label(line.label, line.role == .own ? "strong" : "muted", x: 34, y: height + 5)
    }
  }
}
