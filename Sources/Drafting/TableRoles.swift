import WrittenDocuments

/// What the columns of a table hold, by the words of their heads.
struct TableRoles {
  let roles: [Role]

  enum Role: Equatable {
    case name, baseline, target, polarity, action, lead, when, objective
    /// Sentences that say what is to come about.
    case outcomes
    /// A year's figure: to be reached, or reached already.
    case year(String, isReached: Bool)
    case other

    /// A name or a year that could as well stand in a row.
    var saysLittle: Bool {
      switch self {
      case .other, .year: true
      default: false
      }
    }
  }

  init(_ head: [String]) {
    let roles = head.map(TableRoles.role)
    // Years after a baseline are to be reached; where nothing is a target or a baseline, all figures are reached already.
    let isPlan =
      roles.contains(.baseline)
      || head.contains { TableRoles.names($0, ["target", "targets", "milestone", "milestones", "trajectory"]) }
    self.roles = roles.map { role in
      if case .year(let year, false) = role, !isPlan { return .year(year, isReached: true) }
      return role
    }
  }

  /// Of a table whose columns have no names: one of days, the one with the longest texts before it what is to be done, a
  /// short one who leads.
  ///
  /// - Returns: nil where no column is of days.
  init?(guessing rows: [[WrittenCell]]) {
    let columns = (rows.first ?? []).indices
    func share(_ column: Int, _ test: (String) -> Bool) -> Double {
      Double(rows.count { test($0[column].text) }) / Double(rows.count)
    }
    guard rows.count > 1, columns.count > 1, let when = columns.first(where: { share($0, \.isDay) > 0.6 }),
      let what = columns.filter({ $0 != when }).max(by: { rows.length(of: $0) < rows.length(of: $1) })
    else { return nil }
    let lead = columns.first {
      $0 != when && $0 != what && share($0) { !$0.isBlankCell && $0.split(separator: " ").count < 12 } > 0.6
    }
    roles = columns.map { $0 == when ? .when : $0 == what ? .action : $0 == lead ? .lead : .other }
  }

  func place(of role: Role) -> Int? { roles.firstIndex(of: role) }

  /// The columns of figures to be reached, each with its year where it names one.
  var targets: [(place: Int, year: String?)] {
    roles.indices.compactMap { place in
      switch roles[place] {
      case .target: (place, nil)
      case .year(let year, false): (place, year)
      default: nil
      }
    }
  }

  private static func role(_ head: String) -> Role {
    let year = head.split { !$0.isNumber && $0 != "/" && $0 != "-" && $0 != "–" }.map(String.init).first {
      $0.prefix(4).isYear && $0.count <= 7
    }
    if names(head, ["actual", "actuals", "result", "outturn", "performance", "achieved"]), let year {
      return .year(year, isReached: true)
    }
    if names(head, ["baseline", "current", "starting", "latest"]) { return .baseline }
    if names(head, ["success", "outcome", "outcomes", "impact", "difference", "measuring"]) && !names(head, ["target"])
    {
      return .outcomes
    }
    if names(head, ["target", "targets", "milestone", "trajectory", "ambition", "goal"]) {
      return year.map { .year($0, isReached: false) } ?? .target
    }
    if names(head, ["action", "actions", "activity", "task"]) { return .action }
    if let year, head.split(separator: " ").count <= 2 { return .year(year, isReached: false) }
    if names(head, ["indicator", "measure", "measures", "kpi", "pi"]) { return .name }
    if names(head, ["what"]) { return .action }
    if names(head, ["lead", "responsible", "owner", "who", "accountable", "responsibility"]) { return .lead }
    if names(head, ["when", "date", "timescale", "deadline", "timeline", "timeframe", "completion"]) { return .when }
    if names(head, ["objective", "priority", "aim"]) { return .objective }
    if names(head, ["good", "polarity"]) { return .polarity }
    return SectionWords(head).section == .actions ? .action : .other
  }

  private static func names(_ head: String, _ words: Set<String>) -> Bool {
    !words.isDisjoint(with: head.lowercased().split { !$0.isLetter }.map(String.init))
  }
}

extension String {
  /// `July 2026`, `2025/26`, `Autumn 2026`, `Ongoing`.
  fileprivate var isDay: Bool {
    let words = split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    return !words.isEmpty && words.count <= 5
      && (words.contains { $0.isYear } || words == ["ongoing"] || words == ["termly"])
  }
}

extension [[WrittenCell]] {
  fileprivate func length(of column: Int) -> Int { reduce(0) { $0 + $1[column].text.count } }
}
