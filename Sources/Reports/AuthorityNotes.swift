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

/// Writes what became of authorities.
struct ChangeWords {
  private let record: PublishedRecord

  init(_ record: PublishedRecord) { self.record = record }

  /// `2018`, `2018 and 2019`, `2016 to 2023`: the first and the last of more than two.
  static func span(_ places: [Int], in figures: SeriesFigures) -> String {
    let names = places.map { figures.period($0).statedName }
    return names.count > 2 ? "\(names[0]) to \(names[names.count - 1])" : English.list(names)
  }

  /// The name of an area, without the mark that the published lists put behind that of a former one.
  func name(_ id: LocationID) -> String {
    let listed = record.area(id)?.name ?? record.validities[id]?.name ?? id.code
    return String(listed.prefix { $0 != "(" }).trimmed
  }

  /// The names of the authorities whose areas went over into one, wholly or in part.
  func former(of area: LocationID) -> [String] {
    record.validities.values.filter { $0.successors.contains(area) }.sorted { $0.id < $1.id }
      .map { "the former \(name($0.id))" }
  }

  /// What happened to an authority, and by what order, in whole sentences.
  func statement(_ validity: AreaValidity, of name: String) -> String {
    let source = " (\(validity.source))"
    if let recoding = validity.recoding {
      let codes = recoding.codes.map { ", with the code \($0.after) in place of \($0.before)" } ?? ""
      return
        "\(name) is another authority in law since \(recoding.day.spelled)\(codes)\(source). Its area is the same, "
        + "and its figures go on as one series."
    }
    if let end = validity.validTo { return "\(name) ended on \(end.spelled)\(source). \(after(validity))" }
    guard let from = validity.validFrom else { return "" }
    return "\(name) began on \(from.spelled)\(source), \(origin(validity)). No change, trend or verdict goes back "
      + "beyond that day."
  }

  /// `Its area was divided between Cumberland and Westmorland and Furness.`
  private func after(_ validity: AreaValidity) -> String {
    let names = validity.successors.map(name)
    if let moved = validity.moved, names.count == 2 {
      return "\(moved) went to \(names[1]), the rest of its area to \(names[0])."
    }
    return names.count == 1
      ? "Its whole area went to \(names[0])." : "Its area was divided between \(English.list(names))."
  }

  /// `of a part of the former Cumbria`, `of the former Dorset without Christchurch`.
  private func origin(_ validity: AreaValidity) -> String {
    let parts = record.validities.values.filter { $0.successors.contains(validity.id) }.sorted { $0.id < $1.id }
    let written = parts.map { former in
      let name = "the former \(name(former.id))"
      if former.successors.count == 1 { return "the whole of \(name)" }
      guard let moved = former.moved else { return "a part of \(name)" }
      return former.successors.first == validity.id ? "\(name) without \(moved)" : "\(moved) of \(name)"
    }
    return "made of \(English.list(written))"
  }
}

extension String {
  /// Without the spaces it ends with.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
