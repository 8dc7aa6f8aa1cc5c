public import Reports

/// What a JSON value is, as OpenAPI 3.1 says it (JSON Schema, 2020-12).
public indirect enum Schema: Sendable {
  case text
  /// `2026-04-08`.
  case day
  /// A path on this site.
  case path
  case integer, number, flag
  case word([String])
  case list(Schema)
  /// Any names, each with such a value.
  case map(Schema)
  case object([Property])
  /// One that has a name of its own in the document.
  case named(String)
  /// It, or null.
  case perhaps(Schema)

  /// A value with its name.
  public struct Property: Sendable {
    let name: String
    let schema: Schema
    let meaning: String

    init(_ name: String, _ schema: Schema, _ meaning: String = "") {
      (self.name, self.schema, self.meaning) = (name, schema, meaning)
    }
  }

  /// As it stands in the document.
  public var json: JSON {
    switch self {
    case .text: .object([("type", .string("string"))])
    case .day: .object([("type", .string("string")), ("format", .string("date"))])
    case .path: .object([("type", .string("string")), ("format", .string("uri-reference"))])
    case .integer: .object([("type", .string("integer"))])
    case .number: .object([("type", .string("number"))])
    case .flag: .object([("type", .string("boolean"))])
    case .word(let words): .object([("type", .string("string")), ("enum", .array(words.map(JSON.string)))])
    case .list(let item): .object([("type", .string("array")), ("items", item.json)])
    case .map(let value): .object([("type", .string("object")), ("additionalProperties", value.json)])
    case .object(let properties): Schema.object(properties)
    case .named(let name): .object([("$ref", .string("#/components/schemas/\(name)"))])
    case .perhaps(let schema):
      .object([("oneOf", .array([schema.json, .object([("type", .string("null"))])]))])
    }
  }

  /// Every name is always there: what is absent is null.
  private static func object(_ properties: [Property]) -> JSON {
    .object([
      ("type", .string("object")), ("required", .array(properties.map { .string($0.name) })),
      ("properties", .object(properties.map { ($0.name, $0.described) })),
    ])
  }
}

extension Schema.Property {
  var described: JSON {
    guard !meaning.isEmpty, case .object(let members) = schema.json else { return schema.json }
    return .object(members + [("description", .string(meaning))])
  }
}

extension Schema {
  /// A row of a table.
  init(_ columns: [Table.Column]) {
    self = .object(
      columns.map { column in
        let schema = Schema(column.kind)
        return Property(column.name, column.isAlwaysStated ? schema : .perhaps(schema), column.meaning)
      })
  }

  private init(_ kind: Table.Kind) {
    self =
      switch kind {
      case .text: .text
      case .day: .day
      case .integer: .integer
      case .number: .number
      case .flag: .flag
      case .path: .path
      case .list: .list(.text)
      case .word(let words): .word(words)
      }
  }
}
