import Yams

/// What a key of a definition file is given.
indirect enum YAMLValue {
  case text(String)
  /// Written in one line: `[a, b]`.
  case texts([String])
  case object([(key: String, value: String)])
  /// Written a line each: `- {indicator: a, group: b}`.
  case rows([[(key: String, value: String)]])
  /// Written as a list whose only entry is this.
  case entries([(key: String, value: YAMLValue)])

  /// The lines of a key with this value.
  ///
  /// - Parameter indent: of the key.
  func lines(of key: String, indent: Int) throws -> [String] {
    let margin = String(repeating: " ", count: indent)
    switch self {
    case .text(let text): return [margin + (try YAMLValue.written([(key, text)]))]
    case .texts(let texts): return ["\(margin)\(key): \(try YAMLValue.inline(texts))"]
    case .object(let pairs):
      return ["\(margin)\(key):"] + (try pairs.map { "\(margin)  \(try YAMLValue.written([$0]))" })
    case .rows(let rows):
      return ["\(margin)\(key):"] + (try rows.map { "\(margin)  - \(try YAMLValue.inline($0))" })
    case .entries(let entries):
      return ["\(margin)\(key):"] + (try YAMLValue.item(entries, indent: indent + 2))
    }
  }

  /// The lines of a list's entry.
  ///
  /// - Parameter indent: of its dash.
  static func item(_ entries: [(key: String, value: YAMLValue)], indent: Int) throws -> [String] {
    let lines = try entries.flatMap { try $0.value.lines(of: $0.key, indent: indent + 2) }
    let dash = String(repeating: " ", count: indent) + "- "
    return lines.enumerated().map { place, line in place == 0 ? dash + line.dropFirst(indent + 2) : line }
  }

  /// `{id: best-start, title: The best start}`
  static func inline(_ pairs: [(key: String, value: String)]) throws -> String { try serialized(node(pairs, .flow)) }

  /// A text by itself, as a key or as the entry of a list.
  static func key(_ text: String) throws -> String { try serialized(scalar(text)) }

  private static func inline(_ texts: [String]) throws -> String {
    try serialized(.sequence(Node.Sequence(texts.map(scalar), .implicit, .flow)))
  }

  /// `title: The best start`
  private static func written(_ pairs: [(key: String, value: String)]) throws -> String {
    try serialized(node(pairs, .block))
  }

  private static func node(_ pairs: [(key: String, value: String)], _ style: Node.Mapping.Style) -> Node {
    .mapping(Node.Mapping(pairs.map { (scalar($0.key), scalar($0.value)) }, .implicit, style))
  }

  /// A text of several lines is written in one, between quotation marks.
  private static func scalar(_ text: String) -> Node {
    .scalar(Node.Scalar(text, .implicit, text.contains(where: \.isNewline) ? .doubleQuoted : .any))
  }

  private static func serialized(_ node: Node) throws -> String {
    let text = try serialize(node: node, width: -1, allowUnicode: true)
    return String(text.prefix { $0 != "\n" })
  }
}
