extension ScreeningRule {
  static let geogOvercompletedCols = ScreeningRule(
    "geog_overcompleted_cols", "Columns of narrower places are empty in rows about wider ones."
  ) { pair in
    pair.data.fillings.compactMap { filling in
      guard let level = StandardLevel.named(filling.level), let within = level.within else { return nil }
      let allowed = within.union([level.name, StandardLevel.national.name])
      let others = StandardLevel.all.filter { !allowed.contains($0.name) }.flatMap(\.columns)
      let filled = others.filter { filling.filled.contains($0) && !pair.metadata.filterColumns.contains($0) }
      guard !filled.isEmpty else { return nil }
      return .data(
        "A row of the level “\(level.name)” fills \(list(filled)), though it is about a wider place. Leave the cells empty.\(Fault.rows(filling.count))",
        line: filling.line)
    }
  }
}
