public import Accounts
public import Days
import SQL

/// With what a program acts in a person's place.
public struct AccessToken: Equatable, Sendable {
  /// UUID version 7.
  public let id: String
  public let personID: String
  /// Of the secret.
  public let digest: String
  /// What the person calls it.
  public let title: String
  public let grant: Grant
  /// The last day on which it counts.
  public let endsOn: Day
  /// The day on which it was last used; nil where it never was.
  public var usedOn: Day?
  public var isRevoked = false

  public init(id: String, personID: String, digest: String, title: String, grant: Grant, endsOn: Day) {
    (self.id, self.personID, self.digest, self.title) = (id, personID, digest, title)
    (self.grant, self.endsOn) = (grant, endsOn)
  }

  /// Whether a program can do anything with it on a day.
  public func counts(on day: Day) -> Bool { !isRevoked && day <= endsOn }
}

extension Tables {
  /// The token of a secret, whichever council it is for; nil where there is none.
  public func accessToken(_ digest: String) throws -> AccessToken? {
    try accessTokens("token_digest = $1 -- of every council", .text(digest)).first
  }

  /// The tokens of a person for every council, the newest first, those that were revoked too.
  public func accessTokens(of person: String) throws -> [AccessToken] {
    try accessTokens("person_id = $1 -- of every council", .text(person))
  }

  private func accessTokens(_ condition: String, _ value: SQLValue) throws -> [AccessToken] {
    try sql.rows(
      SQLStatement(
        """
        SELECT council_id, token_id, person_id, token_digest, title, scope, ends_on, used_on, revoked_at
        FROM access_token WHERE \(condition)
        ORDER BY token_id DESC
        """, value)
    ).map { row in
      let grant = Grant(try known(row.text("scope")), for: try row.integer("council_id"))
      var token = AccessToken(
        id: try row.text("token_id"), personID: try row.text("person_id"), digest: try row.text("token_digest"),
        title: try row.text("title"), grant: grant, endsOn: try day(row.text("ends_on")))
      token.usedOn = try row.optionalText("used_on").map(day)
      token.isRevoked = try row.optionalText("revoked_at") != nil
      return token
    }
  }

  public func row(_ token: AccessToken) -> TableRow {
    TableRow(
      .accessToken, .integer(council), .text(token.id), .text(token.personID), .text(token.digest),
      .text(token.title), .text(token.grant.scope.rawValue), .text(token.endsOn.description))
  }

  /// A token of this council was used.
  public func setUsed(_ day: Day, accessToken id: String) throws {
    try sql.execute(
      SQLStatement(
        "UPDATE access_token SET used_on = $1 WHERE council_id = $2 AND token_id = $3", .text(day.description),
        .integer(council), .text(id)))
  }

  /// A token of this council counts no longer.
  public func revoke(accessToken id: String, at instant: String) throws {
    try sql.execute(
      SQLStatement(
        "UPDATE access_token SET revoked_at = $1 WHERE council_id = $2 AND token_id = $3", .text(instant),
        .integer(council), .text(id)))
  }
}
