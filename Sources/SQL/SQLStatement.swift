/// A value in a statement or a row.
public enum SQLValue: Equatable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  public static func integer(_ number: Int) -> SQLValue { .integer(Int64(number)) }

  /// The text, or null where there is none.
  public static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }

  public static func optional(_ number: Int?) -> SQLValue { number.map { .integer($0) } ?? .null }
}

/// One SQL statement with its values: `$1` in the text is the first value, `$2` the second.
public struct SQLStatement: Sendable {
  public let text: String
  public let values: [SQLValue]

  public init(_ text: String, _ values: SQLValue...) { self.init(text, values: values) }

  public init(_ text: String, values: [SQLValue]) {
    self.text = text
    self.values = values
  }
}
