import PostgresEngine
import SQL
import Testing
import TestSupport

/// What needs no server, or the one that the tests started.
struct OpeningTests {
  @Test func `An address is told from a file`() {
    #expect(PostgresEngine.isAddress("postgresql://cairn@db.example/cairn"))
    #expect(PostgresEngine.isAddress("postgres:///cairn"))
    #expect(!PostgresEngine.isAddress("/srv/postgresql/cairn.sqlite"))
  }

  @Test func `A server that can't be reached is named, and the password is not`() {
    let error = #expect(throws: SQLError.self) {
      try PostgresEngine("postgresql://cairn:three-grey-stones@127.0.0.1:9/council")
    }
    #expect(error?.kind == .cannotOpen)
    #expect(error?.description.contains("“council” at 127.0.0.1") == true)
    #expect(error?.description.contains("Check the address") == true)
    #expect(error?.description.contains("three-grey-stones") == false)
  }

  @Test(arguments: ["s3%zz", "Sec/ret", "a@b%"])
  func `A password with signs that an address can't hold is not repeated`(password: String) {
    let error = #expect(throws: SQLError.self) {
      try PostgresEngine("postgresql://cairn:\(password)@127.0.0.1:9/council")
    }
    #expect(error?.description.contains(password) == false)
    #expect(error?.description.contains("Sec") == false)
  }

  @Test func `An address that is no address is refused in words`() {
    let error = #expect(throws: SQLError.self) { try PostgresEngine("postgresql://[::1/cairn?colour=grey") }
    #expect(error?.kind == .cannotOpen)
    #expect(error?.description.contains("can't be read") == true)
  }
}
