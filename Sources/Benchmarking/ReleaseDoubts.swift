public import PublishedData
import Statistics

/// Looks whether the figures of a release can be what they are said to be, beside the figures of the period before
/// (docs/methods/doubts.md).
public struct ReleaseDoubts {
  let later: ObservationCube
  let held: ObservationCube?
  let inPercent: Set<String>

  /// - Parameters:
  ///   - later: the release that is looked at.
  ///   - held: what is known of the data set without it. Periods that are as they were are not looked at again.
  ///   - inPercent: the short names of measures whose figures are shares of 100.
  public init(about later: ObservationCube, beside held: ObservationCube?, inPercent: Set<String> = []) {
    self.later = later
    self.held = held
    self.inPercent = inPercent
  }

  /// Authorities that must have figures in both periods before anything is said.
  static let fewest = 50
  /// From so many times the median before, a unit has changed; a count can double and a rate treble.
  private static let drift = 30.0
  /// From so many times what lies between the quartiles before, all authorities together have become something else.
  private static let leap = 8.0
  /// Order as unlike as this, where it was as alike as that between the two periods before.
  private static let unlike = 0.3, alike = 0.6
  /// Or fallen by so much from where it was as alike as this: neighbours in a file are often neighbours on the map.
  private static let veryAlike = 0.85, fall = 0.35
  /// Figures of two measures that are nearer to each other's past than this part of the way to their own, each having
  /// moved by more than its quartiles are apart.
  private static let nearer = 1.0 / 3

  /// A kind after the other, each in the order of measures and periods.
  public func run() -> [ReleaseDoubt] {
    let places = later.blocks.flatMap { block in
      block.periods.indices.filter { !isHeld(block, $0) }.map { Place(cube: later, block: block, index: $0) }
    }
    let moves = places.compactMap(move)
    let drifted = moves.filter(isUnitDrift)
    let swapped = swaps(moves)
    let known = Set((drifted + swapped.map(\.one)).map(\.name))
    let shifted = moves.filter { !known.contains($0.name) && isShifted($0) }
    return drifted.map { .unitDrift(moved($0)) }
      + swapped.map { .swappedColumns(moved($0.one), other: $0.other.measure) }
      + shifted.map { .shiftedRows(moved($0)) } + moves.filter { !known.contains($0.name) }.compactMap(loneLeap)
      + places.compactMap(outOfRange) + places.compactMap(missingRows) + missingFromWhole() + changedMeasures()
  }

  /// Whether a period's figures are as they are held.
  private func isHeld(_ block: MeasureBlock, _ place: Int) -> Bool {
    guard let held, let own = held.block(block.measure.shortName),
      let same = own.periods.firstIndex(where: block.periods[place].isSameTime)
    else { return false }
    return (held.areas + later.areas).allSatisfy { area in
      later.value(of: area.id, in: block, period: place)?.number
        == held.value(of: area.id, in: own, period: same)?.number
    }
  }

  /// One period of a measure in a cube.
  struct Place {
    let cube: ObservationCube
    let block: MeasureBlock
    let index: Int

    var period: TimePeriod { block.periods[index] }

    func number(_ area: Area) -> Double? { cube.value(of: area.id, in: block, period: index)?.number }
  }

  /// One measure's figures of a period, and those that they are looked at beside.
  struct Move {
    let measure: String
    let now, then: Place
    /// Before `then`.
    let earlier: Place?
    let pairs: [(Double, Double)]

    var period: TimePeriod { now.period }
    /// Of no other measure and period.
    var name: String { "\(measure)\n\(period.label)" }
  }

  /// Beside the same period as it is held, or else the last one before it: held where there is one, since a mistake in a
  /// file can be in every one of its years.
  private func move(_ now: Place) -> Move? {
    let past = past(of: now, in: held, isSame: true)
    let places = past.isEmpty ? self.past(of: now, in: later, isSame: false) : past
    guard let then = places.first else { return nil }
    let figures = pairs(then, now)
    guard figures.count >= ReleaseDoubts.fewest else { return nil }
    return Move(
      measure: now.block.measure.shortName, now: now, then: then, earlier: places.dropFirst().first, pairs: figures)
  }

  /// The periods up to one, the last first, that have figures of the same authorities.
  private func past(of now: Place, in cube: ObservationCube?, isSame: Bool) -> [Place] {
    guard let cube, let block = cube.block(now.block.measure.shortName), let span = now.period.span else { return [] }
    return block.periods.indices.map { Place(cube: cube, block: block, index: $0) }
      .filter { place in
        guard let other = place.period.span, other.years == span.years else { return false }
        return (other.end < span.end || (isSame && other == span)) && !pairs(place, now).isEmpty
      }
      .sorted { one, two in
        guard let first = one.period.span?.end, let second = two.period.span?.end else { return false }
        return first > second
      }
  }

  /// The figures of the authorities that have one in both places.
  func pairs(_ first: Place, _ second: Place) -> [(Double, Double)] {
    later.areas.compactMap { area in
      guard area.type.isLocalAuthority, let one = first.number(area), let two = second.number(area) else { return nil }
      return (one, two)
    }
  }

  private func moved(_ move: Move) -> ReleaseDoubt.Moved {
    ReleaseDoubt.Moved(
      measure: move.measure, period: move.period, before: move.then.period, median: median(move.pairs.map(\.1)),
      medianBefore: median(move.pairs.map(\.0)))
  }

  private func isUnitDrift(_ move: Move) -> Bool {
    let (before, after) = (median(move.pairs.map(\.0.magnitude)), median(move.pairs.map(\.1.magnitude)))
    guard before > 0, after > 0 else { return false }
    let times = after / before
    let isOtherUnit = times >= ReleaseDoubts.drift || times <= 1 / ReleaseDoubts.drift
    return isOtherUnit || hasLeapt(move, ReleaseDoubts.leap)
  }

  private func swaps(_ moves: [Move]) -> [(one: Move, other: Move)] {
    let leapt = moves.filter { hasLeapt($0, 1) }
    return leapt.enumerated().flatMap { index, one in
      leapt.dropFirst(index + 1).filter { $0.period == one.period && isSwapped(one, $0) }
        .map { (one, $0) }
    }
  }

  private func isSwapped(_ one: Move, _ two: Move) -> Bool {
    let own = distance(one.pairs) + distance(two.pairs)
    let crossed =
      distance(pairs(one.then, two.now)) + distance(pairs(two.then, one.now))
    return crossed < own * ReleaseDoubts.nearer
  }

  /// Whether the authorities have moved by more than so many times what lies between their quartiles.
  private func hasLeapt(_ move: Move, _ times: Double) -> Bool {
    guard let cuts = QuarterCuts(of: move.pairs.map(\.0)), cuts.interQuartileRange > 0 else { return false }
    return distance(move.pairs) > cuts.interQuartileRange * times
  }

  private func distance(_ pairs: [(Double, Double)]) -> Double { median(pairs.map { ($0 - $1).magnitude }) }

  /// A period in which fewer than two thirds of the authorities with a figure in the last one held have one.
  private func missingRows(_ now: Place) -> ReleaseDoubt? {
    guard let held, let own = held.block(now.block.measure.shortName), let end = now.period.span?.end else {
      return nil
    }
    let dated = own.periods.enumerated().compactMap { index, period in period.span.map { (index: index, end: $0.end) } }
    guard let last = dated.filter({ $0.end <= end }).max(by: { $0.end < $1.end })?.index else { return nil }
    let before = held.authorityNumbers(in: own, period: last, excluding: []).count
    let count = later.authorityNumbers(in: now.block, period: now.index, excluding: []).count
    guard before >= ReleaseDoubts.fewest, count * 3 < before * 2 else { return nil }
    return .missingRows(
      measure: now.block.measure.shortName, now.period, authorities: count, before: own.periods[last],
      authoritiesBefore: before)
  }

  private func isShifted(_ move: Move) -> Bool {
    guard let earlier = move.earlier, let now = RankCorrelation.spearman(move.pairs),
      let then = RankCorrelation.spearman(pairs(earlier, move.then))
    else { return false }
    return (then > ReleaseDoubts.alike && now < ReleaseDoubts.unlike)
      || (then > ReleaseDoubts.veryAlike && now < then - ReleaseDoubts.fall)
  }

  private func median(_ values: [Double]) -> Double { QuarterCuts(of: values)?.middle ?? 0 }
}
