import SQL

extension Tables {
  /// When sign-in failed with an address, the earliest first, from one instant on.
  ///
  /// - Parameter browser: the digest of the known browser that it failed from; empty for all that are not known.
  public func signInFailures(_ emailDigest: String, from browser: String, since instant: String) throws -> [String] {
    try sql.rows(
      SQLStatement(
        """
        SELECT failed_at FROM sign_in_failure
        WHERE email_digest = $1 AND browser_digest = $2 AND failed_at >= $3 ORDER BY failed_at
        """, .text(emailDigest), .text(browser), .text(instant))
    ).map { try $0.text("failed_at") }
  }

  public func insertSignInFailure(_ emailDigest: String, from browser: String, at instant: String) throws {
    try sql.execute(
      SQLStatement(
        "INSERT INTO sign_in_failure (email_digest, browser_digest, failed_at) VALUES ($1, $2, $3)",
        .text(emailDigest), .text(browser), .text(instant)))
  }

  /// Forgets the failures with an address from a browser, and those of anybody from before an instant.
  public func forgetSignInFailures(_ emailDigest: String, from browser: String, before instant: String) throws {
    try sql.execute(
      SQLStatement(
        "DELETE FROM sign_in_failure WHERE (email_digest = $1 AND browser_digest = $2) OR failed_at < $3",
        .text(emailDigest), .text(browser), .text(instant)))
  }

  /// Forgets every failure with an address.
  func forgetSignInFailures(_ emailDigest: String) throws {
    try sql.execute(SQLStatement("DELETE FROM sign_in_failure WHERE email_digest = $1", .text(emailDigest)))
  }

  /// Whether a person has signed in from a browser before.
  public func isKnown(_ browserDigest: String, to person: String) throws -> Bool {
    try !sql.rows(
      SQLStatement(
        "SELECT known_from FROM known_browser WHERE browser_digest = $1 AND person_id = $2", .text(browserDigest),
        .text(person))
    ).isEmpty
  }

  public func rememberBrowser(_ browserDigest: String, of person: String, at instant: String) throws {
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO known_browser (browser_digest, person_id, known_from) VALUES ($1, $2, $3)
        ON CONFLICT (browser_digest, person_id) DO NOTHING
        """, .text(browserDigest), .text(person), .text(instant)))
  }
}
