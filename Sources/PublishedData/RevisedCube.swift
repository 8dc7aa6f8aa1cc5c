extension ObservationCube {
  /// What is known of a data set once a later release of it stands beside this one: of each measure and period the later
  /// release's figures where it has that period, and this one's elsewhere. A release of one year leaves the others as they
  /// are.
  public func revised(by later: ObservationCube) -> ObservationCube {
    let areas = union(of: self.areas, later.areas)
    let revised = blocks.map { block in
      guard let newer = later.block(block.measure.shortName) else {
        return MeasureBlock(block.measure, of: parts(block), areas: areas, symbols: symbols)
      }
      let kept = parts(block).filter { !newer.has(block.periods[$0.place]) }
      return MeasureBlock(newer.measure, of: kept + later.parts(newer), areas: areas, symbols: symbols)
    }
    let added = later.blocks.filter { block($0.measure.shortName) == nil }
      .map { MeasureBlock($0.measure, of: later.parts($0), areas: areas, symbols: symbols) }
    return ObservationCube(release: later.release, areas: areas, blocks: revised + added, symbols: symbols)
  }

  /// Every period of one of its blocks.
  func parts(_ block: MeasureBlock) -> [MeasureBlock.Part] {
    block.periods.indices.map { MeasureBlock.Part(cube: self, block: block, place: $0) }
  }

  /// Local authorities first, each kind by its number.
  private func union(of first: [Area], _ second: [Area]) -> [Area] {
    let held = Set(second.map(\.id))
    return (second + first.filter { !held.contains($0.id) })
      .sorted { ($0.type.isLocalAuthority ? 0 : 1, $0.id) < ($1.type.isLocalAuthority ? 0 : 1, $1.id) }
  }
}

extension MeasureBlock {
  /// One period of a block of a cube.
  public struct Part {
    let cube: ObservationCube
    let block: MeasureBlock
    let place: Int

    public init(cube: ObservationCube, block: MeasureBlock, place: Int) {
      self.cube = cube
      self.block = block
      self.place = place
    }
  }

  /// Whether it has figures of the same time.
  fileprivate func has(_ period: TimePeriod) -> Bool {
    periods.contains { $0.isSameTime(as: period) }
  }

  /// A block of periods of several cubes.
  ///
  /// - Parameters:
  ///   - areas: in the order of the new block.
  ///   - symbols: which every one of the cubes has, in this order.
  public init(
    _ measure: Measure, of parts: [Part], areas: [Area],
    symbols: [DataSymbol]
  ) {
    let cells = parts.flatMap { part in
      areas.map { part.cube.value(of: $0.id, in: part.block, period: part.place) }
    }
    self.init(
      measure: measure, periods: parts.map { $0.block.periods[$0.place] },
      numbers: cells.map { $0?.number ?? .nan },
      symbolCodes: cells.map { cell in
        switch cell {
        case .number: 0
        case .missing(let symbol): symbols.firstIndex(of: symbol).map { UInt8($0 + 1) } ?? 1
        case nil: 1
        }
      })
  }
}
