import Benchmarking
import PublishedData
import Statistics
public import Strategy
import TargetSentences

/// Writes what a clause looks at: a figure, a gap, a place or a quarter.
struct QuantityText {
  let figure: FigureText
  private let quantity: Quantity
  private let ranked: Int?

  /// - Parameter part: whose clause it is; a series with peers is looked at as a gap.
  init(_ clause: MeasuredClause?, _ part: MeasurePart) {
    let isGap = part.gap != nil && (clause == nil || clause?.quantity == .value)
    quantity = isGap ? .gap : clause?.quantity ?? .value
    figure = FigureText(part.indicator, part.gap?.coarser ?? part.figures.series)
    ranked = part.standing?.authorities.count
  }

  var isGap: Bool { quantity.isGap }

  /// `42.9%`, `27 percentage points`, `8th`, `third quarter`.
  func full(_ number: Double) -> String {
    switch quantity {
    case .gap, .gapTo: "\(number < 0 ? "−" : "")\(figure.difference(number))"
    case .rank: English.ordinal(Int(number))
    case .quarter: English.quarter(min(4, max(1, Int(number))))
    default: figure.full(number)
    }
  }

  /// `42.9%`, `27`, `8th`, `3rd`: for a table.
  func short(_ number: Double) -> String {
    switch quantity {
    case .gap, .gapTo: figure.plain(number)
    case .rank, .quarter: English.ordinal(Int(number))
    default: figure.short(number)
    }
  }

  func full(_ judged: PeriodFigure?) -> String? {
    guard let judged else { return nil }
    return "\(judged.value.number.map(full) ?? "no figure") in \(judged.period.statedName)"
  }

  /// `a gap to England of`; empty where the name or the figure says it.
  var noun: String {
    switch quantity {
    case .gapTo(let others): "a gap to \(TargetSentence.write(others)) of "
    default: ""
    }
  }
}

extension GapFigures {
  /// The series whose decimals the gap is shown with.
  var coarser: Indicator.Series { group.series.decimals <= peers.series.decimals ? group.series : peers.series }
}

extension MeasurePart {
  /// `Attainment 8 (pupils with SEN support)`; a gap names both groups.
  public var name: String {
    let group = figures.series.characteristic
    if let gap {
      return "\(indicator.name): gap between \(group.name) and \(gap.peers.series.characteristic.name)"
    }
    return group.id == Characteristic.everyone ? indicator.name : "\(indicator.name) (\(group.name))"
  }
}

extension Comparator {
  /// `England`, `its neighbours`.
  func name(in evaluation: MeasureEvaluation) -> String {
    switch self {
    case .england: "England"
    case .sameGroupInEngland: "the same group in England"
    case .region: evaluation.region?.name ?? "the region"
    case .neighbours: "its neighbours"
    case .authorities: "all authorities"
    case .named(let name): evaluation.parts.first?.figures.record.set(named: name)?.name ?? name
    case .peers: "its peers"
    }
  }
}
