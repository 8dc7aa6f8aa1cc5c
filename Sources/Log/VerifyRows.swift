import Secrets
import Store

/// Looks whether the rows that changes made are as they were made: nothing altered, added or lost in the database by hand.
struct VerifyRows {
  let faults: [String]

  init(_ tables: Tables, _ logged: [LoggedEvent]) throws {
    let lasting = try VerifyRows.rows(CoveredTable.lasting, tables)
    let passing = try VerifyRows.rows(CoveredTable.passing, tables)
    let erasures = try tables.erasures()
    let known = Dictionary(logged.map { ($0.event.id, $0.event) }, uniquingKeysWith: { first, _ in first })
    var faults = logged.compactMap { logged -> String? in
      let rows = lasting[logged.event.id] ?? []
      if logged.erasedBy != nil, !VerifyRows.isErasure(logged, known, erasures) {
        return "Event \(logged.event.id) says that it was erased, and no erasure says so."
      }
      guard let salt = logged.rowsSalt else {
        // Only an erasure takes the chance of the rows away, and leaves nothing of them but an id.
        let isEmptied = VerifyRows.isErasure(logged, known, erasures) && Event.Kind.emptied.contains(logged.event.kind)
        // An account that was erased keeps its row, without a name.
        let most = logged.event.kind == .personAdded ? 1 : 0
        return isEmptied && rows.count <= most && rows.allSatisfy { $0.table == "person" }
          ? nil : VerifyRows.fault(logged.event, rows.map(\.table))
      }
      let isWhole = TableRow.digest(rows.map(\.digest), salt) == logged.digests.rows
      return isWhole ? nil : VerifyRows.fault(logged.event, rows.map(\.table))
    }
    faults += VerifyRows.stateFaults(logged, passing, erasures)
    faults += try tables.unerased().map { "Of the person \($0), who was erased, something stands there again." }
    faults += VerifyRows.retentionFaults(logged)
    faults += VerifyRows.strangers(lasting, known) + VerifyRows.strangers(passing, known)
    faults += try VerifyRows.releaseFaults(tables)
    self.faults = faults
  }

  private typealias Row = (table: String, digest: Digest)

  private static func rows(_ covered: [CoveredTable], _ tables: Tables) throws -> [String: [Row]] {
    try covered.reduce(into: [:]) { found, table in
      for (event, digests) in try tables.rowDigests(of: table) {
        found[event, default: []] += digests.map { (table.name, $0) }
      }
    }
  }

  /// Rows that name an event which is not there.
  private static func strangers(_ rows: [String: [Row]], _ events: [String: Event]) -> [String] {
    rows.keys.filter { events[$0] == nil }.sorted().map { event in
      let tables = Set((rows[event] ?? []).map(\.table)).sorted().joined(separator: ", ")
      return "Rows of \(tables) say that event \(event) made them, and there is none."
    }
  }

  /// Whether an event may have lost its words by the event that it names: the person whom it was by or about was erased, or
  /// its time had passed.
  private static func isErasure(
    _ logged: LoggedEvent, _ events: [String: Event], _ erasures: [String: String]
  ) -> Bool {
    guard let erasure = logged.erasedBy.flatMap({ events[$0] }) else { return false }
    if erasure.kind == .retentionApplied { return RetentionLine.of(erasure).contains { $0.covers(logged.event) } }
    guard erasure.kind == .personErased else { return false }
    let person = erasure.subject.id
    return erasures[person] == erasure.id && [logged.event.actor, logged.event.subject.id].contains(person)
  }

  /// Deletions whose events do not name as many as they say.
  private static func retentionFaults(_ logged: [LoggedEvent]) -> [String] {
    let deleted = Dictionary(grouping: logged.filter { $0.erasedBy != nil }) { $0.erasedBy ?? "" }
    return logged.map(\.event).filter { $0.kind == .retentionApplied }.flatMap { event in
      RetentionLine.of(event).compactMap { line in
        let found = (deleted[event.id] ?? []).count { line.covers($0.event) }
        return line.what.kinds.isEmpty || found == line.count
          ? nil : "The deletion \(event.id) says that \(line.count) \(line.what.rawValue) went, and \(found) did."
      }
    }
  }

  /// Rows that stand until others take their place: those there are must be of an event, and of each subject's last one
  /// they must be there.
  private static func stateFaults(
    _ logged: [LoggedEvent], _ rows: [String: [Row]], _ erasures: [String: String]
  ) -> [String] {
    let stating = logged.filter { !$0.digests.state.isEmpty }
    let last = Dictionary(stating.map { ($0.event.subject, $0.event.id) }, uniquingKeysWith: { $1 })
    return logged.compactMap { logged in
      let own = rows[logged.event.id] ?? []
      if own.isEmpty {
        let isGone = last[logged.event.subject] == logged.event.id && erasures[logged.event.subject.id] == nil
        return isGone ? fault(logged.event, []) : nil
      }
      guard let salt = logged.rowsSalt, TableRow.digest(own.map(\.digest), salt) == logged.digests.state else {
        return fault(logged.event, own.map(\.table))
      }
      return nil
    }
  }

  private static func fault(_ event: Event, _ names: [String]) -> String {
    let found = Set(names).sorted().joined(separator: ", ")
    let place = found.isEmpty ? "They are gone" : "Look at \(found)"
    return
      "Rows that event \(event.id) made (\(event.kind.rawValue), \(event.subject.kind.rawValue) \(event.subject.id), \(event.happenedAt)) were changed, added or lost by hand. \(place)."
  }

  private static func releaseFaults(_ tables: Tables) throws -> [String] {
    let seals = try tables.releaseSeals()
    return try tables.releaseIDs().compactMap { id in
      guard let seal = seals[id] else { return "The release \(id) has no seal." }
      return try tables.rowsDigest(ofRelease: id, covers: seal.covers) == seal.digest
        ? nil : "Published figures, or lists, of the release \(id) were changed by hand."
    }
  }
}
