import PublishedData

/// A JSON document whose keys keep their order and whose absent values are null: what scripts rely on.
public indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Written with the fewest digits that read back the same.
  case number(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  public static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  public static func optional(_ number: Double?) -> JSON { number.map(JSON.number) ?? .null }
  public static func optional(_ number: Int?) -> JSON { number.map(JSON.integer) ?? .null }

  /// The document indented by two spaces, with a line end.
  public var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  /// The document in one line, without a line end.
  public var line: String {
    switch self {
    case .array(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(JSON.quoted($0.0)):\($0.1.line)" }.joined(separator: ",") + "}"
    default: String(text.dropLast())
    }
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let number): text += JSON.digits(number)
    case .string(let string): text += JSON.quoted(string)
    case .array(let items):
      JSON.list(items, "[", "]", to: &text, indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      JSON.list(members, "{", "}", to: &text, indent) { member, text, indent in
        text += JSON.quoted(member.0) + ": "
        member.1.write(to: &text, indent: indent)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, _ indent: String,
    _ write: (Item, inout String, String) -> Void
  ) {
    guard !items.isEmpty else {
      text += open + close
      return
    }
    let inner = indent + "  "
    text += open
    for (place, item) in items.enumerated() {
      text += (place == 0 ? "\n" : ",\n") + inner
      write(item, &text, inner)
    }
    text += "\n\(indent)\(close)"
  }

  private static func digits(_ number: Double) -> String {
    number.isFinite ? CSVText.number(number) : "null"
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension JSON {
  /// A place by DfE's number, or by its code where it has none.
  static func place(_ id: LocationID) -> JSON { id.number.map(JSON.integer) ?? .string(id.code) }
}
