extension ScreeningRule {
  static let timeIdMix = ScreeningRule("time_id_mix", "The times of a file are of one kind.") { pair in
    guard let column = pair.data["time_identifier"] else { return [] }
    let known = column.values.compactMap { value in
      StandardTime.named(value.text).map { (value: value, family: $0.family) }
    }
    guard let first = known.first, let other = known.first(where: { $0.family != first.family }) else { return [] }
    return [
      .data(
        "“\(other.value.text)” and “\(first.value.text)” can't stand in one file. Make a file of each kind of time.",
        other.value,
        in: column)
    ]
  }
}
