import SQL

extension Tables {
  /// The council that a strategy belongs to, by its area number; nil where there is no such strategy.
  public func council(ofStrategy id: String) throws -> Int? {
    try sql.rows(SQLStatement("SELECT council_id FROM strategy_address WHERE strategy_id = $1", .text(id)))
      .first?.integer("council_id")
  }

  /// The council of every strategy that ever was, by strategy.
  public func strategyAddresses() throws -> [String: Int] {
    try sql.rows(SQLStatement("SELECT strategy_id, council_id FROM strategy_address ORDER BY strategy_id"))
      .reduce(into: [:]) { $0[try $1.text("strategy_id")] = try $1.integer("council_id") }
  }

  /// Waits until nobody else gives a strategy an address.
  public func holdAddresses() throws { try sql.hold(council: Tables.installation) }

  /// Gives an address to a strategy of this council. It keeps it for ever, also when it is removed.
  public func addressRow(_ strategy: String) -> TableRow {
    TableRow(.address, .text(strategy), .integer(council))
  }
}
