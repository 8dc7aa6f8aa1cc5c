import Benchmarking
import PublishedData
import Statistics
import TargetSentences

/// A measured clause applied to one authority's figures: what it asks in each period, and whether it holds.
struct ClauseRule {
  let clause: MeasuredClause
  let quantity: QuantityFigures
  /// The place of the last figure from before the promise, never one of a year whose grades came about in another way.
  let baseline: Int?
  /// The figure that was pinned as the baseline; nil where none was.
  let pin: BaselinePin?

  /// What is counted from: the pinned figure, whatever was published for its period since.
  var baselineNumber: Double? { pin?.value ?? baseline.flatMap(number) }

  /// What the figure of a period is held against; nil where it is missing.
  func reference(_ place: Int) -> Double? {
    switch clause.reference {
    case .constant(let amount): return amount.number
    case .baseline(let stated, let change):
      return (stated?.number ?? baselineNumber).map { changed($0, change) }
    case .stepBefore(let change):
      return quantity.figures.before(place).flatMap(number).map { changed($0, change) }
    case .period(let name, let change):
      return quantity.figures.places.first { quantity.figures.isCalled(name, $0) }.flatMap(number).map {
        changed($0, change)
      }
    case .comparator(let comparator, let margin):
      return quantity.comparator(comparator, place).map { $0.number + beyond(margin) }
    }
  }

  /// The authority's own figure.
  func number(_ place: Int) -> Double? { quantity.own(place)?.number }

  /// Whether a figure holds against a reference in a period; nil where no way is better and the clause needs one.
  func holds(_ figure: Double, _ reference: Double, _ place: Int) -> Bool? {
    let reference = RoundedDecimal.number(reference, decimals: max(quantity.decimals, decimals))
    let isChange = hasChange
    switch clause.relation {
    case .atLeast, .doesNotFall: return figure >= reference
    case .atMost, .doesNotRise: return figure <= reference
    case .above: return figure > reference
    case .below: return figure < reference
    case .rises: return isChange ? figure >= reference : figure > reference
    case .falls: return isChange ? figure <= reference : figure < reference
    case .improves:
      return better.map { isChange ? $0(figure, reference) || figure == reference : $0(figure, reference) }
    case .betterThan: return better.map { $0(figure, reference) }
    case .noWorseThan: return better.map { !$0(reference, figure) }
    case .inLineWith: return tolerance(place).map { (figure - reference).magnitude <= $0 + 1e-9 }
    case .inLineWithOrBetter:
      guard let better, let tolerance = tolerance(place) else { return nil }
      return better(figure, reference) || (figure - reference).magnitude <= tolerance + 1e-9
    }
  }

  /// How far a figure is from where the clause asks, 0 where it holds.
  func shortfall(_ place: Int) -> Double {
    guard let figure = number(place), let reference = reference(place), holds(figure, reference, place) == false else {
      return 0
    }
    return (figure - reference).magnitude
  }

  /// Whether figures of different years are held against one another, so that a break between them matters.
  var comparesYears: Bool {
    switch (clause.quantity, clause.reference) {
    // A place among others is of its own year, however it was measured.
    case (.rank, _), (.quarter, _): false
    case (_, .comparator): false
    default: true
    }
  }

  /// Whether progress is measured along a straight line from the baseline.
  var hasLine: Bool {
    switch clause.reference {
    case .constant: comparesYears
    case .baseline: hasChange
    case .period: true
    case .stepBefore, .comparator: false
    }
  }

  /// How far apart figures may be and be in line: what the clause says, else the tolerance of all authorities.
  private func tolerance(_ place: Int) -> Double? {
    if case .comparator(_, let margin?) = clause.reference { return margin.number.magnitude }
    return quantity.tolerance(place)
  }

  /// The tolerance that decides; nil where none does.
  func toleranceApplied(_ place: Int) -> Double? {
    switch clause.relation {
    case .inLineWith, .inLineWithOrBetter: tolerance(place)
    default: nil
    }
  }

  /// What a margin adds to others' figure: on the scale of figures for above and below, in the better direction for
  /// better and worse; in line, a margin is the tolerance and adds nothing.
  private func beyond(_ margin: Amount?) -> Double {
    guard let margin else { return 0 }
    switch clause.relation {
    case .inLineWith, .inLineWithOrBetter: return 0
    case .betterThan, .noWorseThan, .improves: return quantity.polarity == .low ? -margin.number : margin.number
    default: return margin.number
    }
  }

  private var hasChange: Bool {
    switch clause.reference {
    case .baseline(_, let change), .stepBefore(let change), .period(_, let change): change != nil
    default: false
    }
  }

  /// Up where the clause asks for more or lets it rise by so much, down where it asks for less or lets it fall.
  private var direction: Double {
    switch clause.relation {
    case .atMost, .below, .falls, .doesNotFall: -1
    case .atLeast, .above, .rises, .doesNotRise: 1
    default: quantity.polarity == .low ? -1 : 1
    }
  }

  private func changed(_ number: Double, _ change: Change?) -> Double {
    switch change {
    case nil: number
    case .by(let amount): number + direction * amount.number
    case .byPart(let part): number * (1 + direction * part)
    }
  }

  /// Decimals of the written reference, which may be finer than the figures.
  private var decimals: Int {
    guard case .constant(let amount) = clause.reference else { return 0 }
    return (0...6).first { RoundedDecimal.number(amount.number, decimals: $0) == amount.number } ?? 6
  }

  private var better: ((Double, Double) -> Bool)? {
    switch quantity.polarity {
    case .high: (>)
    case .low: (<)
    case .none, .unstated: nil
    }
  }
}
