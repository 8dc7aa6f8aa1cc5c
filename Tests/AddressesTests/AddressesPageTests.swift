import Accounts
import Foundation
import Testing

@testable import Addresses

private let file = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../docs/reference/addresses.md").standardized

/// The tables of routes as they stand on the page of addresses.
private var tables: [(start: String, rows: [String])] {
  func kinds(_ rule: RouteRule) -> String {
    FileKind.allCases.filter(rule.files.contains).map { "`.\($0)`" }.joined(separator: " ")
  }
  func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
  let open = Route.allCases.filter { $0.rule.source != .visitor }.map { route in
    row(
      ["`\(route.rawValue)`", route.rule.shows, kinds(route.rule)]
        + [route.rule.asks.sorted().map { "`\($0)`" }.joined(separator: " ")])
  }
  let own = Route.allCases.filter { $0.rule.source == .visitor }.map { route in
    let deeds = [route.rule.reading, route.rule.sending].compactMap(\.self).map { "`\($0.rawValue)`" }
    return row([
      "`\(route.rawValue)`", route.rule.shows, route.rule.takes, kinds(route.rule),
      deeds.count == 2 && deeds[0] == deeds[1] ? deeds[0] : deeds.joined(separator: ", "),
    ])
  }
  return [
    ("| address | shows | files | can be asked |\n| --- | --- | --- | --- |", open),
    ("| address | shows | can be sent | files | allowed by |\n| --- | --- | --- | --- | --- |", own),
  ]
}

@Test func `The page of addresses says what the routes say`() throws {
  var text = try String(contentsOf: file, encoding: .utf8)
  for table in tables {
    let start = try #require(text.range(of: table.start), "the head of the table: \(table.start)")
    let rest = text[start.upperBound...]
    let end = rest.range(of: "\n\n")?.lowerBound ?? text.endIndex
    let wanted = "\n" + table.rows.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["CAIRN_GOLDEN"] == "rewrite" {
      text.replaceSubrange(start.upperBound..<end, with: wanted)
      try Data(text.utf8).write(to: file)
    } else {
      #expect(String(text[start.upperBound..<end]) == wanted)
    }
  }
}

@Test func `Every name that can be asked is explained`() throws {
  let text = try String(contentsOf: file, encoding: .utf8)
  let names = Set(Route.allCases.flatMap(\.rule.asks))
  let explained = try #require(text.range(of: "## What can be asked")).upperBound
  for name in names { #expect(text[explained...].contains("`\(name)`"), "\(name)") }
}
