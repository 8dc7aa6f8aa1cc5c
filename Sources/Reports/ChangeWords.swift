import Benchmarking
import Days
import PublishedData

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

  /// The name, and that it is a former one where it ended.
  func fullName(_ id: LocationID) -> String {
    record.validities[id]?.validTo == nil ? name(id) : "the former \(name(id))"
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
