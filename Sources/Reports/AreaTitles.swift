import Benchmarking
import PublishedData
import Statistics

/// The findings above an area's chart and its table, in ten words or fewer.
extension AreaWords {
  /// The finding of the area's chart, in ten words or fewer.
  var title: String {
    let period = comparison.period.statedName
    guard let number = own.number else { return "No figure for \(period)" }
    if let england = own.england, own.area.number != Area.england, !isTotal {
      let rounded = RoundedDecimal(england, decimals: text.decimals).value
      if rounded == number { return "The same as England in \(period)" }
      return "\(text.chartDifference(number - rounded)) \(number > rounded ? "above" : "below") England in \(period)"
    }
    guard case .changed(let change) = own.change else { return "\(text.full(number)) in \(period)" }
    let difference = RoundedDecimal(change.difference, decimals: text.decimals).value
    let from = change.from.statedName
    if difference == 0 { return "Unchanged since \(from)" }
    return "\(English.capitalized(difference > 0 ? "up" : "down")) \(text.chartDifference(difference)) since \(from)"
  }

  /// What a table of the area and its company shows, in ten words or fewer.
  func title(_ among: AreaAmong) -> String {
    switch among.company {
    case .neighbours:
      let start = "Of its \(comparison.edition?.name ?? "") neighbours"
      guard let rank = own.rankAmongNeighbours else { return "Its \(comparison.edition?.name ?? "") neighbours" }
      let (better, worse) = (rank.best - 1, rank.ranked - rank.worst)
      let level = rank.worst - rank.best
      if level == 0 { return "\(start), \(English.doing(better)) better, \(English.doing(worse)) worse" }
      return
        "Of \(comparison.edition?.name ?? "") neighbours \(English.doing(better)) better, \(worse == 0 ? "none" : English.count(worse)) worse, \(English.count(level)) alike"
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
