/// How alike the order of two lists is: Spearman's rank correlation, 1 where the order is the same, −1 where it is turned
/// round, about 0 where one says nothing of the other. Equal values share the mean of their ranks.
public enum RankCorrelation {
  /// - Parameter pairs: two values of each thing; three pairs or more.
  /// - Returns: from −1 to 1; nil for fewer pairs, or where all values of a list are equal.
  public static func spearman(_ pairs: [(Double, Double)]) -> Double? {
    guard pairs.count >= 3 else { return nil }
    let (first, second) = (meanRanks(pairs.map(\.0)), meanRanks(pairs.map(\.1)))
    let middle = Double(pairs.count + 1) / 2
    var (product, firstSquare, secondSquare) = (0.0, 0.0, 0.0)
    for (one, two) in zip(first, second) {
      product += (one - middle) * (two - middle)
      firstSquare += (one - middle) * (one - middle)
      secondSquare += (two - middle) * (two - middle)
    }
    guard firstSquare > 0, secondSquare > 0 else { return nil }
    return product / (firstSquare * secondSquare).squareRoot()
  }

  private static func meanRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end + 2) / 2 }
      start = end + 1
    }
    return ranks
  }
}
