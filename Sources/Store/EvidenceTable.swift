import Days
import SQL
public import Strategy

extension Tables {
  /// What was given for each action of a strategy, by action, the oldest first; files without their bytes.
  public func evidence(of strategy: String) throws -> [String: [Evidence]] {
    let rows = try sql.rows(
      SQLStatement(
        """
        SELECT evidence_id, action_id, title, address, media_type, length(content) AS size, given_on
        FROM evidence WHERE strategy_id = $1 ORDER BY action_id, position
        """, .text(strategy)))
    return try rows.reduce(into: [:]) { evidence, row in
      let source: Evidence.Source =
        if let address = try row.optionalText("address") { .address(address) } else {
          .file(try known(row.text("media_type")), size: try row.integer("size"))
        }
      let item = Evidence(
        id: try row.text("evidence_id"), title: try row.text("title"), source: source,
        givenOn: try day(row.text("given_on")))
      evidence[try row.text("action_id"), default: []].append(item)
    }
  }

  /// Whether anything was reported on an action, or added to show it.
  public func holdsReports(on action: String, of strategy: String) throws -> Bool {
    let found = SQLStatement(
      """
      SELECT action_id FROM action_update WHERE strategy_id = $1 AND action_id = $2
      UNION SELECT action_id FROM evidence WHERE strategy_id = $1 AND action_id = $2 ORDER BY 1 LIMIT 1
      """, .text(strategy), .text(action))
    return try !sql.rows(found).isEmpty
  }

  /// How many pieces an action has, and how many bytes all of the strategy's files.
  public func evidenceSize(of action: String, in strategy: String) throws -> (pieces: Int, bytes: Int) {
    let row = try sql.rows(
      SQLStatement(
        """
        SELECT coalesce(sum(CASE WHEN action_id = $2 THEN 1 ELSE 0 END), 0) AS pieces,
          coalesce(sum(length(content)), 0) AS bytes
        FROM evidence WHERE strategy_id = $1
        """, .text(strategy), .text(action))
    ).first
    return (try row?.integer("pieces") ?? 0, try row?.integer("bytes") ?? 0)
  }

  /// The bytes of a file; nil where there is none.
  public func content(ofEvidence id: String) throws -> [UInt8]? {
    try sql.rows(SQLStatement("SELECT content FROM evidence WHERE evidence_id = $1 AND content IS NOT NULL", .text(id)))
      .first?.blob("content")
  }

  /// - Parameter content: of a file, with its digest.
  public func insert(
    _ evidence: Evidence, content: (bytes: [UInt8], digest: String)?, of action: String, in strategy: String,
    by person: String, event: Event
  ) throws {
    let (address, type): (String?, String?) =
      switch evidence.source {
      case .address(let address): (address, nil)
      case .file(let type, _): (nil, type.rawValue)
      }
    try sql.execute(
      SQLStatement(
        """
        INSERT INTO evidence (evidence_id, strategy_id, action_id, position, title, address, media_type, content,
          content_digest, given_on, person_id, event_id)
        SELECT $1, $2, $3, coalesce(max(position), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11
        FROM evidence WHERE strategy_id = $2 AND action_id = $3
        """,
        .text(evidence.id), .text(strategy), .text(action), .text(evidence.title), .optional(address), .optional(type),
        content.map { .blob($0.bytes) } ?? .null, .optional(content?.digest), .text(evidence.givenOn.description),
        .text(person), .text(event.id)))
  }
}
