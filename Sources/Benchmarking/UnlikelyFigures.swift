import PublishedData
import Statistics

/// Single figures that can hardly be what they are said to be.
extension ReleaseDoubts {
  /// A share of 100 may be so far outside for the rounding of what it was worked out from.
  private static let rounding = 0.5
  /// From so many times the figure before it, or that part of it, and so many times what lies between the quartiles away,
  /// one figure has leapt.
  private static let times = 30.0, quartiles = 8.0

  /// Figures in per cent above 100 or below 0, where the measure has had none in any period before.
  func outOfRange(_ now: Place) -> ReleaseDoubt? {
    guard inPercent.contains(now.block.measure.shortName) else { return nil }
    let outside = self.outside(now)
    guard let first = outside.first, let end = now.period.span?.end else { return nil }
    let before = [held, later].compactMap(\.self).flatMap { cube in
      cube.block(now.block.measure.shortName).map { block in
        block.periods.indices.map { Place(cube: cube, block: block, index: $0) }
      } ?? []
    }.filter { $0.period.span.map { $0.end < end } ?? false }
    guard !before.isEmpty, before.allSatisfy({ self.outside($0).isEmpty }) else { return nil }
    return .outOfRange(
      measure: now.block.measure.shortName, now.period, first.area, first.number, count: outside.count)
  }

  private func outside(_ place: Place) -> [(area: Area, number: Double)] {
    place.cube.areas.compactMap { area in
      guard let number = place.number(area) else { return nil }
      let isInside = (-ReleaseDoubts.rounding...100 + ReleaseDoubts.rounding).contains(number)
      return isInside ? nil : (area, number)
    }
  }

  /// Figures of authorities that have leapt while the measure as a whole has not.
  func loneLeap(_ move: Move) -> ReleaseDoubt? {
    guard let cuts = QuarterCuts(of: move.pairs.map(\.0)), cuts.interQuartileRange > 0 else { return nil }
    let leapt = later.areas.compactMap { area -> (area: Area, before: Double, after: Double)? in
      guard area.type.isLocalAuthority, let before = move.then.number(area), let after = move.now.number(area)
      else { return nil }
      let (low, high) = (min(before.magnitude, after.magnitude), max(before.magnitude, after.magnitude))
      let isFar = (after - before).magnitude > cuts.interQuartileRange * ReleaseDoubts.quartiles
      return low > 0 && high >= low * ReleaseDoubts.times && isFar ? (area, before, after) : nil
    }
    guard let first = leapt.first else { return nil }
    return .loneLeap(
      measure: move.measure, move.period, first.area, first.after, before: move.then.period, first.before,
      count: leapt.count)
  }
}
