import Benchmarking
import PublishedData

/// Writes the figures of an authority change's whole area.
struct WholeWords {
  let area: WholeArea
  /// By place of the series' recognised periods; nil where none can be had.
  let figures: [WholeFigure?]
  private let series: SeriesFigures
  private let words: ChangeWords

  init(_ area: WholeArea, _ series: SeriesFigures, _ words: ChangeWords) {
    self.area = area
    self.series = series
    self.words = words
    figures = series.places.map(area.figure)
  }

  /// The figure of a period, by its place in the series.
  func figure(_ place: Int) -> WholeFigure? { series.places.firstIndex(of: place).flatMap { figures[$0] } }

  /// `Former Cumbria, whole`, `Former Dorset, Poole and Bournemouth, whole`
  var name: String { "Former \(English.list(area.change.former.map(words.name))), whole" }

  /// The same, short enough for a table.
  private var shortName: String {
    let former = area.change.former.map(words.name)
    return former.count == 1 ? name : "Former \(former[0]) and others"
  }

  /// Its row in the table of an area's figures by period.
  func row(_ text: FigureText) -> PeriodTable.Row {
    PeriodTable.Row(
      name: text.rowName(shortName), cells: figures.map { $0.map { text.plain($0.number) } ?? "–" }, isOwn: false)
  }

  /// How the figures of each time were come by.
  var note: String {
    let known = zip(series.places, figures).compactMap { place, figure in figure.map { (place, $0) } }
    let runs = known.reduce(into: [(places: [Int], figure: WholeFigure)]()) { runs, next in
      if let last = runs.last, last.figure.areas == next.1.areas, last.figure.way == next.1.way {
        runs[runs.count - 1].places.append(next.0)
      } else {
        runs.append(([next.0], next.1))
      }
    }
    let written = runs.map { "\(ChangeWords.span($0.places, in: series)) \(WholeWords.way($0.figure, words))" }
    return "\(name): \(written.joined(separator: "; ")). Never ranked."
  }

  /// `as published for Cumbria`, `the sum of Cumberland and Westmorland and Furness`
  private static func way(_ figure: WholeFigure, _ words: ChangeWords) -> String {
    let names = figure.areas.map(words.fullName)
    switch figure.way {
    case .published: return "as published for \(names[0])"
    case .added: return "worked out here, the sum of \(names.joined(separator: " + "))"
    case .counted: return "worked out here from the counts of \(names.joined(separator: " + "))"
    }
  }
}

extension WholeFigure {
  /// `added: 942 943`: how it was come by, and of which authorities.
  var origin: String { "\(way.rawValue): \(areas.map(\.code).joined(separator: " "))" }
}
