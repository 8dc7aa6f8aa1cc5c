extension ScreeningRule {
  static let filterGroupLevel = ScreeningRule(
    "filter_group_level", "A filter has at least as many values as its group."
  ) { pair in
    pair.metadata.filters.filter { !$0.group.isEmpty }.compactMap { row in
      guard let filter = pair.data[row.name], let group = pair.data[row.group], filter.values.count < group.values.count
      else { return nil }
      return .data(
        "The group “\(group.name)” has \(group.values.count) values and its filter “\(filter.name)” only \(filter.values.count). They may be the wrong way round.",
        column: filter.position)
    }
  }
}
