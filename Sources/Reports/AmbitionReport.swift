import Benchmarking
import PublishedData
import Statistics
import Strategy

/// What it would take to reach what was promised, and how many that stood as low got there.
public struct AmbitionReport: Sendable, Equatable {
  /// `12 of 123 that stood as low got there`
  public let title: String
  /// `To reach 90% in three years from 21.3% takes 22.9 percentage points a year.`
  public let sentence: String
  public let facts: [MeasureReport.Fact]

  /// - Returns: nil where what was promised is reached, is no figure of its own, or can't be compared.
  init?(_ evaluation: MeasureEvaluation) {
    guard let part = evaluation.judgedParts.first, evaluation.judgedParts.count == 1, part.gap == nil else {
      return nil
    }
    let words = PartWords(part, evaluation)
    guard words.isFigure, let judgement = words.judgement, let latest = judgement.latest ?? judgement.judged,
      judgement.pooled == nil || latest != judgement.judged,
      let number = latest.value.number, let wanted = judgement.latestReference ?? judgement.reference,
      let place = part.figures.places.last(where: { part.figures.period($0) == latest.period }),
      let ambition = Ambition(from: number, to: wanted, at: place, in: part.figures)
    else { return nil }
    self.init(
      ambition, FigureText(part.indicator, part.figures.series), since: latest.period, own: evaluation.authority.id)
  }

  init(_ ambition: Ambition, _ text: FigureText, since period: TimePeriod, own: LocationID) {
    let (begun, reached) = (ambition.begun, ambition.reached)
    let side = ambition.needed > 0 ? "low" : "high"
    title =
      begun == 0
      ? "Nobody has stood so \(side) before"
      : "\(reached == 0 ? "None" : String(reached)) of \(begun) that stood as \(side) got there"
    let years = English.count(Ambition.years)
    let yearly = text.difference(ambition.needed / Double(Ambition.years))
    sentence = """
      From \(text.full(ambition.figure)) in \(period.statedName) to \(text.full(ambition.wanted)) in \(years) years is \
      \(yearly) \(ambition.needed > 0 ? "more" : "less") each year.
      """
    let itself = ambition.authorities.contains(own) ? ", itself among them" : ""
    var facts = [
      MeasureReport.Fact(
        "Began as \(side)",
        "\(begun) spells of \(years) years that can be compared, of \(ambition.authorities.count) authorities\(itself), some with years in common; \(reached) reached it"
      )
    ]
    if let most = ambition.most {
      facts.append(
        MeasureReport.Fact(
          "The most any moved",
          "\(text.signed(most.change)), \(most.area.name), \(most.from.name) to \(most.to.name); needed \(text.signed(ambition.needed))"
        ))
    }
    self.facts = facts
  }
}
