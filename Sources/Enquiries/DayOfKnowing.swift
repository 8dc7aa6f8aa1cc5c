package import Days
import Findings

extension Day {
  /// The day itself, by which something had to be known to count.
  ///
  /// - Throws: `Refusal` where it is still to come.
  package func known(on today: Day) throws -> Day {
    guard self > today else { return self }
    throw Refusal(
      .notAllowed,
      "\(spelled) is still to come: nobody can say yet what will be known by then. Name \(today.spelled) or an earlier day."
    )
  }
}
