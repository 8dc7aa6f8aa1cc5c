public import Days
import SQL

/// A strategy as it was from one time on, byte for byte.
public struct StrategyVersion: Equatable, Sendable {
  public let strategy: String
  /// The area number of the council that it belongs to.
  public let council: Int
  /// 1, 2, 3 …
  public let version: Int
  /// Empty where it was removed.
  public let text: String
  public let origin: DefinitionVersion.Origin
  public let isRemoved: Bool
  /// The day on which it was taken over or published.
  public let knownFrom: Day

  public init(
    strategy: String, council: Int, version: Int, text: String, origin: DefinitionVersion.Origin,
    isRemoved: Bool = false, knownFrom: Day
  ) {
    self.strategy = strategy
    self.council = council
    self.version = version
    self.text = text
    self.origin = origin
    self.isRemoved = isRemoved
    self.knownFrom = knownFrom
  }
}

/// Which version of a strategy holds: enough to know whether it has to be read.
public struct StrategyStamp: Hashable, Sendable {
  public let strategy: String
  public let council: Int
  public let version: Int
  public let origin: DefinitionVersion.Origin
  public let isRemoved: Bool
}

extension Tables {
  /// The newest version of each strategy of every council, removed or not, without its text, by strategy.
  public func strategyStamps() throws -> [StrategyStamp] { try stamps(Tables.lastDay) }

  /// Those that held at the end of a day and were not removed.
  ///
  /// - Parameter day: nil for the newest.
  public func strategyStamps(knownBy day: Day?) throws -> [StrategyStamp] {
    try stamps(knownDay(day)).filter { !$0.isRemoved }
  }

  private func stamps(_ day: String) throws -> [StrategyStamp] {
    try sql.rows(
      SQLStatement(
        """
        SELECT v.strategy_id, v.council_id, v.version, v.origin, v.is_removed FROM strategy_version v
        WHERE v.version = (SELECT max(n.version) FROM strategy_version n JOIN event k ON k.event_id = n.event_id
          WHERE n.council_id = v.council_id AND n.strategy_id = v.strategy_id AND substr(k.happened_at, 1, 10) <= $1)
        ORDER BY v.strategy_id
        """, .text(day))
    ).map(stamp)
  }

  /// The version of each published strategy of every council that held at the end of a day, by strategy.
  ///
  /// - Parameter day: nil for the newest.
  /// - Throws: `NotPermitted` unless the permit is for the installation as a whole.
  public func everyStrategy(knownBy day: Day? = nil) throws -> [StrategyVersion] {
    let councils = Set(try strategyStamps(knownBy: day).map(\.council))
    return try councils.flatMap { try of($0).strategyVersions(knownBy: day) }.sorted { $0.strategy < $1.strategy }
  }

  /// Every version of every strategy, without its text, the oldest first.
  public func strategyDates() throws -> [(stamp: StrategyStamp, knownFrom: Day)] {
    try sql.rows(
      SQLStatement(
        """
        SELECT v.strategy_id, v.council_id, v.version, v.origin, v.is_removed,
          substr(e.happened_at, 1, 10) AS known_from
        FROM strategy_version v JOIN event e ON e.event_id = v.event_id
        WHERE v.version > $1 ORDER BY e.happened_at, v.council_id, v.strategy_id, v.version
        """, .integer(0))
    ).map { (try stamp($0), try day($0.text("known_from"))) }
  }

  private func stamp(_ row: SQLRow) throws -> StrategyStamp {
    StrategyStamp(
      strategy: try row.text("strategy_id"), council: try row.integer("council_id"),
      version: try row.integer("version"), origin: try known(row.text("origin")),
      isRemoved: try row.integer("is_removed") == 1)
  }

  /// The newest version of a strategy of this council, removed or not; nil where it was never published.
  public func newestVersion(of strategy: String) throws -> StrategyVersion? {
    try versions("AND v.strategy_id = $2 ORDER BY v.version DESC LIMIT 1", .text(strategy)).first
  }

  /// The newest version that came from the folder of definitions; nil where none did.
  public func newestFolderVersion(of strategy: String) throws -> StrategyVersion? {
    try versions(
      "AND v.strategy_id = $2 AND v.origin = 'folder' ORDER BY v.version DESC LIMIT 1", .text(strategy)
    ).first
  }

  /// The version of each strategy of this council that held at the end of a day, those removed left out, by strategy.
  ///
  /// - Parameter day: nil for the newest.
  public func strategyVersions(knownBy day: Day? = nil) throws -> [StrategyVersion] {
    try versions(
      """
      AND v.version = (SELECT max(n.version) FROM strategy_version n JOIN event k ON k.event_id = n.event_id
        WHERE n.council_id = v.council_id AND n.strategy_id = v.strategy_id AND substr(k.happened_at, 1, 10) <= $2)
      AND v.is_removed = 0 ORDER BY v.strategy_id
      """, .text(try knownDay(day)))
  }

  /// After every day that is stored.
  static let lastDay = "9999-12-31"

  /// Before the day on which the store was made nothing was known, so an earlier day gives what was held on that one.
  func knownDay(_ day: Day?) throws -> String {
    guard let day else { return Tables.lastDay }
    let made = SQLStatement(
      """
      SELECT min(substr(happened_at, 1, 10)) AS first FROM event WHERE kind = $1 -- of every council
      """, .text("definition-versioned"))
    let first = try sql.rows(made).first
    return max(day.description, try first?.optionalText("first") ?? "")
  }

  private func versions(_ rest: String, _ value: SQLValue) throws -> [StrategyVersion] {
    try sql.rows(
      SQLStatement(
        """
        SELECT v.strategy_id, v.council_id, v.version, v.text, v.origin, v.is_removed,
          substr(e.happened_at, 1, 10) AS known_from
        FROM strategy_version v JOIN event e ON e.event_id = v.event_id WHERE v.council_id = $1 \(rest)
        """, .integer(council), value)
    ).map { row in
      StrategyVersion(
        strategy: try row.text("strategy_id"), council: try row.integer("council_id"),
        version: try row.integer("version"), text: try row.text("text"), origin: try known(row.text("origin")),
        isRemoved: try row.integer("is_removed") == 1, knownFrom: try day(row.text("known_from")))
    }
  }

  public func row(_ version: StrategyVersion) -> TableRow {
    TableRow(
      .strategyVersion, .integer(council), .text(version.strategy), .integer(version.version), .text(version.text),
      .text(version.origin.rawValue), .integer(version.isRemoved ? 1 : 0))
  }
}
