import Benchmarking
import Days
import PublishedData

/// Writes what a reader must know of an authority that began, ended or changed its code within the years of a series.
///
/// Method: `docs/methods/authority-changes.md`.
struct AuthorityNotes {
  let area: Area
  let figures: SeriesFigures
  private let words: ChangeWords
  private let own: AreaValidity?

  init(_ area: Area, in figures: SeriesFigures) {
    self.area = area
    self.figures = figures
    words = ChangeWords(figures.record)
    own = figures.record.validities[area.id]
  }

  /// The sign behind a figure of a period in which the authority did not exist.
  static let sign = "[b]"

  /// A written figure, with the sign where it is of a period in which the authority did not exist.
  func marked(_ text: String, _ place: Int) -> String {
    figures.existed(area.id, place) ? text : "\(text) \(AuthorityNotes.sign)"
  }

  /// The numbers of an area by place, kept or left out by whether it existed.
  func values(_ values: [Double?], where kind: SeriesFigures.Existence) -> [Double?] {
    zip(figures.places, values).map { place, value in figures.existence(area.id, place) == kind ? value : nil }
  }

  /// The lines of the area's own figures: those of its time, then those published for a time before and after it.
  func lines(_ line: (LineFigure.Line.Role, String, [Double?]) -> LineFigure.Line?, _ numbers: [Double?])
    -> [LineFigure.Line?]
  {
    [
      line(.own, area.name, values(numbers, where: .existed)),
      line(.other, "\(area.name), back-cast", values(numbers, where: .backCast)),
      line(.other, "\(area.name), after its end", values(numbers, where: .afterEnd)),
    ]
  }

  /// In the order of importance; empty for an authority that was always the same.
  var notes: [String] {
    guard let own else { return [] }
    return [isWithin(own) ? words.statement(own, of: area.name) : nil, published, whole?.note]
      .compactMap(\.self)
  }

  /// The figures of the land that was divided, joined or moved of, as one; nil where they would be the authority's own, and
  /// where there are none.
  var whole: WholeWords? {
    guard own != nil, let whole = WholeArea(of: area.id, in: figures) else { return nil }
    let words = WholeWords(whole, figures, words)
    return words.figures.contains { $0.map { $0.areas != [area.id] } ?? false } ? words : nil
  }

  /// Whether the series has periods on both sides of what happened.
  private func isWithin(_ validity: AreaValidity) -> Bool {
    let ends = figures.places.compactMap { figures.period($0).span?.end }
    let days = [validity.validFrom, validity.validTo.map { $0 + 1 }, validity.recoding?.day].compactMap(\.self)
    return days.contains { day in ends.contains { $0 < day } && ends.contains { $0 >= day } }
      || !figures.published(area.id, as: .backCast).isEmpty || !figures.published(area.id, as: .afterEnd).isEmpty
  }

  /// What the sign means, where a figure has it.
  private var published: String? {
    let before = figures.published(area.id, as: .backCast)
    let after = figures.published(area.id, as: .afterEnd)
    let what = [
      before.isEmpty ? nil : "back-cast by the publisher, for a time before \(area.name) began: \(span(before))",
      after.isEmpty ? nil : "published for \(area.name) after its end: \(span(after))",
    ].compactMap(\.self)
    guard !what.isEmpty else { return nil }
    return "\(AuthorityNotes.sign) \(what.joined(separator: "; ")). Shown as published, neither ranked nor compared."
  }

  private func span(_ places: [Int]) -> String { ChangeWords.span(places, in: figures) }
}
