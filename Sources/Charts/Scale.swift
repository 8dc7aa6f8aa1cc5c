/// A straight scale from values to pixels.
struct Scale {
  private let low, high, start, end: Double

  /// - Parameters:
  ///   - axis: values in ascending order; the first and the last are the ends.
  ///   - start: the pixel of the first value.
  ///   - end: the pixel of the last.
  init(_ axis: [Double], from start: Double, to end: Double) {
    low = axis.first ?? 0
    high = max(axis.last ?? 1, low + 1e-9)
    self.start = start
    self.end = end
  }

  func callAsFunction(_ value: Double) -> Double { start + (value - low) / (high - low) * (end - start) }
}

/// Labels one below the other, moved apart where they would touch.
///
/// - Parameters:
///   - wanted: the heights they belong at, in pixels.
///   - gap: the least distance between two.
/// - Returns: heights in the order of `wanted`.
func spread(_ wanted: [Double], gap: Double) -> [Double] {
  var placed = wanted
  let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
  for (above, below) in zip(order, order.dropFirst()) where placed[below] < placed[above] + gap {
    placed[below] = placed[above] + gap
  }
  return placed
}

/// `100%`, `2.5`, `−10`: an axis value in the fewest digits.
func axisText(_ value: Double, unit: String) -> String {
  let text = value.magnitude.description
  return (value < 0 ? "−" : "") + (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + unit
}
