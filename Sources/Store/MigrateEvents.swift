import Accounts
import PublishedData
import SQL
import Secrets

/// Gives each council its own log: every event that there was is taken into the log of the council it is about, with its
/// payload apart and the digests of the rows that it made, as they are found.
enum MigrateEvents {
  static func run(_ sql: any SQLConnection) throws {
    let tables = try migrating(sql)
    let councils = try councils(sql)
    // Tables that came later are not there yet.
    let lasting = try digests(of: CoveredTable.lasting.filter { $0.sinceSchema <= 9 }, tables)
    let passing = try digests(of: CoveredTable.passing.filter { $0.sinceSchema <= 9 }, tables)
    for row in try earlier(sql) {
      let event = try event(row, councils)
      let (salt, rowsSalt) = (Token().text, Token().text)
      let digests = EventDigests(
        payload: event.payload?.digest(salt) ?? "", rows: TableRow.digest(lasting[event.id] ?? [], rowsSalt),
        state: TableRow.digest(passing[event.id] ?? [], rowsSalt))
      try tables.insert(event, digests, into: "new_event")
      if let payload = event.payload { try tables.insert(payload, of: event, salt, rowsSalt) }
      try tables.append(event, event.leaf(digests))
    }
  }

  /// The installation's new log takes in the root of the one before.
  static func begin(_ sql: any SQLConnection) throws {
    let tables = try migrating(sql)
    let leaves = try tables.firstLeaves()
    guard let last = try tables.events().map(\.happenedAt).max() else { return }
    var tree = MerkleTree()
    for leaf in leaves { tree.append(Digest(hex: leaf.digest) ?? Digest(of: [])) }
    try tables.add(
      event(.logBegun, Subject(.installation, "log"), "cairn-log \(leaves.count) \(tree.root.hex)", after: last))
  }

  /// Every release that came before there were seals gets its own, once its tables are as they are sealed today.
  static func seal(_ sql: any SQLConnection) throws {
    let tables = try migrating(sql)
    guard let last = try tables.events().map(\.happenedAt).max() else { return }
    // The tables are not yet as they are read today.
    func ids(_ statement: String) throws -> [String] {
      try sql.rows(SQLStatement(statement)).map { try $0.text("release_id") }
    }
    let sealed = try ids("SELECT release_id FROM release_seal ORDER BY release_id")
    for id in try ids("SELECT release_id FROM release ORDER BY known_from, release_id") where !sealed.contains(id) {
      let digest = try tables.rowsDigest(ofRelease: id, covers: 1)
      try tables.add(event(.releaseSealed, .release(id), id, after: last), rows: [tables.seal(id, digest)])
    }
  }

  private static func event(_ kind: Event.Kind, _ subject: Subject, _ detail: String, after last: String) -> Event {
    Event(
      id: id(after: last, detail), council: Tables.installation, happenedAt: last, actor: "cairn", kind: kind,
      subject: subject, payload: .init(origin: "migration", detail: detail))
  }

  private static func migrating(_ sql: any SQLConnection) throws -> Tables {
    Tables(sql, try Actor.command("cairn").permit(.keepInstallation))
  }

  /// Whose each strategy is.
  private static func councils(_ sql: any SQLConnection) throws -> [String: Int] {
    try sql.rows(SQLStatement("SELECT strategy_id, council_id FROM strategy_address ORDER BY strategy_id"))
      .reduce(into: [:]) { $0[try $1.text("strategy_id")] = try $1.integer("council_id") }
  }

  private static func digests(of covered: [CoveredTable], _ tables: Tables) throws -> [String: [Digest]] {
    try covered.reduce(into: [:]) { $0.merge(try tables.rowDigests(of: $1)) { $0 + $1 } }
  }

  /// In the order of the log that there was; those from before there was one first.
  private static func earlier(_ sql: any SQLConnection) throws -> [SQLRow] {
    try sql.rows(
      SQLStatement(
        """
        SELECT e.event_id, e.happened_at, e.actor, e.kind, e.subject, e.detail, e.origin, e.value_before, e.value_after
        FROM event e LEFT JOIN first_log_leaf l ON l.event_id = e.event_id
        ORDER BY l.position NULLS FIRST, e.event_id
        """))
  }

  private static func event(_ row: SQLRow, _ councils: [String: Int]) throws -> Event {
    let kind: Event.Kind = try known(row.text("kind"))
    let subject = subject(of: kind, try row.text("subject"))
    let strategy = subject.kind.isOfStrategy ? String(subject.id.prefix { $0 != "/" }) : ""
    return Event(
      id: try row.text("event_id"), council: councils[strategy] ?? Tables.installation,
      happenedAt: try row.text("happened_at"), actor: try row.text("actor"), kind: kind, subject: subject,
      payload: Event.Payload(
        origin: try row.text("origin"), detail: try row.text("detail"), before: try row.optionalText("value_before"),
        after: try row.optionalText("value_after")))
  }

  private static func subject(of kind: Event.Kind, _ text: String) -> Subject {
    switch kind {
    case .logBegun, .demoFilled: return Subject(.installation, text)
    case .releaseImported, .releaseSealed: return .release(text)
    case .definitionVersioned, .definitionRemoved:
      guard text.hasPrefix("strategies/"), text.hasSuffix(".yaml") else { return .definition(text) }
      return .strategy(String(text.dropFirst("strategies/".count).dropLast(".yaml".count)))
    case .planEdited, .planPublished, .planDiscarded: return .strategy(text)
    case .actionUpdated, .actionAssigned, .evidenceAdded: return Subject(.action, text)
    case .riskJudged: return Subject(.risk, text)
    default: return .person(text)
    }
  }

  /// An id behind those of an instant, the same however often it is made.
  private static func id(after instant: String, _ detail: String) -> String {
    let digits = Digest(of: instant + detail).hex
    let cuts = [0, 8, 12, 16, 20, 32]
    return zip(cuts, cuts.dropFirst()).map { String(("ffffffff" + digits).dropFirst($0).prefix($1 - $0)) }
      .joined(separator: "-")
  }
}

extension Subject.Kind {
  /// Whether it is something of one strategy.
  fileprivate var isOfStrategy: Bool { [.strategy, .action, .risk].contains(self) }
}
