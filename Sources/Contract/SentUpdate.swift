import Findings
import FoundationEssentials
import Reports
import Strategy

/// A progress update as a program sends it: a JSON object of texts.
public struct SentUpdate: Sendable {
  public let status, note, expected, reason, seen: String

  /// What can be sent, by name, with what it says.
  static let names: [(name: String, meaning: String)] = [
    ("status", "how the action stands"), ("note", "what was done, for those who keep the strategy"),
    ("expected", "the day on which it is expected to be done now"), ("reason", "why that is another day"),
    ("seen", "the id of the newest update that you know of; null where there was none"),
  ]

  /// What the contract says of it.
  static let body = JSON.object([
    ("required", .bool(true)),
    (
      "content",
      .object([
        (
          "application/json",
          .object([
            (
              "schema",
              .object([
                ("type", .string("object")), ("required", .array([.string("status")])),
                ("additionalProperties", .bool(false)), ("properties", .object(properties)),
              ])
            )
          ])
        )
      ])
    ),
  ])

  private static var properties: [(String, JSON)] {
    let status = Schema.Property(
      "status", .word(ActionUpdate.State.allCases.map(\.rawValue)), names[0].meaning)
    return [("status", status.described)]
      + names.dropFirst().map { ($0.name, Schema.Property($0.name, .perhaps(.text), $0.meaning).described) }
  }

  /// - Throws: `Refusal` where it is no such object.
  public init(_ body: [UInt8]) throws {
    guard let sent = try? JSONDecoder().decode([String: String?].self, from: Data(body)) else {
      throw Refusal(
        .notAllowed,
        "Send one JSON object, each of its values a text or null, such as {\"status\": \"on-course\", \"seen\": null}."
      )
    }
    if let other = sent.keys.sorted().first(where: { key in !SentUpdate.names.contains { $0.name == key } }) {
      throw Refusal(
        .notAllowed,
        "Nothing is said by “\(other.prefix(60))”. What can be sent is \(SentUpdate.names.map(\.name).joined(separator: ", ")).",
        field: other)
    }
    func text(_ name: String) -> String { (sent[name] ?? nil) ?? "" }
    (status, note, expected) = (text("status"), text("note"), text("expected"))
    (reason, seen) = (text("reason"), text("seen"))
    for (name, _) in SentUpdate.names where text(name).unicodeScalars.contains(where: SentUpdate.isControl) {
      throw Refusal(.notAllowed, "There are control characters in “\(name)”. Leave them out.", field: name)
    }
  }

  /// Whether a sign can't be kept, such as a zero byte.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 32 && scalar != "\n" && scalar != "\t"
  }
}
