import Days
import Findings
import Yams

extension Node.Mapping {
  /// What stands under a key; nil where nothing does. Yams' own look-up compares whole nodes and takes ten times as long.
  func value(_ key: String) -> Node? {
    for pair in self where pair.key.scalar?.string == key { return pair.value }
    return nil
  }
}

/// One mapping of a definition file, read key by key. Whatever is wrong becomes a finding with its line, and the
/// reader goes on, so that one reading tells everything.
struct YAMLObject {
  /// What it is, for messages: `a promise`.
  let what: String
  let mark: Mark?
  private let mapping: Node.Mapping
  private let list: FindingList

  /// - Parameter keys: every key such an object may have; any other is a finding.
  init?(_ node: Node, _ what: String, keys: [String], _ list: FindingList) {
    guard let mapping = node.mapping else {
      list.add("wrong-shape", "Here \(what) with the keys \(keys.joined(separator: ", ")) is expected.", at: node.mark)
      return nil
    }
    (self.what, self.mapping, self.list, mark) = (what, mapping, list, node.mark)
    for key in mapping.keys where !keys.contains(key.string ?? "") {
      let name = key.string ?? ""
      let meant = nearest(to: name, in: keys).map { "; did you mean “\($0)”?" } ?? "."
      let known = "The keys are \(keys.joined(separator: ", "))."
      list.add("unknown-key", "“\(name)” is not a key of \(what)\(meant) \(known)", at: key.mark)
    }
  }

  /// The text of a key that must be there and not be empty.
  func text(_ key: String) -> String? {
    guard let node = mapping.value(key) else {
      list.add("missing-key", "\(what) needs “\(key)”.".capitalizedFirst, at: mark)
      return nil
    }
    guard let text = node.scalar?.string, !text.isEmpty else {
      list.add("empty-value", "“\(key)” of \(what) must be a text.", at: node.mark)
      return nil
    }
    return text
  }

  /// The text of a key that may be left out; empty where it is.
  func optionalText(_ key: String) -> String { mapping.value(key) == nil ? "" : text(key) ?? "" }

  /// Whether a key that may be left out is there.
  func has(_ key: String) -> Bool { mapping.value(key) != nil }

  /// The texts of a list that must be there and hold at least one.
  func texts(_ key: String) -> [String] {
    guard let node = mapping.value(key), let items = node.sequence, !items.isEmpty else {
      list.add(
        "wrong-shape", "“\(key)” of \(what) must be a list with at least one entry.",
        at: mapping.value(key)?.mark ?? mark)
      return []
    }
    return items.compactMap { $0.scalar?.string }
  }

  /// A text read by a rule of its own.
  ///
  /// - Parameter expected: what the value must be, for the message: `a day such as 2020-09-01`.
  func value<Value>(_ key: String, _ expected: String, check: String = "wrong-value", _ read: (String) -> Value?)
    -> Value?
  {
    guard let text = text(key) else { return nil }
    if let value = read(text) { return value }
    list.add(check, "“\(key): \(text)” must be \(expected).", at: mapping.value(key)?.mark)
    return nil
  }

  func number(_ key: String) -> Int? { value(key, "a whole number") { Int($0) } }

  func day(_ key: String) -> Day? { value(key, "a day such as 2020-09-01") { Day($0) } }

  /// A day that may be left out.
  func optionalDay(_ key: String) -> Day? { mapping.value(key) == nil ? nil : day(key) }

  /// One of a closed list of words.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, _: Choice.Type) -> Choice? {
    value(key, "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))") { Choice(rawValue: $0) }
  }

  /// Whole numbers in a list that may be left out.
  func optionalNumbers(_ key: String) -> [Int] {
    guard let list = mapping.value(key) else { return [] }
    return (list.sequence.map(Array.init) ?? [list]).compactMap { node in
      if let number = node.int, list.sequence != nil { return number }
      self.list.add("wrong-value", "“\(key)” of \(what) must be a list of whole numbers.", at: node.mark)
      return nil
    }
  }

  /// The objects of a list that must be there and hold at least one.
  func objects(_ key: String, _ what: String, keys: [String]) -> [YAMLObject] {
    guard let node = mapping.value(key) else {
      list.add("missing-key", "\(self.what) needs “\(key)”.".capitalizedFirst, at: mark)
      return []
    }
    guard let items = node.sequence, !items.isEmpty else {
      list.add("wrong-shape", "“\(key)” must be a list with at least one entry.", at: node.mark)
      return []
    }
    return items.compactMap { YAMLObject($0, what, keys: keys, list) }
  }

  /// The objects of a list that may be left out.
  func optionalObjects(_ key: String, _ what: String, keys: [String]) -> [YAMLObject] {
    has(key) ? objects(key, what, keys: keys) : []
  }

  /// An object that may be left out.
  func optionalObject(_ key: String, _ what: String, keys: [String]) -> YAMLObject? {
    mapping.value(key).flatMap { YAMLObject($0, what, keys: keys, list) }
  }

  /// The texts of a list that may be left out.
  func optionalTexts(_ key: String) -> [String] { has(key) ? texts(key) : [] }

  /// Whether it is true.
  func flag(_ key: String) -> Bool { value(key, "true or false") { ["true": true, "false": false][$0] } ?? false }

  /// The names and values of a mapping whose names are free.
  func pairs<Value>(_ key: String, _ expected: String, _ read: (String) -> Value?) -> [(String, Value)] {
    guard let entries = mapping.value(key)?.mapping else {
      list.add("missing-key", "\(what) needs “\(key)”.".capitalizedFirst, at: mark)
      return []
    }
    return entries.compactMap { name, node in
      if let name = name.string, let value = node.scalar.flatMap({ read($0.string) }) { return (name, value) }
      list.add("wrong-value", "“\(name.string ?? "")” must be \(expected).", at: node.mark)
      return nil
    }
  }

  /// The names and texts of a mapping whose names are free, where a text may stand for a list of one.
  func lists(_ key: String, _ expected: String) -> [(String, [String])] {
    guard let entries = mapping.value(key)?.mapping else {
      list.add("missing-key", "\(what) needs “\(key)”.".capitalizedFirst, at: mark)
      return []
    }
    return entries.compactMap { name, node in
      let texts = node.sequence.map { $0.map { $0.scalar?.string } } ?? [node.scalar?.string]
      let known = texts.compactMap(\.self)
      if let name = name.string, !known.isEmpty, known.count == texts.count { return (name, known) }
      list.add("wrong-value", "“\(name.string ?? "")” must be \(expected).", at: node.mark)
      return nil
    }
  }

  /// A value under a free name: a text, or an object.
  enum Entry {
    case text(String)
    case object(YAMLObject)
  }

  /// The entries of a mapping whose names are free.
  ///
  /// - Parameter keys: the keys of an entry that is an object.
  func entries(_ key: String, _ what: String, keys: [String]) -> [(name: String, entry: Entry)] {
    guard let entries = mapping.value(key)?.mapping, !entries.isEmpty else {
      list.add("missing-key", "\(self.what) needs “\(key)”.".capitalizedFirst, at: mark)
      return []
    }
    return entries.compactMap { name, node in
      let name = name.string ?? ""
      if let text = node.scalar?.string, !text.isEmpty { return (name, .text(text)) }
      return YAMLObject(node, what, keys: keys, list).map { (name, .object($0)) }
    }
  }

  /// Whether nothing has been found in the file so far, so that it was read whole.
  var isWithoutFindings: Bool { list.findings.isEmpty }

  /// Adds a finding at a key of this object.
  func report(_ check: String, _ message: String, at key: String) {
    list.add(check, message, at: mapping.value(key)?.mark)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
