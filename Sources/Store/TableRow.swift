public import Secrets
import SQL

/// A table whose rows are made by events and covered by their digests.
public struct CoveredTable: Sendable {
  public let name: String
  /// What the digest covers, and what a row is made with; the event's id comes on top.
  let columns: [String]
  /// The columns of the key, for rows that take the place of others; empty where none do.
  let key: [String]
  /// The schema that it came with; 9 for those that there were when events began to cover rows.
  let sinceSchema: Int

  init(_ name: String, _ columns: [String], replacing key: [String] = [], sinceSchema: Int = 9) {
    self.sinceSchema = sinceSchema
    self.name = name
    self.columns = columns
    self.key = key
  }

  /// What an insertion does where a row with the same key is there; empty where none ever is.
  fileprivate var replacing: String {
    guard !key.isEmpty else { return "" }
    let changed = (columns + ["event_id"]).filter { !key.contains($0) }.map { "\($0) = excluded.\($0)" }
    return "ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET \(changed.joined(separator: ", "))"
  }
}

/// A row that a change makes.
public struct TableRow: Sendable {
  let table: CoveredTable
  /// In the order of the table's columns.
  let values: [SQLValue]

  init(_ table: CoveredTable, _ values: SQLValue...) {
    self.table = table
    self.values = values
  }

  /// Of everything in it.
  var digest: Digest { TableRow.digest(table, values) }

  static func digest(_ table: CoveredTable, _ values: [SQLValue]) -> Digest {
    Digest(of: parts([table.name]) + values.flatMap(\.coded))
  }

  /// Of several rows, in whatever order; empty for none.
  public static func digest(_ rows: [Digest], _ salt: String) -> String {
    guard !rows.isEmpty else { return "" }
    let sorted = rows.map(\.hex).sorted()
    return Digest(of: parts([salt] + sorted)).hex
  }
}

extension SQLValue {
  /// Bytes that no other value has. A number that is whole is the same whether it is stored as such or not.
  var coded: [UInt8] {
    var bytes: [UInt8] = []
    code(into: &bytes)
    return bytes
  }

  /// The same after other bytes: a release has millions of values, and an array for each would take most of the time.
  func code(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(UInt8(ascii: "-"))
    case .integer(let number): SQLValue.code("i", String(number), into: &bytes)
    case .real(let number):
      if let whole = Int64(exactly: number) { return SQLValue.code("i", String(whole), into: &bytes) }
      SQLValue.code("r", String(number.bitPattern), into: &bytes)
    case .text(let text): SQLValue.code("t", text, into: &bytes)
    case .blob(let blob): SQLValue.code("b", Digest(of: blob).hex, into: &bytes)
    }
  }

  /// As `parts` writes it.
  private static func code(_ sign: Unicode.Scalar, _ text: String, into bytes: inout [UInt8]) {
    bytes.append(contentsOf: String(text.utf8.count + 1).utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: sign))
    bytes.append(contentsOf: text.utf8)
  }
}

extension Tables {
  /// Makes a row; where its table says so, it takes the place of the one with the same key.
  func insert(_ row: TableRow, _ event: Event) throws {
    let names = row.table.columns + ["event_id"]
    let places = names.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO \(row.table.name) (\(names.joined(separator: ", "))) VALUES (\(places)) \(row.table.replacing)
        """, values: row.values + [.text(event.id)]))
  }

  /// The digests of the rows of a table as they are now, by the event that made them.
  public func rowDigests(of table: CoveredTable) throws -> [String: [Digest]] {
    let statement = SQLStatement(
      "SELECT event_id, \(table.columns.joined(separator: ", ")) FROM \(table.name) ORDER BY event_id")
    var digests: [String: [Digest]] = [:]
    try sql.read(statement) { row in
      let values = try table.columns.map { try row.value($0) }
      digests[try row.text("event_id"), default: []].append(TableRow.digest(table, values))
    }
    return digests
  }
}

extension CoveredTable {
  /// The tables whose rows stay.
  public static let lasting: [CoveredTable] = [
    .address, .strategyVersion, .definitionVersion, .actionUpdate, .actionOwner, .evidence, .riskVersion, .baselinePin,
    .targetReading,
    .person, .heldRole, .signOnRole, .signOnIdentity, .invitation, .session, .calendarLink, .disablement, .accessToken,
    .release, .releaseSeal, .releaseWithdrawal,
  ]

  /// The tables whose rows stand until others take their place.
  public static let passing: [CoveredTable] = [.strategyDraft, .password, .upload]

  static let address = CoveredTable("strategy_address", ["strategy_id", "council_id"])
  static let strategyVersion = CoveredTable(
    "strategy_version", ["council_id", "strategy_id", "version", "text", "origin", "is_removed"])
  static let definitionVersion = CoveredTable(
    "definition_version", ["path", "version", "text", "origin", "is_removed"])
  static let actionUpdate = CoveredTable(
    "action_update",
    [
      "council_id", "strategy_id", "action_id", "position", "update_id", "state", "note", "expected_on", "reason",
      "given_on", "person_id",
    ])
  static let actionOwner = CoveredTable(
    "action_owner", ["council_id", "strategy_id", "action_id", "position", "person_id"])
  static let evidence = CoveredTable(
    "evidence",
    [
      "council_id", "strategy_id", "action_id", "position", "evidence_id", "title", "address", "media_type", "content",
      "content_digest", "given_on", "person_id",
    ])
  static let riskVersion = CoveredTable(
    "risk_version",
    [
      "council_id", "strategy_id", "risk_id", "position", "title", "likelihood", "impact", "mitigation", "owner",
      "state", "given_on",
    ])
  static let baselinePin = CoveredTable(
    "baseline_pin",
    [
      "council_id", "strategy_id", "measure_id", "indicator", "characteristic", "peers", "clause", "time_period",
      "value", "neighbour_edition", "pinned_on",
    ])
  static let targetReading = CoveredTable(
    "target_reading", ["council_id", "strategy_id", "wording", "canonical", "is_open"],
    sinceSchema: 11)
  static let person = CoveredTable("person", ["person_id", "email", "person_name"])
  static let heldRole = CoveredTable("held_role", ["council_id", "person_id", "role"])
  static let signOnRole = CoveredTable("sign_on_role", ["council_id", "person_id", "role"])
  static let signOnIdentity = CoveredTable("sign_on_identity", ["issuer", "subject", "person_id"])
  static let invitation = CoveredTable("invitation", ["token_digest", "person_id", "expires_at"])
  static let session = CoveredTable("session", ["token_digest", "person_id", "begun_at"])
  static let calendarLink = CoveredTable("calendar_link", ["person_id", "position", "token_digest", "site"])
  static let accessToken = CoveredTable(
    "access_token", ["council_id", "token_id", "person_id", "token_digest", "title", "scope", "ends_on"],
    sinceSchema: 17)
  static let disablement = CoveredTable("disablement", ["person_id", "disabled_at"])
  static let release = CoveredTable(
    "release", ["release_id", "data_set", "title", "source", "known_from", "fingerprint"])
  static let releaseSeal = CoveredTable("release_seal", ["release_id", "rows_digest"])
  static let releaseWithdrawal = CoveredTable(
    "release_withdrawal", ["release_id", "withdrawn_on", "reason"], sinceSchema: 15)
  static let strategyDraft = CoveredTable(
    "strategy_draft", ["council_id", "strategy_id", "position", "state", "text", "based_on"],
    replacing: ["council_id", "strategy_id"])
  static let upload = CoveredTable(
    "upload",
    [
      "upload_id", "state", "data_set", "known_from", "sent_on", "person_id", "data_name", "data_content",
      "metadata_name", "metadata_content",
    ], replacing: ["upload_id"], sinceSchema: 14)
  static let password = CoveredTable("password", ["person_id", "password_hash"], replacing: ["person_id"])
}
