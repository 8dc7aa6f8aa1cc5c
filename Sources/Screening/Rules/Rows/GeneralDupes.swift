extension ScreeningRule {
  static let generalDupes = ScreeningRule("general_dupes", "No two rows are of the same time, place and filters.") {
    pair in
    let duplicates = pair.data.duplicates
    let shown = duplicates.first.map {
      Fault.data(
        "This row has the time, place and filters of line \($0.earlier). Remove one of the two.", line: $0.line)
    }
    guard duplicates.count > shown.count else { return shown }
    return shown.dropLast() + [
      .data(
        "\(duplicates.count) rows in all repeat the time, place and filters of an earlier one.", line: shown.last?.line)
    ]
  }
}
