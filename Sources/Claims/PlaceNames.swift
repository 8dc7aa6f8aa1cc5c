import Benchmarking
import PublishedData

/// What places are called in a council's own papers.
struct PlaceNames: Sendable {
  /// Longest first, so that “north west england” is not England.
  let all: [(name: String, whose: ClaimMark.Whose)]

  /// Places that are called as a word is: in a report on schools it is the word.
  private static let words: Set = ["Reading"]

  init(all: [(name: String, whose: ClaimMark.Whose)]) { self.all = all }

  /// - Parameter own: whose paper it is.
  init(_ own: Area, in record: PublishedRecord) {
    var found: [String: ClaimMark.Whose] = [:]
    for area in record.areas where area.isObserved && area.id != own.id && !PlaceNames.words.contains(area.name) {
      let name = area.name.lowercased()
      if area.type == .country { continue }
      if area.type.isLocalAuthority || record.region(of: own)?.id != area.id {
        found[name] = .named(area.id)
      } else {
        found[name] = .region
      }
    }
    for name in [
      "england", "english average", "national average", "national figure", "national rate", "nationally", "national",
      "england's",
    ] {
      found[name] = .england
    }
    for name in ["the region", "regional average", "regionally", "regional"] { found[name] = .region }
    for name in [
      "statistical neighbours", "statistical neighbour average", "statistical neighbour", "our neighbours",
      "similar authorities",
      "neighbour average",
    ] {
      found[name] = .neighbours
    }
    let short = own.name.lowercased()
    for name in [
      short, short + "'s", "the county", "the borough", "the city", "the council", "locally", "the local area", "our",
    ] {
      found[name] = .own
    }
    all = found.map { ($0.key, $0.value) }.sorted { ($1.name.count, $0.name) < ($0.name.count, $1.name) }
  }
}
