public import Benchmarking
import Days
public import PublishedData
import Statistics

/// Writes what is said of one area in a comparison.
struct AreaWords {
  let own: AreaComparison
  let comparison: IndicatorComparison
  let text: FigureText

  init(_ own: AreaComparison, in comparison: IndicatorComparison) {
    self.own = own
    self.comparison = comparison
    text = FigureText(comparison.figures.indicator, comparison.figures.series)
  }

  var sentence: String {
    if let ended { return ended }
    let period = comparison.period.statedName
    guard let number = own.number else { return "\(own.area.name) has no figure for \(period)\(reason).\(begun)" }
    let rank = own.rank.map {
      ": \(English.place($0)) of \($0.ranked) authorities, in the \(English.quarter($0.quarter))"
    }
    let first = "\(own.area.name): \(text.full(number)) in \(period)\(rank ?? "")."
    return [first, england(number), moved].compactMap(\.self).joined(separator: " ")
  }

  /// When an authority ended, its last figure before that, what came after it, and what is published for it still.
  private var ended: String? {
    let figures = comparison.figures
    guard !own.existed, let validity = figures.record.validities[own.area.id], let end = validity.validTo else {
      return nil
    }
    let last = figures.places.last { place in
      figures.number(own.area.id, place) != nil
        && !figures.record.absent(in: figures.period(place)).contains(own.area.id)
    }
    let figure = last.flatMap { place in
      figures.number(own.area.id, place).map {
        " Its last figure is \(text.full($0)) in \(figures.period(place).statedName)."
      }
    }
    let after = validity.successors.compactMap { figures.record.area($0)?.name }
    let still = own.number.map {
      " For \(comparison.period.statedName), after its end, \(text.full($0)) is published and not ranked."
    }
    return
      "\(own.area.name) ended on \(end.spelled).\(figure ?? " It has no figure from before.")\(still ?? "") After it: \(English.list(after))."
  }

  /// When an authority that did not exist yet began.
  private var begun: String {
    guard !own.existed, let from = comparison.figures.record.validities[own.area.id]?.validFrom else { return "" }
    return " It began on \(from.spelled)."
  }

  /// Why there is no figure, as far as that is known.
  private var reason: String {
    if let known = comparison.figures.reasonMissing(comparison.place) { return ": \(known.statement)" }
    guard case .missing(let symbol) = own.value else { return "" }
    return " (\(symbol.reason.rawValue))"
  }

  private func england(_ number: Double) -> String? {
    guard let england = own.england, own.area.id != .england, !isTotal else { return nil }
    return "\(against("England's", england, number))."
  }

  /// `3.0 points below England's 34.9`
  private func against(_ whose: String, _ other: Double, _ number: Double) -> String {
    let rounded = RoundedDecimal.number(other, decimals: text.decimals)
    if rounded == number { return "The same as \(whose) \(text.full(other))" }
    return "\(text.difference(number - rounded)) \(number > rounded ? "above" : "below") \(whose) \(text.full(other))"
  }

  private var moved: String? {
    guard case .changed(let change) = own.change else { return nil }
    let from = change.from.statedName
    switch change.movement {
    case .unchanged: return "Unchanged since \(from)."
    case .littleChanged: return "Little changed since \(from) (\(text.signed(change.difference)))."
    case .better, .worse, .higher, .lower, .unsteady:
      return
        "\(English.capitalized(change.movement.rawValue)) than in \(from) by \(text.difference(change.difference))."
    }
  }

  var standing: [MeasureReport.Fact] {
    typealias Fact = MeasureReport.Fact
    let movement = MovementWords(text: text)
    var facts: [Fact] = []
    if let validity { facts.append(validity) }
    if let rank { facts.append(Fact("Rank", rank)) }
    if let band = own.laitBand, let rank = own.laitRank {
      facts.append(Fact("By LAIT's rule", "band \(band.letter), rank \(rank.best) of \(rank.ranked)"))
    }
    facts += comparators
    facts += [
      Fact("Change", movement.change(own.change)), Fact("Trend", movement.trend(own.trend)),
    ]
    let steps = [own.required, own.requiredForTop].compactMap(\.self)
    facts += steps.reduce(into: []) { if $0.last?.quarter != $1.quarter { $0.append($1) } }.map { step in
      Fact("For the \(English.quarter(step.quarter))", required(step))
    }
    return facts
  }

  /// `50.1 or more: 4.6 points more than now`
  private func required(_ step: RequiredFigure) -> String {
    let more = step.figure - (own.number ?? .nan)
    let size = more == 0 ? "no change but in others" : "\(text.difference(more)) \(more > 0 ? "more" : "less") than now"
    return "\(text.full(step.figure)) or \(more > 0 ? "more" : "less"): \(size)"
  }

  /// The area among its neighbours, and how many of them do better.
  var neighbours: (title: String, comparison: IndicatorComparison)? {
    guard comparison.edition?.neighbours[own.area.id] != nil, own.number != nil else { return nil }
    let among = AreaAmong(comparison.among([own.area]), company: .neighbours)
    return (title(among), among.among)
  }

  private var rank: String? {
    guard let rank = own.rank else { return nil }
    let all = "\(English.place(rank)) of \(rank.ranked) authorities, \(English.quarter(rank.quarter))"
    let near = own.rankAmongNeighbours.map {
      "\(English.place($0)) of \($0.ranked) with its \(comparison.edition?.name ?? "") neighbours"
    }
    let sets = own.sets.compactMap { set in
      set.rank.map { "\(English.place($0)) of \($0.ranked) in \(set.set.name)" }
    }
    return ([all] + [near].compactMap(\.self) + sets).joined(separator: "; ")
  }

  private var comparators: [MeasureReport.Fact] {
    guard let number = own.number else { return [] }
    var facts: [MeasureReport.Fact] = []
    func add(_ name: String, _ other: Double?, _ whose: String, _ note: String = "") {
      let words =
        other.map { isTotal ? text.full($0) : English.uncapitalized(against(whose, $0, number)) } ?? "no figure"
      facts.append(MeasureReport.Fact(name, words + note))
    }
    if own.area.id != .england { add("England", own.england, "its", share(number, of: own.england)) }
    if let region = own.region { add(region.area.name, region.number, "its", share(number, of: region.number)) }
    if let set = own.neighbours, let edition = comparison.edition {
      let count = set.mean?.count ?? 0
      let missing = set.missing.compactMap { comparison.figures.record.area($0)?.name }
      let without = missing.isEmpty ? "" : "; without \(English.list(missing))"
      add("Neighbours \(edition.name)", set.mean?.value, "their mean", ", n \(count) of \(set.size)\(without)")
    }
    for set in own.sets {
      add(set.set.name, set.mean?.value, "its mean", ", n \(set.mean?.count ?? 0) of \(set.set.members.count)")
    }
    return facts
  }

  var isTotal: Bool { comparison.figures.indicator.isTotal }

  /// `, of which 2.1% here`, of a total that the area is part of.
  private func share(_ number: Double, of whole: Double?) -> String {
    guard isTotal, let whole, whole > 0 else { return "" }
    return ", of which \(RoundedDecimal(100 * number / whole, decimals: 1).text)% here"
  }

  private var validity: MeasureReport.Fact? {
    guard let validity = comparison.figures.record.validities[own.area.id], validity.recoding == nil else { return nil }
    return validity.fact(in: comparison.figures.record)
  }
}

extension AreaValidity {
  /// When the authority began or ended, and what came after it.
  public func fact(in record: PublishedRecord) -> MeasureReport.Fact {
    let names = successors.compactMap { record.area($0)?.name }
    if let recoding {
      let codes = recoding.codes.map { ", code \($0.after), before it \($0.before)" } ?? ""
      return MeasureReport.Fact(
        "Same area", "another authority in law since \(recoding.day.spelled)\(codes) (\(source))")
    }
    if let validTo {
      let after = names.isEmpty ? "" : "; after it \(names.joined(separator: ", "))"
      return MeasureReport.Fact("Ended", "on \(validTo.spelled)\(after) (\(source))")
    }
    let former = ChangeWords(record).former(of: id)
    let before = former.isEmpty ? "" : "; before it \(former.joined(separator: ", "))"
    return MeasureReport.Fact("Began", (validFrom.map { "on \($0.spelled)" } ?? "") + "\(before) (\(source))")
  }
}
