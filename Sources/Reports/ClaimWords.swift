public import Claims
import PublishedData
import Statistics
import Strategy

extension CheckedClaim {
  /// What the record says of it, in a sentence or two.
  public var told: String {
    switch why {
    case .value(let figure, let instead):
      let mistake = instead.map { " " + $0.told(of: figure) } ?? ""
      return "\(figure.said).\(mistake)"
    case .rank(let rank, let figure, let isOfNeighbours):
      let among = isOfNeighbours ? "with its statistical neighbours" : "authorities"
      return "\(figure.place) was \(English.place(rank)) of \(rank.ranked) \(among): \(figure.said)."
    case .quarter(let quarter, let figure):
      return "\(figure.place) was in the \(English.quarter(quarter)) of authorities: \(figure.said)."
    case .moved(let before, let after):
      let change = after.text.difference(after.number - before.number)
      return "\(before.said); \(after.text.full(after.number)) in \(after.period.statedName): a change of \(change)."
    case .stands(let own, let others):
      return
        "\(own.said); \(others.place) \(others.text.full(others.number)): a difference of \(own.text.difference(own.number - others.number))."
    case .verdict(let measure, let verdict): return "\(measure) is \(verdict.words)."
    case .unknown(let obstacle): return obstacle.told
    }
  }
}

extension CheckedClaim.Figure {
  fileprivate var text: FigureText { FigureText(unit: indicator.unit, decimals: decimals) }

  /// `Good level of development (all pupils), Warwickshire, 2023/24: 68.9%`
  fileprivate var said: String {
    let of = group.id == "all" ? "" : " (\(group.name))"
    return "\(indicator.name)\(of), \(place), \(period.statedName): \(text.full(number))"
  }
}

extension CheckedClaim.Mistake {
  fileprivate func told(of right: CheckedClaim.Figure) -> String {
    switch self {
    case .period(let figure): "\(figure.text.full(figure.number)) is the figure of \(figure.period.statedName)."
    case .place(let figure): "\(figure.text.full(figure.number)) is the figure of \(figure.place)."
    case .group(let figure): "\(figure.text.full(figure.number)) is the figure of \(figure.group.name)."
    case .revised(let figure): "\(figure.text.full(figure.number)) was published before, and has been revised."
    }
  }
}

extension CheckedClaim.Obstacle {
  fileprivate var told: String {
    switch self {
    case .noIndicator: "Cairn holds no published figure that its words name."
    case .noFigure: "No figure is published for that place and time."
    case .noPeriod(let name): "No figure is published for \(name)."
    case .gap: "Gaps between groups are not checked: hold it against the measure’s own page."
    case .noMeasure(let id): "No published strategy has a measure \(id)."
    }
  }
}

extension Verdict {
  fileprivate var words: String {
    if case .noVerdict(let reason) = self { "without a verdict (\(reason.name))" } else { name }
  }
}
