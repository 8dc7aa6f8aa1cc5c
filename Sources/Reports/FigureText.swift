import PublishedData
import Statistics

/// Writes the figures of one indicator the way it is published: its decimals, its unit, thousands apart.
struct FigureText {
  let unit: Indicator.Unit
  let decimals: Int

  init(_ indicator: Indicator, _ series: Indicator.Series) {
    unit = indicator.unit
    decimals = series.decimals
  }

  init(unit: Indicator.Unit, decimals: Int) { (self.unit, self.decimals) = (unit, decimals) }

  /// Whether figures are totals, which need no finer digits.
  var isTotal: Bool { unit == .number || unit == .pounds }

  /// `42.9`, `1,119`.
  func plain(_ number: Double) -> String { grouped(number, decimals: decimals) }

  /// `42.9%`, `1,119`, `£1,204`, `31.5 per 10,000`.
  func full(_ number: Double) -> String {
    switch unit {
    case .percent: plain(number) + "%"
    case .pounds: pounds(number)
    case .poundsAWeek: pounds(number) + " per week"
    case .perThousand, .perTenThousand, .perHundredThousand, .percentagePoints: plain(number) + " " + unit.rawValue
    case .number, .average, .score: plain(number)
    }
  }

  /// The figure, or why there is none: `42.9%`, `no figure (reason not stated)`.
  func full(_ value: PublishedValue) -> String {
    switch value {
    case .number(let number): full(number)
    case .missing(let symbol): "no figure (\(symbol.reason.rawValue))"
    }
  }

  /// A difference of two figures, without its sign: `47.1 percentage points`, `0.4 points`.
  func difference(_ number: Double) -> String {
    let text = plain(number.magnitude)
    let isOne = Double(text) == 1
    switch unit {
    case .percent, .percentagePoints: return text + (isOne ? " percentage point" : " percentage points")
    case .score: return text + (isOne ? " point" : " points")
    case .number, .average: return text
    case .perThousand, .perTenThousand, .perHundredThousand, .pounds, .poundsAWeek: return full(number.magnitude)
    }
  }

  /// A difference in the fewest words, for a title: `47.1 points`.
  func chartDifference(_ number: Double) -> String {
    unit == .percent
      ? plain(number.magnitude) + (Double(plain(number.magnitude)) == 1 ? " point" : " points") : difference(number)
  }

  /// A difference with its sign, for a table: `+2.4`, `−0.3`, `0.0`.
  ///
  /// - Parameter finer: how many decimals more than the figures have.
  func signed(_ number: Double, finer: Int = 0) -> String {
    let text = grouped(number, decimals: decimals + finer)
    return number > 0 && RoundedDecimal.number(number, decimals: decimals + finer) > 0 ? "+" + text : text
  }

  /// A tolerance, with a decimal more than the figures where it needs one: `1.5` of whole figures.
  func tolerance(_ number: Double) -> String {
    let isShort = (RoundedDecimal.number(number, decimals: decimals) - number).magnitude < 1e-9
    return grouped(number, decimals: isShort ? decimals : decimals + 1)
  }

  /// Heading of a row of figures: `Warwickshire, %`.
  func rowName(_ name: String) -> String {
    switch unit {
    case .number, .average, .score: name
    default: "\(name), \(unit.rawValue)"
    }
  }

  private func pounds(_ number: Double) -> String { (number < 0 ? "−£" : "£") + plain(number.magnitude) }

  /// A number rounded half up, with commas between its thousands.
  func grouped(_ number: Double, decimals: Int) -> String {
    let text = RoundedDecimal(number, decimals: decimals).text
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

extension FigureText {
  /// The number as it is shown.
  func rounded(_ number: Double) -> Double { RoundedDecimal.number(number, decimals: decimals) }
}
