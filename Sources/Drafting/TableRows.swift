import TargetSentences
import WrittenDocuments

/// What a table promises: a target a row where it has figures to be reached, sentences where a column holds outcomes, and
/// what is to be done, by whom and by when.
struct TableRows {
  let table: WrittenTable
  let place: WrittenPlace
  private let roles: TableRoles

  /// A table without names of columns has a row where they would stand.
  init(_ table: WrittenTable, at place: WrittenPlace) {
    self.place = place
    let named = TableRoles(table.head)
    let all = [table.head.map { WrittenCell($0.isEmpty ? [] : [$0]) }] + table.rows
    if named.roles.allSatisfy(\.saysLittle), let guessed = TableRoles(guessing: all) {
      (self.table, roles) = (WrittenTable(head: table.head.map { _ in "" }, rows: all), guessed)
    } else {
      (self.table, roles) = (table, named)
    }
  }

  /// Whether each row is an indicator with figures to be reached.
  private var isOfFigures: Bool {
    roles.place(of: .name) != nil && !roles.targets.isEmpty
      || roles.place(of: .baseline) != nil && !roles.targets.isEmpty
  }

  var promises: [FoundPromise] { isOfFigures ? table.rows.compactMap(promise) : [] }

  private func promise(of row: [WrittenCell]) -> FoundPromise? {
    let nameColumn = roles.place(of: .name) ?? 0
    let name = row[nameColumn].text
    let cells = roles.targets.map { (text: row[$0.place].text, year: $0.year) }.filter { !$0.text.isBlankCell }
    guard !name.isEmpty, !cells.isEmpty else { return nil }
    let baseline = roles.place(of: .baseline).map { row[$0].text }.flatMap { $0.isBlankCell ? nil : $0 }
    let sentence = TargetCells(cells, baseline: baseline, polarity: roles.place(of: .polarity).map { row[$0].text })
      .sentence
    let words = zip(table.head, row).filter { !$1.text.isEmpty }.map { $0.isEmpty ? $1.text : "\($0): \($1.text)" }
      .joined(separator: " | ")
    let meaning: FoundPromise.Meaning
    do {
      let reading = try TargetSentence.read(sentence)
      meaning = reading.ambiguities.isEmpty ? .read(reading.target, isWhole: true) : .open(reading.ambiguities)
    } catch { meaning = .unread(error) }
    return FoundPromise(
      words: words, subject: name, place: place, meaning: meaning, baseline: baseline, actuals: actuals(row))
  }

  private func actuals(_ row: [WrittenCell]) -> [String] {
    roles.roles.indices.compactMap { place in
      guard case .year(_, true) = roles.roles[place], !row[place].text.isBlankCell else { return nil }
      return "\(table.head[place]): \(row[place].text)"
    }
  }

  /// The sentences of its columns of outcomes and of actions.
  var passages: [Passage] {
    guard !isOfFigures else { return [] }
    return table.rows.flatMap { row in
      roles.roles.indices.flatMap { place -> [Passage] in
        guard let section = section(roles.roles[place]), !row[place].isRepeated else { return [] }
        let by = section == .outcomes ? SectionWords(table.head[place]).by : nil
        return row[place].paragraphs.flatMap(\.sentences).filter { !$0.hasSuffix(":") }.map {
          Passage(text: $0, place: self.place, section: section, by: by, isListed: true)
        }
      }
    }
  }

  private func section(_ role: TableRoles.Role) -> Passage.Section? {
    switch role {
    case .outcomes: .outcomes
    case .name where roles.targets.isEmpty: .outcomes
    case .action: .actions
    case .objective: .other
    default: nil
    }
  }

  /// The actions of its rows.
  var actions: [FoundAction] {
    guard let what = roles.place(of: .action), roles.place(of: .lead) != nil || roles.place(of: .when) != nil else {
      return []
    }
    return table.rows.flatMap { row in
      (row[what].isRepeated ? [] : row[what].paragraphs).map { text in
        FoundAction(
          what: text.trimmed, lead: roles.place(of: .lead).map { row[$0].text }.flatMap { $0.isBlankCell ? nil : $0 },
          by: roles.place(of: .when).map { row[$0].text }.flatMap { $0.isBlankCell ? nil : $0 }, place: place)
      }
    }
  }
}

extension String {
  /// Nothing, or a sign for nothing.
  var isBlankCell: Bool {
    ["", "-", "–", "—", "n/a", "na", "tbc", "tba", "none", "not set", "x"].contains(trimmed.lowercased())
  }
}

/// The cells of a row that say what is to be reached, as one sentence.
struct TargetCells {
  let sentence: String

  init(_ cells: [(text: String, year: String?)], baseline: String?, polarity: String?) {
    let steps = cells.map { cell in
      TargetCells.step(cell.text, baseline: baseline, polarity: polarity) + (cell.year.map { " by \($0)" } ?? "")
    }
    sentence = steps.joined(separator: "; and ")
  }

  /// A figure alone is at least or at most, as it stands to the baseline.
  private static func step(_ text: String, baseline: String?, polarity: String?) -> String {
    guard let figure = text.figure else { return text }
    if let polarity = polarity?.lowercased() {
      if polarity.contains("low") || polarity.contains("decrease") { return "at most \(text)" }
      if polarity.contains("high") || polarity.contains("increase") { return "at least \(text)" }
    }
    guard let before = baseline?.figure, before != figure else { return text }
    return figure > before ? "at least \(text)" : "at most \(text)"
  }
}

extension String {
  /// A number with its sign of per cent or pounds, and nothing else.
  fileprivate var figure: Double? {
    let bare = trimmed.filter { !"%,£ ".contains($0) }
    return bare.contains(where: \.isNumber) ? Double(bare) : nil
  }
}
