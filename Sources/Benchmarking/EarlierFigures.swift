public import PublishedData

/// Figures of the same indicator from before the first year of the data set that publishes it now: of an earlier release of
/// the same statistics.
public struct EarlierFigures: Sendable {
  /// The release that has the earlier years.
  public let release: Release
  /// What that release calls the figures.
  public let measure: Measure
  /// The first period of the present data set.
  public let first: TimePeriod
}

extension ObservationCube {
  /// The cube with the earlier years of some measures before those it has.
  ///
  /// - Parameters:
  ///   - catalogue: which indicators have earlier figures, and by which name.
  ///   - others: the cubes that may hold them.
  /// - Returns: the cube, and what was put before which measure, by the measure's short name.
  func withEarlierYears(
    _ catalogue: Catalogue, from others: [ObservationCube]
  ) -> (cube: ObservationCube, earlier: [String: EarlierFigures]) {
    var blocks = self.blocks
    var found: [String: EarlierFigures] = [:]
    for series in catalogue.indicators.flatMap(\.series) where series.dataSet == release.dataSet {
      guard let name = series.earlier, let place = blocks.firstIndex(where: { $0.measure.shortName == series.measure }),
        let other = others.last(where: { $0.block(name) != nil }), let block = other.block(name),
        let (whole, earlier) = put(block, of: other, before: blocks[place])
      else { continue }
      blocks[place] = whole
      found[series.measure] = earlier
    }
    guard !found.isEmpty else { return (self, [:]) }
    return (ObservationCube(release: release, areas: areas, blocks: blocks, symbols: symbols), found)
  }

  /// - Returns: nil where the earlier release has no year before the first of these.
  private func put(
    _ earlier: MeasureBlock, of other: ObservationCube, before block: MeasureBlock
  ) -> (MeasureBlock, EarlierFigures)? {
    let known = block.periods.filter { $0.span != nil }
    guard let first = known.min(by: { $0.ends(before: $1) }) else { return nil }
    let places = earlier.periods.indices.filter { earlier.periods[$0].ends(before: first) }
      .sorted { earlier.periods[$0].ends(before: earlier.periods[$1]) }
    guard !places.isEmpty else { return nil }
    let parts = places.map { MeasureBlock.Part(cube: other, block: earlier, place: $0) }
    let own = block.periods.indices.map { MeasureBlock.Part(cube: self, block: block, place: $0) }
    let whole = MeasureBlock(block.measure, of: parts + own, areas: areas, symbols: symbols)
    return (whole, EarlierFigures(release: other.release, measure: earlier.measure, first: first))
  }
}
