import Strategy

/// How a key of a strategy's part is written in its file, and by which names its fields go.
enum PlanShape {
  case text
  /// Ids in one line, with commas in the field.
  case texts
  /// Fields `awaits-figure`, `awaits-from`.
  case object([String])
  /// Fields `series-0-indicator`, `series-0-group`, `series-1-indicator` …
  case rows([String])

  /// The keys of a kind of part, in the order in which a file has them.
  static func keys(of kind: PlanPart.Kind) -> [(key: String, shape: PlanShape)] {
    switch kind {
    // Whose strategy it is, is not changed on a page: permission hangs on it.
    case .strategy: texts("title", "document", "status", "adopted", "ends")
    case .theme, .board: texts("id", "title")
    case .workStream: texts("id", "title", "lead")
    case .objective: texts("id", "title", "board")
    case .promise: texts("id", "title", "statement", "stated-as", "place")
    case .link: texts("id", "title", "address")
    case .action:
      texts("id", "what", "organisation", "lead", "by", "board", "work-stream") + [("themes", .texts)]
        + [("measures", .texts)] + texts("rationale")
    case .measure:
      texts("id", "title", "target", "added", "evidence") + [("series", series), ("context", series)]
        + texts("group") + [("awaits", .object(["figure", "from"]))] + texts("law")
        + [("baseline", .object(MeasureReader.baselineKeys))] + texts("ambiguity")
    }
  }

  private static let series = PlanShape.rows(MeasureReader.seriesKeys)

  private static func texts(_ keys: String...) -> [(key: String, shape: PlanShape)] { keys.map { ($0, .text) } }

  /// Every key that an object of a kind may hold in a file, in the order in which new ones are put in.
  static func order(of kind: PlanPart.Kind) -> [String] {
    switch kind {
    case .strategy: StrategyFile.keys
    case .objective: ObjectiveReader.keys
    case .promise: ObjectiveReader.promiseKeys
    case .measure: MeasureReader.keys
    default: keys(of: kind).map(\.key)
    }
  }

  /// Whether a field of a name belongs to a key.
  func hasField(_ name: String, under key: String) -> Bool {
    switch self {
    case .text, .texts: return name == key
    case .object(let keys): return keys.contains { name == "\(key)-\($0)" }
    case .rows(let keys):
      let pieces = name.split(separator: "-", maxSplits: 2).map(String.init)
      return pieces.count == 3 && pieces[0] == key && Int(pieces[1]).map { 0..<100 ~= $0 } ?? false
        && keys.contains(pieces[2])
    }
  }

  /// The value that fields give a key; nil where they give none.
  func value(of key: String, in fields: PlanFields) -> YAMLValue? {
    switch self {
    case .text: return fields[key].map(YAMLValue.text)
    case .texts:
      let names = fields.ids(in: key)
      return names.isEmpty ? nil : .texts(names)
    case .object(let keys):
      let pairs = PlanShape.pairs(keys, under: key, in: fields)
      return pairs.isEmpty ? nil : .object(pairs)
    case .rows(let keys):
      let rows = PlanShape.rows(keys, under: key, in: fields)
      return rows.isEmpty ? nil : .rows(rows)
    }
  }

  private static func pairs(_ keys: [String], under name: String, in fields: PlanFields) -> [(
    key: String, value: String
  )] {
    keys.compactMap { key in fields["\(name)-\(key)"].map { (key, $0) } }
  }

  /// Those that name anything; a row that was emptied is left out.
  private static func rows(_ keys: [String], under name: String, in fields: PlanFields) -> [[(
    key: String, value: String
  )]] {
    fields.rows(under: name).map { pairs(keys, under: "\(name)-\($0)", in: fields) }.filter { !$0.isEmpty }
  }
}
