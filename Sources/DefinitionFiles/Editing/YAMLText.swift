import Yams

/// The text of a definition file, changed in one place and left as it is everywhere else: comments, quotation marks
/// and the order of keys stay.
struct YAMLText {
  let text: String
  let root: Node
  private let lines: [String]

  /// One step from an object of a file into it.
  enum Step: Equatable {
    case key(String)
    /// A place in a list, from 0.
    case item(Int)
  }

  typealias Place = [Step]

  /// - Throws: `YamlError`; `TooManyAliases`; `Unchangeable` where the file is empty.
  init(_ text: String) throws {
    self.text = text
    guard let root = try composed(text) else { throw Unchangeable() }
    self.root = root
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }

  /// The file is laid out in a way that is not changed here.
  struct Unchangeable: Error {}

  func node(_ place: Place) -> Node? {
    place.reduce(root) { node, step in
      switch step {
      case .key(let key): node?.mapping?.value(key)
      case .item(let item): node?.sequence.flatMap { $0.indices.contains(item) ? $0[item] : nil }
      }
    }
  }

  /// Gives a key of an object another value; nil takes the key away.
  ///
  /// - Parameter order: the keys of such an object, in the order in which a new one is put in.
  func setting(_ key: String, to value: YAMLValue?, at place: Place, order: [String]) throws -> YAMLText {
    guard let node = node(place), let mapping = node.mapping else { throw Unchangeable() }
    if isInline(node) { return try settingInline(key, to: value, mapping, at: place, order: order) }
    let indent = try self.indent(of: mapping)
    let written = try value?.lines(of: key, indent: indent) ?? []
    if let existing = mapping.first(where: { $0.key.string == key }) {
      // The first key of an entry holds the dash.
      if value == nil, existing.key == mapping.keys.first { throw Unchangeable() }
      return try replacing(try entry(existing.key), with: written, at: place + [.key(key)])
    }
    let before = order.prefix { $0 != key }.reversed().lazy.compactMap { name in
      mapping.first { $0.key.string == name }
    }.first
    guard let before else { throw Unchangeable() }
    let end = try entry(before.key).upperBound
    return try replacing(end..<end, with: written, at: place + [.key(key)])
  }

  /// Adds an entry at the end of a list; the list begins with it where there was none.
  func appending(
    _ entries: [(key: String, value: YAMLValue)], to key: String, at place: Place, order: [String]
  ) throws -> YAMLText {
    guard let list = node(place + [.key(key)]), let last = list.sequence?.last else {
      return try setting(key, to: .entries(entries), at: place, order: order)
    }
    if isInline(list) { throw Unchangeable() }
    let extent = try item(last)
    let written: [String]
    if isInline(last) {
      let pairs = entries.compactMap { entry in
        if case .text(let text) = entry.value { (key: entry.key, value: text) } else { nil }
      }
      written = [margin(try dash(last)) + "- " + (try YAMLValue.inline(pairs))]
    } else {
      written = try YAMLValue.item(entries, indent: try dash(last))
    }
    return try replacing(extent.upperBound..<extent.upperBound, with: written, at: place + [.key(key)])
  }

  /// Takes an entry out of a list; with its last entry the list goes.
  func removing(item place: Int, of key: String, at parent: Place) throws -> YAMLText {
    guard let list = node(parent + [.key(key)]), let items = list.sequence, items.indices.contains(place),
      !isInline(list)
    else { throw Unchangeable() }
    guard items.count > 1 else { return try setting(key, to: nil, at: parent, order: []) }
    return try replacing(try item(items[place]), with: [], at: parent + [.key(key)])
  }

  /// An object written in one line is written anew as a whole.
  private func settingInline(
    _ key: String, to value: YAMLValue?, _ mapping: Node.Mapping, at place: Place, order: [String]
  ) throws -> YAMLText {
    var pairs = mapping.compactMap { key, value in
      value.scalar.map { (key: key.string ?? "", value: $0.string) }
    }
    guard pairs.count == mapping.count, case .item = place.last, let node = node(place) else { throw Unchangeable() }
    let known = pairs.firstIndex { $0.key == key }
    if case .text(let text) = value {
      if let known {
        pairs[known].value = text
      } else {
        let following = Set(order.drop { $0 != key })
        pairs.insert((key, text), at: pairs.firstIndex { following.contains($0.key) } ?? pairs.endIndex)
      }
    } else if value == nil, let known {
      pairs.remove(at: known)
    } else if value != nil {
      throw Unchangeable()
    }
    let written = margin(try dash(node)) + "- " + (try YAMLValue.inline(pairs))
    return try replacing(try item(node), with: [written], at: place + [.key(key)])
  }

  /// - Throws: `Unchangeable` where anything but the named place would read otherwise than before.
  private func replacing(_ extent: Range<Int>, with written: [String], at place: Place) throws -> YAMLText {
    var written = written
    if let first = written.first, let old = lines[extent].first, let dash = old.firstIndex(of: "-"),
      old[..<dash].allSatisfy({ $0 == " " }), first.first == " ", !first.drop(while: { $0 == " " }).hasPrefix("-")
    {
      // The first key of an entry stands behind its dash.
      written[0] = String(old[...dash]) + first.dropFirst(old.distance(from: old.startIndex, to: dash) + 1)
    }
    let ending = lines.first?.hasSuffix("\r") ?? false ? "\r" : ""
    let changed = lines[..<extent.lowerBound] + written.map { $0 + ending } + lines[extent.upperBound...]
    let new = try YAMLText(changed.joined(separator: "\n"))
    guard root.without(place[...]) == new.root.without(place[...]) else { throw Unchangeable() }
    return new
  }
}

// MARK: Where things stand

extension YAMLText {
  /// The lines of a key with its value, from 0.
  private func entry(_ key: Node) throws -> Range<Int> {
    guard let mark = key.mark else { throw Unchangeable() }
    return try extent(from: mark.line - 1) { line in
      let indent = line.indent
      return indent >= mark.column || (indent == mark.column - 1 && line.hasPrefixOfDash)
    }
  }

  /// The lines of a list's entry, from 0.
  private func item(_ item: Node) throws -> Range<Int> {
    let dash = try dash(item)
    return try extent(from: (item.mark?.line ?? 1) - 1) { $0.indent > dash }
  }

  /// How far in the dash of a list's entry stands.
  private func dash(_ item: Node) throws -> Int {
    guard let mark = item.mark, lines.indices.contains(mark.line - 1), lines[mark.line - 1].hasPrefixOfDash,
      lines[mark.line - 1].indent < mark.column - 1
    else { throw Unchangeable() }
    return lines[mark.line - 1].indent
  }

  /// Whether a list or an object stands between brackets. Yams tells every style as that of a block.
  func isInline(_ node: Node) -> Bool {
    guard let mark = node.mark, lines.indices.contains(mark.line - 1) else { return true }
    let first = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
    return first == "{" || first == "["
  }

  private func indent(of mapping: Node.Mapping) throws -> Int {
    guard let mark = mapping.keys.first?.mark else { throw Unchangeable() }
    return mark.column - 1
  }

  /// Lines without text and comments belong to what follows them.
  ///
  /// - Throws: `Unchangeable` where there is no such line: YAML knows more ends of a line than the line feed.
  private func extent(from first: Int, while isInside: (String) -> Bool) throws -> Range<Int> {
    guard lines.indices.contains(first) else { throw Unchangeable() }
    var end = first + 1
    for place in lines.indices.dropFirst(end) {
      let line = lines[place]
      let text = line.drop { $0 == " " || $0 == "\r" }
      if text.isEmpty { continue }
      if isInside(line), !text.hasPrefix("#") {
        end = place + 1
      } else if !text.hasPrefix("#") {
        break
      }
    }
    return first..<end
  }

  private func margin(_ width: Int) -> String { String(repeating: " ", count: width) }
}

extension String {
  fileprivate var indent: Int { utf8.prefix { $0 == UInt8(ascii: " ") }.count }
  fileprivate var hasPrefixOfDash: Bool { drop { $0 == " " }.hasPrefix("- ") }
}

extension Node {
  /// The same without what stands at a place.
  fileprivate func without(_ place: ArraySlice<YAMLText.Step>) -> Node {
    guard let step = place.first else { return self }
    switch (step, self) {
    case (.key(let key), .mapping(let mapping)):
      let pairs = mapping.compactMap { name, value -> (Node, Node)? in
        if name.string != key { return (name, value) }
        return place.count == 1 ? nil : (name, value.without(place.dropFirst()))
      }
      return .mapping(Node.Mapping(pairs, mapping.tag, mapping.style))
    case (.item(let item), .sequence(let items)):
      let kept = items.enumerated().map { $0 == item ? $1.without(place.dropFirst()) : $1 }
      return .sequence(Node.Sequence(kept, items.tag, items.style))
    default: return self
    }
  }
}
