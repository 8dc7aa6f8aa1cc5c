package import Days
package import Enquiries
package import Strategy

/// What the measures of a strategy are counted from, where that is not pinned yet: only measures without a pin are judged.
package struct PinMeasures {
  private let strategy: EducationStrategy
  private let held: [BaselinePin]
  private let record: Record

  /// - Parameter held: those that were pinned before.
  package init(_ strategy: EducationStrategy, held: [BaselinePin], on record: Record) {
    self.strategy = strategy
    self.held = held
    self.record = record
  }

  /// - Throws: `Refusal` where the record does not hold what a measure names.
  package func run(on day: Day) throws -> [BaselinePin] {
    let pinned = Set(held.map(\.measure))
    let own = record.holding(strategy.holding(held)).council(of: strategy.id)
    let judged = try own?.evaluations(of: strategy, on: day) { _, measure in !pinned.contains(measure.id) } ?? []
    return judged.flatMap(\.pins).filter { pin in !held.contains(where: pin.isOfSame) }
  }
}

extension EducationStrategy {
  /// The same with what its measures are counted from.
  package func holding(_ pins: [BaselinePin]) -> EducationStrategy {
    var strategy = self
    strategy.pins = pins
    return strategy
  }
}
