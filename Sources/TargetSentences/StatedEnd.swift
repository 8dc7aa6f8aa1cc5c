extension MeasuredClause {
  /// The number to be reached, where the promise states its baseline and how far it goes: 74% of “rises from 69% by 5
  /// percentage points”, the 5th place of “from 11th to 5th”.
  ///
  /// Reckoned on the decimals as they are written, so that 69.3 and 4.8 are 74.1. Nil where nothing is stated, where
  /// the units differ, and for a change by a part.
  public var statedEnd: Amount? {
    guard case .baseline(let stated?, .by(let size)) = reference, let isUp else { return nil }
    guard size.unit == (stated.unit == .percent ? .percentagePoints : stated.unit) else { return nil }
    return Amount(Decimals.sum(stated.number, isUp ? size.number : -size.number), stated.unit)
  }

  /// Whether the relation goes to a larger number; nil where only the indicator can tell.
  private var isUp: Bool? {
    switch (quantity, relation) {
    case (.rank, .improves), (.quarter, .improves): false
    case (_, .rises), (_, .doesNotRise): true
    case (_, .falls), (_, .doesNotFall): false
    default: nil
    }
  }
}
