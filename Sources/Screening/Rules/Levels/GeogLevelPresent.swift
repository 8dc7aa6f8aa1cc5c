extension ScreeningRule {
  static let geogLevelPresent = ScreeningRule("geog_level_present", "The columns of each level used are there.") {
    pair in
    let levels = StandardLevel.all.filter { pair.data.hasRows(of: $0) }
    guard levels != [.national] else { return [] }
    return levels.compactMap { level in
      let missing = level.columns.filter { !pair.data.has($0) }
      guard !missing.isEmpty, let row = pair.data.levels.first(where: { $0.text == level.name }) else { return nil }
      return .data("Rows of the level “\(level.name)” need \(columnList(missing)).", line: row.line)
    }
  }
}
