import PublishedData
public import Strategy

/// What a release changes, as tables of a page and as a file.
extension DifferenceReport {
  /// `3 figures changed, 1,120 are new, none is gone. 2 verdicts changed, 134 did not.`
  public var summary: String {
    let gone = difference.changedFigures.count(where: \.isGone)
    let changed = difference.changedFigures.count - gone
    func are(_ count: Int) -> String { count == 0 ? "none is" : count == 1 ? "1 is" : "\(count) are" }
    func counted(_ count: Int, _ noun: String) -> String {
      count == 0 ? "No \(noun)" : count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
    }
    return "\(counted(changed, "figure")) changed, \(are(difference.newFigures)) new, \(are(gone)) gone. "
      + "\(counted(difference.verdicts.count, "verdict")) changed, \(difference.unchangedVerdicts) did not."
  }

  /// Figures that changed, each with its place, its time, and what it was and is: England's first.
  public var changedFigures: [(figure: String, cells: [String])] {
    difference.changedFigures.map { change in
      (change.measure, [change.area.name, change.period.name, value(change.before), value(change.after)])
    }
  }

  /// Promises whose verdict is another, with what it was and is.
  public var changedVerdicts: [(strategy: EducationStrategy, measure: SuccessMeasure, before: String, after: String)] {
    difference.verdicts.map { change in
      (
        change.before.strategy, change.before.measure, words(change.before, change.sinceBefore),
        words(change.after, change.sinceAfter)
      )
    }
  }

  /// The changed figures as a file.
  public var csv: String {
    let header = ["measure", "area", "time_period", "before", "after"]
    return CSVText.lines(
      [header]
        + difference.changedFigures.map { change in
          [change.measure, change.area.name, change.period.label, value(change.before), value(change.after)]
        })
  }
}
