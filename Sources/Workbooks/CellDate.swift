import Days

/// A date or a time that a cell keeps as a number of days.
struct CellDate {
  /// Days since the first day of the count, and seconds of the day.
  private let days, seconds: Int
  private let isFrom1904: Bool

  /// - Parameter serial: days, with the share of the day after the point.
  /// - Returns: nil for a number below 0, or beyond the year 9999.
  init?(_ serial: Double, isFrom1904: Bool) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let whole = Int((serial * 86_400).rounded())
    (days, seconds) = (whole / 86_400, whole % 86_400)
    self.isFrom1904 = isFrom1904
  }

  /// The day; nil for 29 February 1900, which Excel counts and which never was, and for the 0th of January 1900.
  var day: Day? {
    if isFrom1904 { return Day(number: days - 24_107) }
    guard days > 0, days != 60 else { return nil }
    return Day(number: days - (days < 60 ? 25_568 : 25_569))
  }

  /// `09:30:00`.
  var time: String { "\(padded(seconds / 3_600, 2)):\(minutes)" }

  /// `26:30:00`.
  var elapsed: String { "\(days * 24 + seconds / 3_600):\(minutes)" }

  private var minutes: String { "\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))" }

  /// As the format shows it, in the order year, month, day; nil where it shows a day that never was.
  func text(_ kind: NumberFormat.Kind) -> String? {
    switch kind {
    case .time: time
    case .elapsed: elapsed
    case .dateAndTime: day.map { "\($0.iso)T\(time)" }
    default: day.map { seconds == 0 ? $0.iso : "\($0.iso)T\(time)" }
    }
  }
}

extension Day {
  fileprivate var iso: String {
    let (year, month, day) = parts
    return [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-")
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}
