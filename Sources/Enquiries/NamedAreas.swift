import Benchmarking
import PublishedData

/// Finds the areas whose names stand among other words: `hull ehc plans`, `isle of wight`, `city of london`.
struct NamedAreas: Sendable {
  private typealias Name = (area: Area, words: [String])

  private let record: PublishedRecord
  /// The words of the indicators' names: “Reading” is a place and a subject, and stays among the words.
  private let spoken: Set<String>
  /// Whole names and short ones, the longest first.
  private let plain, short: [Name]
  /// The areas by the words of their short names.
  private let parts: [String: [Area]]

  init(in record: PublishedRecord) {
    self.record = record
    spoken = record.catalogue.indicators.reduce(into: []) { $0.formUnion(SearchWords.all($1.name)) }
    let observed = record.areas.filter(\.isObserved)
    func names(_ name: (String) -> String) -> [Name] {
      observed.map { ($0, name($0.name).split(separator: " ").map(String.init)) }.filter { !$0.words.isEmpty }
        .sorted { $0.words.count > $1.words.count }
    }
    plain = names(AreaNames.plain)
    short = names(AreaNames.short)
    parts = observed.reduce(into: [:]) { parts, area in
      for word in Set(AreaNames.short(area.name).split(separator: " ")) {
        parts[String(word), default: []].append(area)
      }
    }
  }

  /// The areas, the longest name first and those that have ended last; and the words that name none.
  func among(_ words: [String]) -> (areas: [Area], rest: [String]) {
    var rest = words
    var areas = take(plain, from: &rest)
    if areas.isEmpty {
      let unnamed = rest.filter { !AreaNames.added.contains($0) }
      var left = unnamed
      areas = take(short, from: &left)
      if areas.isEmpty { areas = takeParts(from: &left) }
      if !areas.isEmpty { rest = left }
    }
    let after = areas.flatMap { record.validities[$0.id]?.successors ?? [] }.compactMap { record.area($0) }
    let all = (areas + after).reduce(into: [Area]()) { if !$0.contains($1) { $0.append($1) } }
    return (all.filter { !hasEnded($0) } + all.filter(hasEnded), rest)
  }

  private func hasEnded(_ area: Area) -> Bool { record.validities[area.id]?.validTo != nil }

  /// Takes whole names out of the words, the longest first.
  private func take(_ names: [Name], from words: inout [String]) -> [Area] {
    names.compactMap { area, name -> Area? in
      guard let start = words.indices.first(where: { words[$0...].starts(with: name) }) else { return nil }
      if name.count > 1 || !spoken.contains(name[0]) { words.removeSubrange(start..<(start + name.count)) }
      return area
    }
  }

  /// Takes single words that stand in the names of few areas and of no indicator: `hull`, `sussex`.
  private func takeParts(from words: inout [String]) -> [Area] {
    var found: [Area] = []
    words.removeAll { word in
      guard word.count > 3, !spoken.contains(word) else { return false }
      let holding = parts[word] ?? []
      guard (1...4).contains(holding.count) else { return false }
      found += holding
      return true
    }
    return found
  }
}
