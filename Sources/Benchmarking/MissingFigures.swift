import PublishedData

/// What a release lacks that comes whole.
extension ReleaseDoubts {
  /// Only LAIT comes whole: of another data set a release may have a part of the figures.
  func missingFromWhole() -> [ReleaseDoubt] {
    guard let held, later.release.dataSet == Release.lait else { return [] }
    return missingMeasures(held) + missingAreas(held) + missingPeriods(held)
  }

  private func missingAreas(_ held: ObservationCube) -> [ReleaseDoubt] {
    func measures(of area: Area, in cube: ObservationCube) -> Int {
      cube.blocks.count { block in
        block.periods.indices.contains { cube.value(of: area.id, in: block, period: $0)?.number != nil }
      }
    }
    return held.areas.filter(\.type.isLocalAuthority).compactMap { area in
      let before = measures(of: area, in: held)
      return before > 0 && measures(of: area, in: later) == 0 ? .missingArea(area, measures: before) : nil
    }
  }

  private func missingPeriods(_ held: ObservationCube) -> [ReleaseDoubt] {
    let pairs = held.blocks.flatMap { block in
      later.block(block.measure.shortName).map { new in
        block.periods.filter { $0.span != nil }.map { period in new.periods.contains(where: period.isSameTime) }
      } ?? []
    }
    let kept = pairs.count(where: \.self)
    return (pairs.count - kept) * 3 > pairs.count ? [.missingPeriods(kept: kept, of: pairs.count)] : []
  }

  private func missingMeasures(_ held: ObservationCube) -> [ReleaseDoubt] {
    held.blocks.filter { later.block($0.measure.shortName) == nil }.compactMap { block in
      guard let last = block.periods.last else { return nil }
      return .missingMeasure(
        block.measure.shortName, last: last,
        authorities: held.authorityNumbers(in: block, period: block.periods.count - 1, excluding: []).count,
        newName: newName(of: block, in: held))
    }
  }

  /// The new measure that has the figures of one that is missing, nine of ten or more of those that both have.
  private func newName(of block: MeasureBlock, in held: ObservationCube) -> String? {
    later.blocks.filter { held.block($0.measure.shortName) == nil }.first { new in
      let pairs = new.periods.indices.flatMap { place -> [(Double, Double)] in
        guard let same = block.periods.firstIndex(where: new.periods[place].isSameTime) else { return [] }
        return self.pairs(
          Place(cube: held, block: block, index: same), Place(cube: later, block: new, index: place))
      }
      return pairs.count >= ReleaseDoubts.fewest && pairs.count(where: { $0 == $1 }) * 10 >= pairs.count * 9
    }?.measure.shortName
  }
}
