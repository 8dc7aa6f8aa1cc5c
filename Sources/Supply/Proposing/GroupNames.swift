/// Names and sentences of a proposal.
enum GroupNames {
  /// `ks4-la-social-care` of `KS4 LA, social care`.
  static func kebab(_ words: String) -> String {
    words.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }

  /// `School places` of `school-places`.
  static func sentence(_ id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// What is to be known of a filter, beside the rows.
  static func remarks(_ filter: FilterChoice.Filter) -> [String] {
    let chosen = filter.chosen ?? filter.items
    let rest = filter.items.filter { !chosen.contains($0) }
    let named = rest.prefix(12).joined(separator: "; ") + (rest.count > 12 ? "; and \(rest.count - 12) more" : "")
    return
      (filter.remark.isEmpty
      ? [] : ["\(filter.name) \(filter.remark): \(filter.items.prefix(8).joined(separator: "; "))"])
      + (rest.isEmpty ? [] : ["left out of \(filter.name): \(named)"])
  }
}
