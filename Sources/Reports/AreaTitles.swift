import Benchmarking
import Days
import PublishedData
import Statistics

/// The findings above an area's chart and its table, in ten words or fewer.
extension AreaWords {
  /// The finding of the area's chart, in ten words or fewer.
  var title: String {
    let period = comparison.period.statedName
    if !own.existed, let end = comparison.figures.record.validities[own.area.id]?.validTo {
      return "\(own.area.name) ended on \(end.spelled)"
    }
    guard let number = own.number else { return "No figure for \(period)" }
    if let england = own.england, own.area.id != .england, !isTotal {
      let rounded = RoundedDecimal.number(england, decimals: text.decimals)
      if rounded == number { return "The same as England in \(period)" }
      return "\(text.chartDifference(number - rounded)) \(number > rounded ? "above" : "below") England in \(period)"
    }
    guard case .changed(let change) = own.change else { return "\(text.full(number)) in \(period)" }
    let difference = RoundedDecimal.number(change.difference, decimals: text.decimals)
    let from = change.from.statedName
    if difference == 0 { return "Unchanged since \(from)" }
    return "\(English.capitalized(difference > 0 ? "up" : "down")) \(text.chartDifference(difference)) since \(from)"
  }

  /// What a table of the area and its company shows, in ten words or fewer.
  func title(_ among: AreaAmong) -> String {
    switch among.company {
    case .neighbours:
      let edition = comparison.edition?.name ?? ""
      guard let rank = own.rankAmongNeighbours else { return "Its \(edition) neighbours" }
      return English.ofNeighbours(
        edition, better: rank.best - 1, worse: rank.ranked - rank.worst, alike: rank.worst - rank.best)
    case .region:
      let region = own.area.type.isLocalAuthority ? own.area.region : own.area.name
      return among.rank.map { "\(own.area.name) is \(English.place($0)) of \($0.ranked) in \(region)" }
        ?? "Authorities in \(region)"
    case .all:
      return among.rank.map { "\(own.area.name) is \(English.place($0)) of \($0.ranked) authorities" }
        ?? "\(comparison.standing.authorities.count) authorities in \(comparison.period.statedName)"
    case .chosen:
      return among.rank.map { "\(own.area.name) is \(English.place($0)) of the \(English.count($0.ranked)) chosen" }
        ?? "\(own.area.name) beside the places chosen"
    }
  }
}
