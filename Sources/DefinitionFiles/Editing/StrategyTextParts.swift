import Strategy
import Yams

extension PlanPart.Kind {
  /// The key of the list that parts of this kind stand in.
  var key: String { self == .strategy ? "" : "\(rawValue)s" }
}

extension PlanFields {
  /// What a part is called.
  var name: String { self["title"] ?? self["what"] ?? "" }
}

extension PlanShape {
  func differs(_ key: String, _ old: PlanFields, _ new: PlanFields) -> Bool {
    switch self {
    case .text, .texts: old[key] != new[key]
    default:
      old.filter { $0.key.hasPrefix("\(key)-") } != new.filter { $0.key.hasPrefix("\(key)-") }
    }
  }
}

extension Node {
  /// The texts of an object, by field.
  func texts(under name: String) -> PlanFields {
    (mapping ?? [:]).reduce(into: [:]) { fields, pair in
      fields["\(name)-\(pair.key.string ?? "")"] = pair.value.scalar?.string
    }
  }
}

extension YAMLText {
  /// Changes as little as can be: of an object only the texts that differ, of rows only those.
  func setting(
    _ key: String, _ shape: PlanShape, to fields: PlanFields, at place: Place, order: [String]
  ) throws -> YAMLText {
    let inner = place + [.key(key)]
    let value = shape.value(of: key, in: fields)
    guard let value, let node = node(inner) else { return try setting(key, to: value, at: place, order: order) }
    switch shape {
    case .object(let keys) where !isInline(node):
      return try keys.reduce(self) { file, name in
        let text = fields["\(key)-\(name)"]
        guard file.node(inner + [.key(name)])?.scalar?.string != text else { return file }
        return try file.setting(name, to: text.map(YAMLValue.text), at: inner, order: keys)
      }
    default: return try setting(key, to: value, at: place, order: order)
    }
  }

  /// Where each field of a part begins.
  func marks(at place: Place, _ keys: [(key: String, shape: PlanShape)]) -> [(field: String, mark: Mark)] {
    keys.flatMap { key, shape -> [(field: String, mark: Mark)] in
      guard let node = node(place + [.key(key)]) else { return [] }
      func texts(_ node: Node, _ name: String) -> [(field: String, mark: Mark)] {
        (node.mapping ?? [:]).compactMap { inner, value in
          value.mark.map { ("\(name)-\(inner.string ?? "")", $0) }
        }
      }
      let whole = node.mark.map { [(field: key, mark: $0)] } ?? []
      switch shape {
      case .text, .texts: return whole
      case .object: return whole + texts(node, key)
      case .rows:
        return whole + (node.sequence ?? []).enumerated().flatMap { row, item in texts(item, "\(key)-\(row)") }
      }
    }
  }
}
