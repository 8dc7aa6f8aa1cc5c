import PublishedData
import Statistics

/// Writes the figures of one indicator the way it is published: its decimals, its unit, thousands apart.
struct FigureText {
  let indicator: Indicator

  /// `42.9`, `1,119`.
  func plain(_ number: Double) -> String {
    FigureText.grouped(RoundedDecimal(number, decimals: indicator.decimals).text)
  }

  /// `42.9%`, `1,119`.
  func full(_ number: Double) -> String { plain(number) + (indicator.unit == .percent ? "%" : "") }

  /// The figure, or why there is none: `42.9%`, `no figure (reason not stated)`.
  func full(_ value: PublishedValue) -> String {
    switch value {
    case .number(let number): full(number)
    case .missing(let symbol): "no figure (\(symbol.reason.rawValue))"
    }
  }

  /// A difference of two figures, without its sign: `47.1 percentage points`.
  func difference(_ number: Double) -> String {
    let text = plain(number.magnitude)
    guard indicator.unit == .percent else { return text }
    return text + (Double(text) == 1 ? " percentage point" : " percentage points")
  }

  /// Heading of a row of figures: `Warwickshire, %`.
  func rowName(_ name: String) -> String { indicator.unit == .percent ? "\(name), %" : name }

  private static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNegative = parts[0].hasPrefix("-")
    let digits = Array(isNegative ? parts[0].dropFirst() : parts[0])
    var whole = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { whole.append(",") }
      whole.append(digit)
    }
    return (isNegative ? "−" : "") + ([Substring(whole)] + parts.dropFirst()).joined(separator: ".")
  }
}
