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
        FROM evidence WHERE council_id = $1 AND strategy_id = $2 ORDER BY action_id, position
        """, .integer(council), .text(strategy)))
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
      SELECT action_id FROM action_update WHERE council_id = $1 AND strategy_id = $2 AND action_id = $3
      UNION SELECT action_id FROM evidence WHERE council_id = $1 AND strategy_id = $2 AND action_id = $3
      ORDER BY 1 LIMIT 1
      """, .integer(council), .text(strategy), .text(action))
    return try !sql.rows(found).isEmpty
  }

  /// How many pieces an action has, and how many bytes all of the strategy's files.
  public func evidenceSize(of action: String, in strategy: String) throws -> (pieces: Int, bytes: Int) {
    let row = try sql.rows(
      SQLStatement(
        """
        SELECT coalesce(sum(CASE WHEN action_id = $3 THEN 1 ELSE 0 END), 0) AS pieces,
          coalesce(sum(length(content)), 0) AS bytes
        FROM evidence WHERE council_id = $1 AND strategy_id = $2
        """, .integer(council), .text(strategy), .text(action))
    ).first
    return (try row?.integer("pieces") ?? 0, try row?.integer("bytes") ?? 0)
  }

  /// The bytes of a file; nil where this council has none of that id.
  public func content(ofEvidence id: String) throws -> [UInt8]? {
    let found = SQLStatement(
      "SELECT content FROM evidence WHERE council_id = $1 AND evidence_id = $2 AND content IS NOT NULL",
      .integer(council), .text(id))
    return try sql.rows(found).first?.blob("content")
  }

  /// - Parameters:
  ///   - content: of a file, with its digest.
  ///   - position: 1 for the first of the action.
  public func row(
    _ evidence: Evidence, content: (bytes: [UInt8], digest: String)?, of action: String, in strategy: String,
    by person: String, position: Int
  ) -> TableRow {
    let (address, type): (String?, String?) =
      switch evidence.source {
      case .address(let address): (address, nil)
      case .file(let type, _): (nil, type.rawValue)
      }
    return TableRow(
      .evidence, .integer(council), .text(strategy), .text(action), .integer(position), .text(evidence.id),
      .text(evidence.title), .optional(address), .optional(type), content.map { .blob($0.bytes) } ?? .null,
      .optional(content?.digest), .text(evidence.givenOn.description), .text(person))
  }
}
