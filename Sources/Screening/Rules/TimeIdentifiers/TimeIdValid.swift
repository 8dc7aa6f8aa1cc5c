import Findings

extension ScreeningRule {
  static let timeIdValid = ScreeningRule("time_id_valid", "time_identifier is one that the standard knows.") { pair in
    guard let column = pair.data["time_identifier"] else { return [] }
    return column.values.filter { StandardTime.named($0.text) == nil }.map {
      .data(
        "time_identifier \(quoted($0.text)) is not one of the standard.\(meant($0.text, in: StandardTime.all.map(\.name)))",
        $0,
        in: column)
    }
  }
}
