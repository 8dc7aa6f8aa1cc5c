import Addresses
import Testing

@testable import Contract
@testable import Reports

struct ContractTests {
  @Test(arguments: Route.allCases.filter(\.isForPrograms))
  func `every address for programs is promised, and every name that it takes is explained`(route: Route) {
    #expect(Promised(route) != nil || route == .contract)
    for name in route.rule.asks { #expect(Parameter(asked: name, of: route) != nil, "\(route.rawValue) \(name)") }
    for place in route.places {
      #expect(Parameter(place: place).example?.isEmpty == false, "\(route.rawValue) \(place)")
    }
    #expect(route.rule.files.contains(.csv) == (Promised(route)?.isTable ?? false))
  }

  @Test func `nothing is promised of a page for people`() {
    #expect(Route.allCases.allSatisfy { Promised($0) == nil || $0.isForPrograms })
  }

  @Test func `every schema that is named is there`() throws {
    let text = OpenAPI.document(site: nil).text
    let named = Set(text.matches(of: /"#\/components\/schemas\/([A-Za-z]+)"/).map { String($0.1) })
    let held = try #require(text.firstMatch(of: /"schemas": \{([\s\S]*)"responses": \{\s*"Problem"/)).1
    for name in named { #expect(held.contains("\n      \"\(name)\": {"), "\(name)") }
    #expect(named.count > 30)
  }

  @Test func `a table is cut where a cursor says`() throws {
    let rows = (1...5).map { number in
      Table.Row("r\(number)") { [.integer(number), number == 2 ? .null : .bool(true)] }
    }
    let table = Table([.init("n", .integer, ""), .perhaps("b", .flag, "")], rows)
    var path: String? = "/api/v1/areas?limit=2"
    var pages: [String] = []
    while let asked = path {
      let page = try TablePage(table, at: try #require(Address(asked)))
      #expect(page.total == 5)
      pages.append(page.table.csv)
      path = page.next
    }
    #expect(pages == ["n,b\r\n1,yes\r\n2,\r\n", "n,b\r\n3,yes\r\n4,yes\r\n", "n,b\r\n5,yes\r\n"])
    #expect(try TablePage(table, at: #require(Address("/api/v1/areas.csv"))).table.rows.count == 5)
  }

  @Test(arguments: ["limit=0", "limit=01", "limit=1001", "limit=ten", "cursor=7", "cursor=zz", "cursor=7231ff"])
  func `what leads nowhere is refused with its name`(query: String) throws {
    let address = try #require(Address("/api/v1/areas?\(query)"))
    #expect(throws: (any Error).self) { try TablePage(Table([], []), at: address) }
  }
}
