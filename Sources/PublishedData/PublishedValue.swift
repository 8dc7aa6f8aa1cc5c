/// A published cell: a number, or the symbol that stands in its place.
public enum PublishedValue: Equatable, Sendable {
  /// In the indicator's unit, unrounded.
  case number(Double)
  case missing(DataSymbol)

  /// The number, where there is one: for arithmetic that leaves the missing out and says so.
  public var number: Double? {
    switch self {
    case .number(let number): number
    case .missing: nil
    }
  }
}
