public import Days
public import Findings
public import Strategy
import Yams

/// The file of a strategy as it is edited part by part; what is not edited stays as it was written, byte for byte.
public struct StrategyText {
  private let file: YAMLText

  public var text: String { file.text }

  /// - Throws: `Refusal` where the text is not laid out as Cairn's files are.
  public init(_ text: String) throws { file = try StrategyText.laidOut { try YAMLText(text) } }

  private init(_ file: YAMLText) { self.file = file }

  /// Why a text can't be edited part by part.
  public struct Refusal: Error, CustomStringConvertible {
    public let description: String
  }

  private static func laidOut<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch  where error is YAMLText.Unchangeable || error is YamlError || error is TooManyAliases {
      throw Refusal(
        description:
          "This part of the strategy’s file is laid out in a way that can’t be changed on a page. Export the file, change it there, and import it."
      )
    }
  }

  // MARK: Reading

  /// Every part with its fields, in the order of the file.
  public var parts: [(part: PlanPart, fields: PlanFields)] {
    places.map { ($0.part, fields(of: $0.part, at: $0.place)) }
  }

  /// What stands in a part's fields; nil where there is no such part.
  public func fields(of part: PlanPart) -> PlanFields? { place(of: part).map { fields(of: part, at: $0) } }

  /// Whether a kind of part has a field of a name.
  public static func isField(_ name: String, of kind: PlanPart.Kind) -> Bool {
    PlanShape.keys(of: kind).contains { $0.shape.hasField(name, under: $0.key) }
  }

  /// The part that another stands in; nil for the strategy itself, and where there is no such part.
  public func parent(of part: PlanPart) -> PlanPart? {
    guard let place = place(of: part), part.kind != .strategy else { return nil }
    return places.first { $0.place == Array(place.dropLast(2)) }?.part
  }

  private func fields(of part: PlanPart, at place: YAMLText.Place) -> PlanFields {
    PlanShape.keys(of: part.kind).reduce(into: [:]) { fields, entry in
      guard let node = file.node(place + [.key(entry.key)]) else { return }
      switch entry.shape {
      case .text: fields[entry.key] = node.scalar?.string
      case .texts: fields[entry.key] = node.sequence?.compactMap(\.scalar?.string).joined(separator: ", ")
      case .object: fields.merge(node.texts(under: entry.key)) { $1 }
      case .rows:
        for (row, item) in (node.sequence ?? []).enumerated() {
          fields.merge(item.texts(under: "\(entry.key)-\(row)")) { $1 }
        }
      }
    }
  }

  /// Every field that another text has otherwise.
  public func changes(to other: StrategyText) -> [PlanChange] {
    let (before, after) = (held, other.held)
    let old = Dictionary(before.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
    let left = Set(after.map(\.part))
    let gone = before.filter { !left.contains($0.part) }
      .map { PlanChange($0.part, field: "", before: $0.fields.name, after: nil) }
    return gone + after.flatMap { old[$0.part]?.changes(to: $0) ?? [$0.added] }
  }

  private var held: [HeldPart] {
    places.map {
      HeldPart(
        part: $0.part, fields: fields(of: $0.part, at: $0.place), amendments: amendments(of: $0.part, at: $0.place))
    }
  }

  /// `at least 70% by 2027 from 2026-05-01: requests have doubled`
  private func amendments(of part: PlanPart, at place: YAMLText.Place) -> [String] {
    guard part.kind == .measure else { return [] }
    return (file.node(place + [.key("amendments")])?.sequence ?? []).map { entry in
      func text(_ key: String) -> String { entry.mapping?.value(key)?.scalar?.string ?? "" }
      return "\(text("target")) from \(text("from")): \(text("reason"))"
    }
  }

  // MARK: Writing

  /// Gives a part other fields. Those that are left out are taken away; what is as it was is not touched.
  ///
  /// - Throws: `Refusal`.
  public func setting(_ part: PlanPart, to fields: PlanFields) throws -> StrategyText {
    guard let place = place(of: part) else { return self }
    let old = self.fields(of: part, at: place)
    return try StrategyText.laidOut {
      var file = file
      for (key, shape) in PlanShape.keys(of: part.kind) where key != "id" && shape.differs(key, old, fields) {
        file = try file.setting(key, shape, to: fields, at: place, order: PlanShape.order(of: part.kind))
      }
      return StrategyText(file)
    }
  }

  /// Adds a part behind the last of its kind.
  ///
  /// - Parameters:
  ///   - part: the new one.
  ///   - parent: in which it stands.
  ///   - with: further parts inside it: the first measure of a promise.
  /// - Throws: `Refusal`.
  public func adding(
    _ part: PlanPart, to parent: PlanPart, _ fields: PlanFields,
    with inner: (part: PlanPart, fields: PlanFields)? = nil
  ) throws -> StrategyText {
    guard let place = place(of: parent) else { return self }
    var entries = StrategyText.entries(part, fields)
    if let inner {
      entries.append((inner.part.kind.key, .entries(StrategyText.entries(inner.part, inner.fields))))
    }
    return try StrategyText.laidOut {
      StrategyText(
        try file.appending(entries, to: part.kind.key, at: place, order: PlanShape.order(of: parent.kind)))
    }
  }

  /// Takes a part away with everything in it.
  ///
  /// - Throws: `Refusal`.
  public func removing(_ part: PlanPart) throws -> StrategyText {
    guard let place = place(of: part), case .item(let item) = place.last else { return self }
    return try StrategyText.laidOut {
      StrategyText(try file.removing(item: item, of: part.kind.key, at: Array(place.dropLast(2))))
    }
  }

  /// How often the target of a measure was set anew.
  public func amendmentCount(of measure: String) -> Int {
    let part = PlanPart(.measure, measure)
    return place(of: part).map { amendments(of: part, at: $0).count } ?? 0
  }

  /// Sets the target of a measure anew from a day; the one before stays in the file.
  ///
  /// - Parameter replacesLast: whether it takes the place of the last that was set anew.
  /// - Throws: `Refusal`.
  public func amending(
    _ measure: String, to target: String, from day: Day, reason: String, replacesLast: Bool = false
  ) throws -> StrategyText {
    guard let place = place(of: PlanPart(.measure, measure)) else { return self }
    return try StrategyText.laidOut {
      let count = amendmentCount(of: measure)
      let file = replacesLast ? try file.removing(item: count - 1, of: "amendments", at: place) : file
      return StrategyText(
        try file.appending(
          [("from", .text(day.description)), ("target", .text(target)), ("reason", .text(reason))], to: "amendments",
          at: place, order: PlanShape.order(of: .measure)))
    }
  }

  private static func entries(_ part: PlanPart, _ fields: PlanFields) -> [(key: String, value: YAMLValue)] {
    var fields = fields
    fields["id"] = part.id
    return PlanShape.keys(of: part.kind).compactMap { key, shape in
      shape.value(of: key, in: fields).map { (key, $0) }
    }
  }

  // MARK: Where things stand

  private func place(of part: PlanPart) -> YAMLText.Place? { places.first { $0.part == part }?.place }

  private var places: [(part: PlanPart, place: YAMLText.Place)] {
    let whole = (PlanPart.whole, YAMLText.Place())
    let lists = [PlanPart.Kind.theme, .board, .workStream, .link].flatMap { items(of: $0, at: []) }
    let objectives = items(of: .objective, at: []).flatMap { objective in
      [objective]
        + items(of: .promise, at: objective.place).flatMap { [$0] + items(of: .measure, at: $0.place) }
        + items(of: .action, at: objective.place)
    }
    return [whole] + lists + objectives
  }

  private func items(of kind: PlanPart.Kind, at place: YAMLText.Place) -> [(part: PlanPart, place: YAMLText.Place)] {
    let list = place + [.key(kind.key)]
    return (file.node(list)?.sequence ?? []).enumerated().map { item, node in
      (PlanPart(kind, node.mapping?.value("id")?.scalar?.string ?? ""), list + [.item(item)])
    }
  }

  /// The part and the field that a finding is about, by its line; nil where it is about none.
  public func field(of finding: Finding) -> (part: PlanPart, field: String)? {
    guard let line = finding.line else { return nil }
    let marks = places.flatMap { part, place in
      file.marks(at: place, PlanShape.keys(of: part.kind)).map { (part: part, field: $0.field, mark: $0.mark) }
    }
    let column = finding.column ?? 1
    return marks.filter { $0.mark.line == line && $0.mark.column <= column }.max { $0.mark.column < $1.mark.column }
      .map { ($0.part, $0.field) }
  }
}

/// Everything that a text says of one part.
private struct HeldPart {
  let part: PlanPart
  let fields: PlanFields
  let amendments: [String]

  /// As what had not been there.
  var added: PlanChange { PlanChange(part, field: "", before: nil, after: fields.name) }

  /// Where another text says otherwise, a target that it has set anew last.
  func changes(to other: HeldPart) -> [PlanChange] {
    let names = Set(fields.keys).union(other.fields.keys).filter { fields[$0] != other.fields[$0] }.sorted()
    let changed = names.map { PlanChange(part, field: $0, before: fields[$0], after: other.fields[$0]) }
    guard amendments != other.amendments else { return changed }
    return changed + [PlanChange(part, field: "amendments", before: amendments.last, after: other.amendments.last)]
  }
}
