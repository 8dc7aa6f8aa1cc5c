/// Where a condition stops holding, found by halving the range until no number lies between its ends.
///
/// - Parameters:
///   - range: finite; the condition holds at its lower end and not at its upper.
///   - isBelow: holds for every number below the place sought and for none above.
func root(in range: ClosedRange<Double>, isBelow: (Double) -> Bool) -> Double {
  var (lower, upper) = (range.lowerBound, range.upperBound)
  while true {
    let middle = lower + (upper - lower) / 2
    guard middle > lower, middle < upper else { return middle }
    if isBelow(middle) { lower = middle } else { upper = middle }
  }
}
