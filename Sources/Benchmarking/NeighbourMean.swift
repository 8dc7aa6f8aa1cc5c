public import PublishedData
public import Statistics

/// The unweighted mean of an authority's statistical neighbours in one period: LAIT's neighbour average, with the
/// count that LAIT leaves out.
///
/// Method: `docs/methods/neighbours.md`.
public struct NeighbourMean: Sendable, Equatable {
  /// Nil where no neighbour has a figure.
  public let mean: Mean?
  /// How many neighbours the edition names.
  public let size: Int
  /// The neighbours without a figure in this period, those that did not exist then included; nearest first.
  public let missing: [LocationID]

  /// - Parameters:
  ///   - period: the place of the period in the block.
  ///   - absent: authorities that did not exist on the period's last day. Figures are published for some of them, such as
  ///     Cumbria's at age 19 in 2024 and Cumberland's of 2018; they stand for no neighbour that there was.
  /// - Returns: nil where the edition names no neighbours for the authority.
  public init?(
    of area: LocationID, in block: MeasureBlock, period: Int, cube: ObservationCube, edition: NeighbourEdition,
    absent: Set<LocationID>
  ) {
    guard let neighbours = edition.neighbours[area] else { return nil }
    let numbers = neighbours.map {
      absent.contains($0.id) ? nil : cube.value(of: $0.id, in: block, period: period)?.number
    }
    mean = Mean(of: numbers.compactMap(\.self))
    size = neighbours.count
    missing = zip(neighbours, numbers).compactMap { $1 == nil ? $0.id : nil }
  }
}
