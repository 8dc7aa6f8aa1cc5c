public import Reports

/// Why nothing was answered: a problem document (RFC 9457).
public struct Problem: Sendable {
  public static let mediaType = "application/problem+json"

  public let status: Int
  /// What is wrong and what to do, in words for a person.
  public let detail: String
  /// The name behind the question mark, or in what was sent, that it is about; nil for none.
  public let parameter: String?

  public init(_ status: Int, _ detail: String, parameter: String? = nil) {
    (self.status, self.detail, self.parameter) = (status, detail, parameter)
  }

  /// The same for everything with its status.
  var title: String {
    switch status {
    case 400: "The question can’t be read"
    case 401: "The token is not known"
    case 403: "That is not allowed"
    case 404: "There is no such thing"
    case 405: "That can’t be done here"
    case 406: "It can’t be had like that"
    case 409: "Somebody was quicker"
    case 413: "Too much was sent"
    case 415: "What was sent is no JSON"
    case 422: "What was sent can’t be taken"
    case 429: "Too many questions"
    case 503: "Too busy just now"
    default: "Something broke"
    }
  }

  public var json: JSON {
    .object([
      ("type", .string("about:blank")), ("title", .string(title)), ("status", .integer(status)),
      ("detail", .string(detail)), ("parameter", .optional(parameter)),
    ])
  }

  static let schema = Schema.object([
    .init("type", .text, "always `about:blank`: the status says which kind it is"),
    .init("title", .text, "the kind of problem in a few words"), .init("status", .integer, "the HTTP status"),
    .init("detail", .text, "what is wrong and what to do"),
    .init("parameter", .perhaps(.text), "the name in the question, or in what was sent, that it is about"),
  ])
}
