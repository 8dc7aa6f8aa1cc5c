import Benchmarking
import Findings
import PublishedData

/// Finds areas by what people call them: `Warwickshire`, `937`, `E10000031`, `st helens`, `Hull`, `Liverpool City Region`.
struct AreaNames {
  private let record: PublishedRecord

  init(_ record: PublishedRecord) { self.record = record }

  /// The area of a name, or the members of a named set.
  ///
  /// - Throws: `Refusal` that names the nearest ones.
  func areas(named name: String) throws -> [Area] {
    if let set = record.sets.first(where: { [plain($0.name), plain($0.id)].contains(plain(name)) }) {
      return set.members.compactMap { record.area($0) }
    }
    return [try area(named: name)]
  }

  /// - Throws: `Refusal` that names the nearest ones.
  func area(named name: String) throws -> Area {
    let areas = record.areas.filter { $0.isObserved }
    if let found = areas.first(where: { $0.id.code == name || $0.gssCodes.contains(name.uppercased()) }) {
      return found
    }
    let wanted = plain(name)
    if let found = areas.first(where: { plain($0.name) == wanted }) { return found }
    let beginning = wanted.isEmpty ? [] : areas.filter { words(short($0.name), contain: short(name)) }
    if let found = beginning.first(where: { short($0.name) == short(name) }) ?? beginning.only { return found }
    throw Refusal(.notFound, message(name, beginning))
  }

  private func message(_ name: String, _ candidates: [Area]) -> String {
    let start = "There is no area “\(name.prefix(60))”."
    if let set = record.sets.first(where: { [plain($0.name), plain($0.id)].contains(plain(name)) }) {
      let members = set.members.compactMap { record.area($0)?.name }.joined(separator: ", ")
      return
        "“\(set.name)” is a set of authorities: \(members). Compare them with one another; together they have no profile."
    }
    if !candidates.isEmpty { return "\(start) Did you mean \(list(candidates.map(\.name)))?" }
    let known = record.areas.map(\.name) + record.sets.map(\.name)
    if let meant = nearest(to: name, in: known) { return "\(start) Did you mean “\(meant)”?" }
    return "\(start) Give a local authority's name, its three-digit number or its nine-character code."
  }

  private func list(_ names: [String]) -> String {
    let quoted = names.prefix(6).map { "“\($0)”" }
    return quoted.count < 2
      ? quoted.joined() : quoted.dropLast().joined(separator: ", ") + " or " + quoted[quoted.count - 1]
  }

  private func plain(_ name: String) -> String { AreaNames.plain(name) }

  private func short(_ name: String) -> String { AreaNames.short(name) }

  /// Small letters and digits, one space between words, `&` as `and`.
  static func plain(_ name: String) -> String {
    let letters = name.lowercased().replacing("&", with: " and ").map { $0.isLetter || $0.isNumber ? $0 : " " }
    return String(letters).split(separator: " ").joined(separator: " ")
  }

  /// Without what councils add to the place's name.
  static func short(_ name: String) -> String {
    plain(name).split(separator: " ").map(String.init).filter { !added.contains($0) }.joined(separator: " ")
  }

  /// What councils add to the place's name.
  static let added: Set<String> = [
    "city", "county", "council", "borough", "metropolitan", "royal", "london", "of", "the", "upon",
  ]

  private func words(_ name: String, contain wanted: String) -> Bool {
    !wanted.isEmpty && (" \(name) ").contains(" \(wanted)")
  }
}

extension Array {
  /// The element, where there is exactly one.
  var only: Element? { count == 1 ? self[0] : nil }
}
