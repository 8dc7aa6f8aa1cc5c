import PublishedData

/// What the dictionary of a release says otherwise of a measure than the one before.
extension ReleaseDoubts {
  /// Only LAIT brings a dictionary: what the figures of other data sets are is written in definitions.
  func changedMeasures() -> [ReleaseDoubt] {
    guard let held, later.release.dataSet == Release.lait else { return [] }
    return later.blocks.compactMap { block in
      guard let before = held.block(block.measure.shortName)?.measure else { return nil }
      let changes = before.changes(to: block.measure)
      return changes.isEmpty ? nil : .changedMeasure(before.shortName, changes)
    }
  }
}

extension Measure {
  fileprivate func changes(to later: Measure) -> [ReleaseDoubt.Change] {
    func said(_ point: ReleaseDoubt.Change.Point, of measure: Measure) -> String {
      switch point {
      case .polarity: measure.polarity.rawValue
      case .unit: measure.axisUnit
      case .decimals: measure.decimalPlaces.map(String.init) ?? ""
      case .yearType: measure.yearType.rawValue
      case .quartileBands: measure.hasNoQuartile ? "no" : "yes"
      }
    }
    return ReleaseDoubt.Change.Point.allCases.compactMap { point in
      let (before, after) = (said(point, of: self), said(point, of: later))
      return before == after ? nil : ReleaseDoubt.Change(point: point, before: before, after: after)
    }
  }
}
