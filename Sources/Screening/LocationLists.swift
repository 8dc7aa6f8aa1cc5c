/// The places that there are, by level: which codes and names belong together. Of a level without a list, only what
/// contradicts itself can be found.
public struct LocationLists: Sendable {
  private let places: [StandardLevel: Set<[String]>]

  /// - Parameter places: codes and name in the order of the level's columns.
  public init(_ places: [StandardLevel: Set<[String]>]) { self.places = places }

  func has(_ level: StandardLevel) -> Bool { places[level] != nil }

  func holds(_ place: [String], at level: StandardLevel) -> Bool { places[level]?.contains(place) ?? true }

  /// The names that a place with one of these codes has.
  func names(of codes: [String], at level: StandardLevel) -> [String] {
    (places[level] ?? []).filter { Array($0.dropLast()) == codes }.compactMap(\.last).sorted()
  }
}

extension DataSetPair {
  /// Places whose codes and name stand in no list together; none where no list is held.
  func unknownPlaces(at level: StandardLevel) -> [Fault] {
    guard lists.has(level) else { return inconsistentPlaces(at: level) }
    return (data.places[level] ?? []).filter { !isKnown($0.texts, at: level) }.map { place in
      .data(
        "No \(level.noun) has \(described(place.texts, level)).\(right(place.texts, level))\(Fault.rows(place.count))",
        line: place.line, column: data[level.columns[0]]?.position)
    }
  }

  private func right(_ texts: [String], _ level: StandardLevel) -> String {
    let names = lists.names(of: Array(texts.dropLast()), at: level)
    return names.isEmpty ? "" : " The name for this code is \(list(names.map { "“\($0)”" }, "or"))."
  }

  /// Of a level without a list: one code with two names.
  private func inconsistentPlaces(at level: StandardLevel) -> [Fault] {
    let places = (data.places[level] ?? []).filter { !["", "x", "z"].contains($0.texts[0]) }
    return repeated(places, by: { Array($0.texts.dropLast()) }).map { place, earlier in
      .data(
        "The code “\(place.texts[0])” is \(quoted(place.texts[1])) here and \(quoted(earlier.texts[1])) in line \(earlier.line).",
        line: place.line, column: data[level.columns[0]]?.position)
    }
  }

  private func described(_ texts: [String], _ level: StandardLevel) -> String {
    list(zip(level.columns, texts).map { "\($0) \(quoted($1))" })
  }

  private func isKnown(_ texts: [String], at level: StandardLevel) -> Bool {
    if texts.allSatisfy({ $0.isEmpty }) || texts.contains("x") { return true }
    if texts.dropLast().allSatisfy({ $0 == "z" }), let name = texts.last { return namesOfNoPlace.contains(name) }
    return lists.holds(texts, at: level)
  }

  /// The places of the levels of which the standard keeps no list, each level with them.
  var placesWithoutList: [(StandardLevel, [DataSummary.Combination])] {
    [.opportunityArea, .trust, .sponsor].compactMap { level in data.places[level].map { (level, $0) } }
  }

  /// Columns of a level that are not there, though another of them is.
  func incomplete(_ level: StandardLevel) -> [Fault] {
    let there = level.columns.filter { data.has($0) }
    let missing = level.columns.filter { !there.contains($0) }
    guard !there.isEmpty, !missing.isEmpty else { return [] }
    return [.data("The file has \(list(there)) and not \(list(missing)). They stand together.")]
  }

  /// Rows of a level that don't say which region they lie in.
  func withoutRegion(_ level: StandardLevel) -> [Fault] {
    data.fillings.filter {
      $0.level == level.name && !$0.filled.isSuperset(of: StandardLevel.regional.columns)
    }
    .map {
      .data(
        "A row of the level “\(level.name)” does not say its region. Fill region_code and region_name.\(Fault.rows($0.count))",
        line: $0.line)
    }
  }
}

/// What may stand beside the code z, in place of a name.
private let namesOfNoPlace: Set<String> = [
  "Not applicable", "Unknown", "Outside of England", "Outside of the United Kingdom", "Outside of England and unknown",
  "Outside of the United Kingdom and unknown", "England, Wales and Northern Ireland",
  "Outside of an English Devolved Area and unknown",
]
