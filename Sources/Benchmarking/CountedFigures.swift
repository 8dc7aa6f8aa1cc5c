import Days
public import PublishedData
public import Statistics

/// What figures rest on: how many, of how many.
///
/// Method: `docs/methods/counts.md`.
extension SeriesFigures {
  /// How many a figure rests on; nil where no counts are held, or they are not those of the published figure.
  public func counted(_ area: LocationID, _ place: Int) -> Counted? {
    guard let span = period(place).span, span.years == 1, let name = series.denominator,
      let whole = record.count(name, area, yearEnding: span.end.year), whole.number > 0
    else { return nil }
    let part = series.numerator.flatMap { record.count($0, area, yearEnding: span.end.year)?.number }
    if let part, let number = number(area, place), !isShown(part / whole.number * 100, as: number) { return nil }
    return Counted(part: part, whole: whole.number, source: whole.source)
  }

  /// The counts of a period and of the two before it together; nil where any of the three is not held.
  public func pooled(_ area: LocationID, _ place: Int) -> Counted? {
    let places = [place, before(place), before(place).flatMap(before)].compactMap(\.self)
    let counts = places.filter { existed(area, $0) }.compactMap { counted(area, $0) }
    let parts = counts.compactMap(\.part)
    guard parts.count == 3, let source = counts.first?.source else { return nil }
    return Counted(part: parts.reduce(0, +), whole: counts.reduce(0) { $0 + $1.whole }, source: source)
  }

  /// The shares, in per cent, that would not be surprised by a share of so many: Wilson's interval at 95%; nil for what is
  /// no share, and where it is not known of how many.
  public func interval(_ area: LocationID, _ place: Int) -> Interval? {
    guard indicator.unit == .percent, let counted = counted(area, place), let number = number(area, place) else {
      return nil
    }
    let part = counted.part ?? number / 100 * counted.whole
    return Proportion(Int(part.rounded()), of: Int(counted.whole.rounded()))?.interval(at: .percent95).scaled(by: 100)
  }

  /// Whether a share is the published figure: to half a step of its last digit, and a hair for how it was worked out.
  private func isShown(_ share: Double, as number: Double) -> Bool {
    let step = (0..<series.decimals).reduce(1.0) { step, _ in step / 10 }
    return (share - number).magnitude <= 0.5 * step + 1e-9
  }
}
