import Accounts
import Days
import People
import Reports

/// What a program may ask of its own token.
struct TokenReport {
  private let bearer: Bearer

  init(_ bearer: Bearer) { self.bearer = bearer }

  var json: JSON {
    .object([
      ("title", .optional(bearer.token?.title)), ("person", .optional(bearer.person?.name)),
      ("la_number", .optional(bearer.token?.grant.council)), ("scope", .optional(bearer.token?.grant.scope.rawValue)),
      ("ends_on", .optional(bearer.token?.endsOn.description)),
    ])
  }
}
