import Days
public import PublishedData

/// What a release changes: the figures of its data set, and the verdicts that rest on them.
public struct ReleaseDifference: Sendable {
  /// Figures that there were none of, of a place and a time.
  public let newFigures: Int
  /// Figures that were another number, or none where there was one: England's, then in the order of measures, time and
  /// places.
  public let changedFigures: [FigureChange]
  /// Measures of the data set that the earlier state did not have, and those that the later one has no figures of.
  public let newMeasures, goneMeasures: [String]
  /// Promises whose verdict is another, or what has happened since their deadline.
  public let verdicts: [VerdictChange]
  /// Promises whose verdict is the same.
  public let unchangedVerdicts: Int

  public struct FigureChange: Sendable {
    public let measure: String
    public let period: TimePeriod
    public let area: Area
    public let before, after: PublishedValue

    /// Whether there is no number any more.
    public var isGone: Bool { after.number == nil }
  }

  public struct VerdictChange: Sendable {
    public let before, after: MeasureEvaluation

    /// What has happened since the deadline: a promise that was met can have slipped.
    public var sinceBefore: SinceDeadline? { before.main?.judgement?.since }
    public var sinceAfter: SinceDeadline? { after.main?.judgement?.since }
  }

  /// - Parameters:
  ///   - before: the figures of the data set as they are; nil where none are held.
  ///   - evaluations: every measure judged by either state.
  public init(
    from before: ObservationCube?, to after: ObservationCube?,
    evaluations: [(before: MeasureEvaluation, after: MeasureEvaluation)]
  ) {
    let figures = FiguresCompared(before, after)
    newFigures = figures.new
    changedFigures =
      figures.changed.filter { $0.area.id == .england } + figures.changed.filter { $0.area.id != .england }
    newMeasures = figures.newMeasures
    goneMeasures = figures.goneMeasures
    verdicts = evaluations.map { VerdictChange(before: $0.before, after: $0.after) }
      .filter { $0.before.verdict != $0.after.verdict || $0.sinceBefore != $0.sinceAfter }
    unchangedVerdicts = evaluations.count - verdicts.count
  }
}

/// The figures of two states of a data set.
private struct FiguresCompared {
  var new = 0
  var changed: [ReleaseDifference.FigureChange] = []
  var newMeasures: [String] = []
  var goneMeasures: [String] = []

  init(_ before: ObservationCube?, _ after: ObservationCube?) {
    let names = { (cube: ObservationCube?) in cube?.blocks.map(\.measure.shortName) ?? [] }
    newMeasures = names(after).filter { before?.block($0) == nil }
    goneMeasures = names(before).filter { after?.block($0) == nil }
    guard let after else { return }
    for block in after.blocks { compare(block, after, before?.block(block.measure.shortName), before) }
    guard let before else { return }
    for block in before.blocks { findGone(block, before, after) }
  }

  /// Numbers whose period, or whose place, the later state does not have at all.
  private mutating func findGone(_ block: MeasureBlock, _ before: ObservationCube, _ after: ObservationCube) {
    let now = after.block(block.measure.shortName)
    for (place, period) in block.periods.enumerated() {
      let isThere = now?.periods.contains(where: period.isSameTime) ?? false
      for area in before.areas where !isThere || after.area(area.id) == nil {
        guard let then = before.value(of: area.id, in: block, period: place), then.number != nil else { continue }
        changed.append(
          ReleaseDifference.FigureChange(
            measure: block.measure.shortName, period: period, area: area, before: then, after: .missing(.dash)))
      }
    }
  }

  private mutating func compare(
    _ block: MeasureBlock, _ after: ObservationCube, _ earlier: MeasureBlock?, _ before: ObservationCube?
  ) {
    for (place, period) in block.periods.enumerated() {
      let old = earlier?.periods.firstIndex(where: period.isSameTime)
      for area in after.areas {
        guard let now = after.value(of: area.id, in: block, period: place) else { continue }
        let then = old.flatMap { old in earlier.flatMap { before?.value(of: area.id, in: $0, period: old) } }
        switch (then?.number, now.number) {
        case (nil, nil): continue
        case (nil, .some): new += 1
        case (.some(let one), let two) where one == two: continue
        case (.some, _):
          changed.append(
            ReleaseDifference.FigureChange(
              measure: block.measure.shortName, period: period, area: area, before: then ?? now, after: now))
        }
      }
    }
  }
}
