import SQL
import Testing
import TestSupport

private struct Stop: Error {}

private func engineWithTable() throws -> any SQLEngine {
  let engine = try TestDatabase.empty()
  try engine.write {
    try $0.script(
      "CREATE TABLE council (number BIGINT PRIMARY KEY, name TEXT NOT NULL, share DOUBLE PRECISION, seal BYTEA)")
  }
  return engine
}

private func count(_ engine: any SQLEngine) throws -> Int? {
  try engine.read { try $0.rows(SQLStatement("SELECT count(*) AS n FROM council")).first?.integer("n") }
}

@Test func `A value is bound by its number, in whatever order the text names them`() throws {
  let row = try TestDatabase.empty().read {
    try $0.rows(SQLStatement("SELECT $2 AS second, $1 AS first, $2 AS again", .text("one"), .text("two"))).first
  }
  #expect(try row?.text("first") == "one")
  #expect(try row?.text("second") == "two")
  #expect(try row?.text("again") == "two")
}

@Test func `More than nine values are bound by their numbers`() throws {
  let row = try TestDatabase.empty().read {
    try $0.rows(
      SQLStatement(
        """
        SELECT CAST($10 AS INTEGER) AS ten, CAST($1 AS INTEGER) AS one, CAST($2 AS INTEGER) AS two,
          $3 || $4 || $5 || $6 || $7 || $8 || $9 AS rest
        """, .integer(1), .integer(2), .integer(3),
        .integer(4), .integer(5), .integer(6), .integer(7), .integer(8), .integer(9), .integer(10))
    ).first
  }
  #expect(try row?.integer("ten") == 10)
  #expect(try row?.integer("one") == 1)
  #expect(try row?.integer("two") == 2)
}

@Test func `Text is a value and never becomes SQL`() throws {
  let engine = try engineWithTable()
  let hostile = "Ambleford'); DROP TABLE council; --"
  try engine.write {
    try $0.execute(SQLStatement("INSERT INTO council (number, name) VALUES ($1, $2)", .integer(401), .text(hostile)))
  }
  let name = try engine.read {
    try $0.rows(SQLStatement("SELECT name FROM council WHERE name = $1", .text(hostile))).first?.text("name")
  }
  #expect(name == hostile)
}

@Test func `A write that throws leaves nothing behind and hands its error on`() throws {
  let engine = try engineWithTable()
  #expect(throws: Stop.self) {
    try engine.write { sql in
      try sql.execute(SQLStatement("INSERT INTO council (number, name) VALUES (401, 'Ambleford')"))
      try sql.load("council", columns: ["number", "name"]) { try $0.add([.integer(402), .text("North Ambleford")]) }
      throw Stop()
    }
  }
  #expect(try count(engine) == 0)
  try engine.write {
    try $0.execute(SQLStatement("INSERT INTO council (number, name) VALUES (401, 'Ambleford')"))
  }
  #expect(try count(engine) == 1, "and the next write goes through")
}

@Test func `A read may not write`() throws {
  let engine = try engineWithTable()
  let error = #expect(throws: SQLError.self) {
    try engine.read { try $0.execute(SQLStatement("INSERT INTO council (number, name) VALUES (1, 'A')")) }
  }
  #expect(error?.kind == .readOnly)
  #expect(try count(engine) == 0)
}

@Test func `Every kind of value comes back as it went, empty ones included`() throws {
  let engine = try engineWithTable()
  let rows: [[SQLValue]] = [
    [.integer(1), .text("Ambleford – Ålesund 🏫"), .real(83.599999999999994), .blob([0, 255, 7])],
    [.integer(2), .text(""), .null, .null],
    [.integer(Int64.max), .text("it's"), .real(-0.5), .blob([])],
  ]
  try engine.write { sql in
    try sql.load("council", columns: ["number", "name", "share", "seal"]) { for row in rows { try $0.add(row) } }
  }
  let found = try engine.read {
    try $0.rows(SQLStatement("SELECT number, name, share, seal FROM council ORDER BY number"))
  }
  #expect(try found.map { try $0.text("name") } == ["Ambleford – Ålesund 🏫", "", "it's"])
  #expect(try found[1].value("seal") == .null && found[1].value("share") == .null)
  #expect(try found[0].real("share") == 83.599999999999994 && found[2].real("share") == -0.5)
  #expect(try found[0].blob("seal") == [0, 255, 7])
  #expect(try found[2].blob("seal") == [])
  #expect(try found[2].integer("number") == Int.max)
}

@Test func `A row refused by the schema is a constraint in words, from a statement and from a load`() throws {
  let engine = try engineWithTable()
  let alone = #expect(throws: SQLError.self) {
    try engine.write { try $0.execute(SQLStatement("INSERT INTO council (number) VALUES (1)")) }
  }
  let loaded = #expect(throws: SQLError.self) {
    try engine.write { sql in
      try sql.load("council", columns: ["number", "name"]) {
        try $0.add([.integer(1), .text("Ambleford")])
        try $0.add([.integer(1), .text("Ambleford")])
      }
    }
  }
  #expect(alone?.kind == .constraint && alone?.description.contains("name") == true)
  #expect(loaded?.kind == .constraint && loaded?.description.contains("council") == true)
  #expect(try count(engine) == 0)
}

@Test func `A column that is absent or holds something else is refused by name`() throws {
  let row = try #require(
    try TestDatabase.empty().read { try $0.rows(SQLStatement("SELECT 1 AS number, NULL AS name")).first })
  #expect(throws: SQLError.self) { try row.text("number") }
  #expect(throws: SQLError.self) { try row.integer("name") }
  #expect(throws: SQLError.self) { try row.blob("number") }
  let error = #expect(throws: SQLError.self) { try row.text("share") }
  #expect(error?.kind == .damaged && error?.description.contains("“share”") == true)
  #expect(try row.optionalText("name") == nil)
  #expect(try row.optionalInteger("number") == 1)
}
