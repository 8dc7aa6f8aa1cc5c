extension ObservationCube {
  /// What is known of a data set once a later release of it stands beside this one: of each measure and period the later
  /// release's figures where it has that period, and this one's elsewhere. A release of one year leaves the others as they
  /// are.
  public func revised(by later: ObservationCube) -> ObservationCube {
    let areas = union(of: self.areas, later.areas)
    let own = Dictionary(uniqueKeysWithValues: blocks.map { ($0.measure.shortName, $0) })
    let names = blocks.map(\.measure.shortName) + later.blocks.map(\.measure.shortName).filter { own[$0] == nil }
    let merged = names.compactMap { name -> MeasureBlock? in
      let newer = later.block(name)
      guard let measure = newer?.measure ?? own[name]?.measure else { return nil }
      let kept = (own[name]?.periods ?? []).indices.filter { place in
        own[name].map { block in newer?.has(block.periods[place]) != true } ?? false
      }
      var parts: [(cube: ObservationCube, block: MeasureBlock, place: Int)] = []
      if let block = own[name] { parts += kept.map { (self, block, $0) } }
      if let newer { parts += newer.periods.indices.map { (later, newer, $0) } }
      return MeasureBlock(measure, of: parts, areas: areas, symbols: symbols)
    }
    return ObservationCube(release: later.release, areas: areas, blocks: merged, symbols: symbols)
  }

  /// Local authorities first, each kind by its number.
  private func union(of first: [Area], _ second: [Area]) -> [Area] {
    let held = Set(second.map(\.id))
    return (second + first.filter { !held.contains($0.id) })
      .sorted { ($0.type.isLocalAuthority ? 0 : 1, $0.id) < ($1.type.isLocalAuthority ? 0 : 1, $1.id) }
  }
}

extension MeasureBlock {
  /// Whether it has figures of the same time.
  fileprivate func has(_ period: TimePeriod) -> Bool {
    periods.contains { $0.span == nil || period.span == nil ? $0.label == period.label : $0.span == period.span }
  }

  /// A block of periods of several cubes.
  ///
  /// - Parameters:
  ///   - areas: in the order of the new block.
  ///   - symbols: which every one of the cubes has, in this order.
  public init(
    _ measure: Measure, of parts: [(cube: ObservationCube, block: MeasureBlock, place: Int)], areas: [Area],
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
