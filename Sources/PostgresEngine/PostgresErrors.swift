import CPostgres
import SQL

extension SQLError {
  /// What the server refused, by its five signs.
  ///
  /// - Parameter name: of the database.
  init(_ result: OpaquePointer?, _ name: String) {
    let state = SQLError.field(result, 67) ?? ""  // PG_DIAG_SQLSTATE
    let told = SQLError.field(result, 77) ?? "it gave no reason"  // PG_DIAG_MESSAGE_PRIMARY
    let database = name.capitalizedFirst
    switch (state.prefix(2), state) {
    case (_, "25006"):
      self.init(
        .readOnly,
        "\(database) takes no writes: it is a standby. Name every server and add target_session_attrs=read-write.")
    case (_, "42501"): self.init(.readOnly, "\(database) does not let this user do that: \(told).")
    case (_, "53100"): self.init(.full, "There is no room left on the disk of \(name). Nothing was changed.")
    case (_, "55P03"), (_, "57014"), (_, "40P01"):
      self.init(.busy, "\(database) was busy for too long (\(told)). Nothing was changed; try again.")
    case ("57", _), ("08", _): self.init(.lost, "\(database) ended the connection: \(told). Nothing was changed.")
    case ("53", _): self.init(.busy, "\(database) has too much to do: \(told). Try again.")
    case ("23", _): self.init(.constraint, "\(database) refused a row: \(told).")
    case ("XX", _): self.init(.damaged, "\(database) is damaged (\(told)). Restore it from a backup.")
    default: self.init(.other, "\(database): \(told) (\(state)).")
    }
  }

  init(lost connection: OpaquePointer, _ name: String) {
    self.init(
      .lost, "The connection to \(name) was lost (\(SQLError.reason(connection))). Nothing was changed; try again.")
  }

  /// Why a connection was not made. libpq's reason names the server and never a password.
  init(connecting connection: OpaquePointer, _ name: String) {
    let reason = SQLError.reason(connection)
    let advice =
      reason.contains("does not exist") && reason.contains("database")
      ? "Make it: \(PostgresSession.making)"
      : "Check the address, and that the server runs and lets this user in."
    self.init(.cannotOpen, "\(name.capitalizedFirst) can't be opened: \(reason). \(advice)")
  }

  private static func field(_ result: OpaquePointer?, _ code: Int32) -> String? {
    PQresultErrorField(result, code).map { String(cString: $0) }
  }

  /// In one line.
  private static func reason(_ connection: OpaquePointer) -> String {
    let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
    return text.split(separator: "\n").map { $0.drop { $0.isWhitespace } }.joined(separator: "; ")
  }
}
