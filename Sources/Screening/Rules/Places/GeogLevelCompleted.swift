extension ScreeningRule {
  static let geogLevelCompleted = ScreeningRule("geog_level_completed", "A row about a place names it, with its code.")
  { pair in
    pair.data.fillings.compactMap { filling in
      guard let level = StandardLevel.named(filling.level) else { return nil }
      let empty = level.columns.filter { $0 != "new_la_code" && pair.data.has($0) && !filling.filled.contains($0) }
      guard !empty.isEmpty else { return nil }
      return .data(
        "A row of the level “\(level.name)” leaves \(list(empty)) empty. Fill every one.\(Fault.rows(filling.count))",
        line: filling.line)
    }
  }
}
