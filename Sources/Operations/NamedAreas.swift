import Benchmarking
import PublishedData

/// Finds the areas whose names stand among other words: `hull ehc plans`, `isle of wight`, `city of london`.
struct NamedAreas {
  private let record: PublishedRecord
  /// The words of the indicators' names: “Reading” is a place and a subject, and stays among the words.
  private let spoken: Set<String>

  init(in record: PublishedRecord, spoken: Set<String>) {
    self.record = record
    self.spoken = spoken
  }

  /// The areas, the longest name first and those that have ended last; and the words that name none.
  func among(_ words: [String]) -> (areas: [Area], rest: [String]) {
    let observed = record.cube.areas.filter(\.isObserved)
    var rest = words
    var areas = take(observed.map { ($0, AreaNames.plain($0.name)) }, from: &rest)
    if areas.isEmpty {
      let unnamed = rest.filter { !AreaNames.added.contains($0) }
      var left = unnamed
      areas = take(observed.map { ($0, AreaNames.short($0.name)) }, from: &left)
      if areas.isEmpty { areas = takeParts(observed, from: &left) }
      if !areas.isEmpty { rest = left }
    }
    let after = areas.flatMap { record.validities[$0.number]?.successors ?? [] }.compactMap { record.cube.area($0) }
    let all = (areas + after).reduce(into: [Area]()) { if !$0.contains($1) { $0.append($1) } }
    return (all.filter { !hasEnded($0) } + all.filter(hasEnded), rest)
  }

  private func hasEnded(_ area: Area) -> Bool { record.validities[area.number]?.validTo != nil }

  /// Takes whole names out of the words, the longest first.
  private func take(_ names: [(area: Area, name: String)], from words: inout [String]) -> [Area] {
    let split = names.map { ($0.area, $0.name.split(separator: " ").map(String.init)) }.filter { !$0.1.isEmpty }
    return split.sorted { $0.1.count > $1.1.count }.compactMap { area, name -> Area? in
      guard let start = words.indices.first(where: { words[$0...].starts(with: name) }) else { return nil }
      if name.count > 1 || !spoken.contains(name[0]) { words.removeSubrange(start..<(start + name.count)) }
      return area
    }
  }

  /// Takes single words that stand in the names of few areas and of no indicator: `hull`, `sussex`.
  private func takeParts(_ areas: [Area], from words: inout [String]) -> [Area] {
    var found: [Area] = []
    words.removeAll { word in
      guard word.count > 3, !spoken.contains(word) else { return false }
      let holding = areas.filter { AreaNames.short($0.name).split(separator: " ").contains(Substring(word)) }
      guard (1...4).contains(holding.count) else { return false }
      found += holding
      return true
    }
    return found
  }
}
