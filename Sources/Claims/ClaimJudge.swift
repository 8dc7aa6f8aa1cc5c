import Benchmarking
import PublishedData
import Statistics

/// Holds one statement against the figures of one indicator and group.
struct ClaimJudge {
  let figures: SeriesFigures
  let own: Area
  let edition: NeighbourEdition?
  let sentence: String
  /// Whether the sentence itself names the measure, not only what it stands under.
  var isNamed = true
  let earlier: PublishedRecord?

  typealias Checked = CheckClaims.Checked

  /// Nil where the statement can't be about this indicator: another unit.
  func judge(_ statement: ClaimedStatement) -> Checked? {
    if case .value(_, let decimals, let unit) = statement.kind, !suits(unit, decimals) { return nil }
    if speaksOfGap { return (.unchecked, .unknown(.gap)) }
    guard let place = place(of: statement.when) else { return (.unchecked, .unknown(noPeriod(statement.when))) }
    switch statement.kind {
    case .value(let number, let decimals, _): return value(number, decimals, statement, place)
    case .rank(let rank, let size): return self.rank(rank, of: size, place)
    case .quarter(let quarter):
      guard let rank = figures.standing(place).rank(of: own.id), let figure = figure(.own, place) else {
        return missing
      }
      return (rank.quarter == quarter ? .right : .wrong, .quarter(rank.quarter, figure))
    case .moved(let movement, let size): return moved(movement, size, statement, place)
    case .stands(let standing, let others, let size): return stands(standing, others, size, statement.whose, place)
    case .verdict: return nil
    }
  }

  private var speaksOfGap: Bool {
    ["gap", "gaps", "difference", "differences"].contains { (" " + sentence.lowercased() + " ").contains(" \($0) ") }
  }

  private var missing: Checked { (.unchecked, .unknown(.noFigure)) }

  private func says(_ words: String...) -> Bool { words.contains { sentence.lowercased().contains($0) } }

  /// Whether a number with this unit can be one of these figures. “25 members” is no
  /// percentage and counts nothing published; “a rate of 7.3” and “the number of …” are.
  private func suits(_ unit: ClaimMark.Unit, _ decimals: Int) -> Bool {
    switch unit {
    case .percent: figures.indicator.unit == .percent
    case .points: figures.indicator.unit != .percent && !figures.indicator.isTotal
    case .none:
      isNamed
        && (decimals > 0
          || (figures.indicator.isTotal ? says("number of", "numbers of", "total of") : says("score")))
    }
  }

  private func noPeriod(_ when: ClaimedStatement.When) -> CheckedClaim.Obstacle {
    if case .named(let name) = when { .noPeriod(name) } else { .noFigure }
  }
}

extension ClaimJudge {
  /// Where the figures of a time stand; nil where there are none.
  func place(of when: ClaimedStatement.When) -> Int? {
    switch when {
    case .latest: figures.latest
    case .named(let name): figures.places.last { figures.isCalled(name, $0) }
    case .before(let name):
      (name.map { name in figures.places.last { figures.isCalled(name, $0) } } ?? figures.latest).flatMap(
        figures.before)
    }
  }

  func figure(_ whose: ClaimMark.Whose, _ place: Int) -> CheckedClaim.Figure? {
    let found: (String, Double?) =
      switch whose {
      case .own: (own.name, figures.number(own.id, place))
      case .england: ("England", figures.number(LocationID.england, place))
      case .named(let id): (figures.record.area(id)?.name ?? "", figures.number(id, place))
      case .region:
        figures.region(of: own, place).map { ($0.area.name, $0.number) } ?? ("", nil)
      case .neighbours:
        (
          "Statistical neighbours",
          edition.flatMap { figures.neighbourMean(of: own.id, place, edition: $0) }?.mean.map {
            RoundedDecimal.number($0.value, decimals: figures.series.decimals)
          }
        )
      }
    return found.1.map {
      CheckedClaim.Figure(
        indicator: figures.indicator, group: figures.series.characteristic, place: found.0,
        period: figures.period(place),
        number: $0, decimals: figures.series.decimals)
    }
  }

  /// A stated number is the published one, rounded to as many decimals as it is stated with.
  func agrees(_ stated: Double, _ decimals: Int, with figure: Double) -> Bool {
    decimals >= figures.series.decimals
      ? stated == figure : RoundedDecimal.number(figure, decimals: decimals) == stated
  }

  private func value(_ number: Double, _ decimals: Int, _ statement: ClaimedStatement, _ place: Int) -> Checked {
    guard let figure = figure(statement.whose, place) else { return missing }
    if agrees(number, decimals, with: figure.number) { return (.right, .value(figure, instead: nil)) }
    let mistake = mistake(number, decimals, statement, place)
    if case .period? = mistake, statement.when == .latest { return (.outOfDate, .value(figure, instead: mistake)) }
    if case .revised? = mistake { return (.outOfDate, .value(figure, instead: mistake)) }
    return (.wrong, .value(figure, instead: mistake))
  }

  /// Of what else the number would be right, the likeliest first.
  private func mistake(_ number: Double, _ decimals: Int, _ statement: ClaimedStatement, _ place: Int) -> CheckedClaim
    .Mistake?
  {
    let fits: (CheckedClaim.Figure?) -> CheckedClaim.Figure? = {
      $0.flatMap { agrees(number, decimals, with: $0.number) ? $0 : nil }
    }
    if let earlier, let before = SeriesFigures(figures.indicator, figures.series, in: earlier),
      let then = before.places.last(where: { before.period($0).isSameTime(as: figures.period(place)) }),
      let figure = fits(
        ClaimJudge(figures: before, own: own, edition: edition, sentence: sentence, earlier: nil).figure(
          statement.whose, then))
    {
      return .revised(figure)
    }
    for other in figures.places.reversed() where other != place {
      if let found = fits(figure(statement.whose, other)) { return .period(found) }
    }
    for whose in [ClaimMark.Whose.own, .england, .region, .neighbours] where whose != statement.whose {
      if let found = fits(figure(whose, place)) { return .place(found) }
    }
    for series in figures.indicator.series where series.characteristic.id != figures.series.characteristic.id {
      guard let others = figures.figures(of: series.characteristic.id),
        let then = others.places.last(where: { others.period($0).isSameTime(as: figures.period(place)) })
      else { continue }
      let judge = ClaimJudge(figures: others, own: own, edition: edition, sentence: sentence, earlier: nil)
      if let found = fits(judge.figure(statement.whose, then)) { return .group(found) }
    }
    return nil
  }

  private func rank(_ stated: Int, of size: Int?, _ place: Int) -> Checked {
    let near = sentence.lowercased().contains("neighbour")
    let standing = figures.standing(place)
    let neighbours = edition?.neighbours[own.id].map { Set($0.map(\.id)) }
    guard let rank = near ? neighbours.flatMap({ standing.rank(of: own.id, among: $0) }) : standing.rank(of: own.id),
      let figure = figure(.own, place)
    else { return missing }
    let isRight = (rank.best...rank.worst).contains(stated) && (size == nil || size == rank.ranked)
    return (isRight ? .right : .wrong, .rank(rank, figure, isOfNeighbours: near))
  }

  private func moved(
    _ movement: ClaimMark.Movement, _ size: ClaimedStatement.Size?, _ statement: ClaimedStatement, _ place: Int
  ) -> Checked {
    let start = statement.from == .before(nil) ? figures.before(place) : self.place(of: statement.from)
    guard let start, let before = figure(statement.whose, start), let after = figure(statement.whose, place) else {
      return missing
    }
    let change = RoundedDecimal.number(after.number - before.number, decimals: figures.series.decimals)
    let isRightWay: Bool =
      switch movement {
      case .up: change > 0
      case .down: change < 0
      case .better: isBetter(change)
      case .worse: isBetter(-change)
      }
    let isRight = isRightWay && (size.map { isSize($0, change, of: before.number) } ?? true)
    return (isRight ? .right : .wrong, .moved(before, after))
  }

  private func isBetter(_ difference: Double) -> Bool {
    switch figures.indicator.polarity {
    case .high: difference > 0
    case .low: difference < 0
    case .none, .unstated: false
    }
  }

  /// Points are the difference; per cent of a percentage may be either, which is what a reader has to live with.
  private func isSize(_ size: ClaimedStatement.Size, _ change: Double, of before: Double) -> Bool {
    let part = before == 0 ? nil : RoundedDecimal.number((change / before * 100).magnitude, decimals: size.decimals)
    let isPart = part == size.number
    let isDifference = agrees(size.number, size.decimals, with: change.magnitude)
    switch size.unit {
    case .points: return isDifference
    case .percent: return isPart || figures.indicator.unit == .percent && isDifference
    case .none: return isDifference
    }
  }

  private func stands(
    _ standing: ClaimMark.Standing, _ others: ClaimMark.Whose, _ size: ClaimedStatement.Size?, _ whose: ClaimMark.Whose,
    _ place: Int
  ) -> Checked {
    guard let own = figure(whose, place), let others = figure(others, place) else { return missing }
    let difference = RoundedDecimal.number(own.number - others.number, decimals: figures.series.decimals)
    let isRight: Bool =
      switch standing {
      case .above: difference > 0
      case .below: difference < 0
      case .better: isBetter(difference)
      case .worse: isBetter(-difference)
      case .inLine: difference.magnitude <= (figures.tolerance(place) ?? 0) + 1e-9
      }
    let sized =
      size.map {
        $0.unit == .percent && figures.indicator.unit != .percent
          ? isSize($0, difference, of: others.number) : agrees($0.number, $0.decimals, with: difference.magnitude)
      } ?? true
    return (isRight && sized ? .right : .wrong, .stands(own, others: others))
  }
}
