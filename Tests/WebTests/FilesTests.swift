import Addresses
import Foundation
import Testing

@testable import Web

/// Tables as files: that they open as what they are, number for number.
struct FilesTests {
  private func rows(_ answer: Site.Answer) throws -> [[String: String]] {
    let text = String(decoding: answer.bytes, as: UTF8.self)
    #expect(answer.mediaType.hasPrefix("text/csv") && text.unicodeScalars.first == "\u{FEFF}")
    let lines = cells(String(text.unicodeScalars.dropFirst()))
    let head = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
  }

  /// RFC 4180.
  private func cells(_ text: String) -> [[String]] {
    var (lines, line, cell, isQuoted) = ([[String]](), [String](), "", false)
    var rest = Substring(text)
    while let sign = rest.popFirst() {
      switch sign {
      case "\"" where isQuoted && rest.first == "\"": cell.append(rest.removeFirst())
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: (line, cell) = (line + [cell], "")
      case "\r\n" where !isQuoted: (lines, line, cell) = (lines + [line + [cell]], [], "")
      default: cell.append(sign)
      }
    }
    return lines
  }

  private func json(_ answer: Site.Answer) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
  }

  @Test(arguments: ["warwickshire", "sefton", "nottinghamshire", "somerset", "central-bedfordshire"])
  func `a scorecard's file holds the numbers that decided, each in a cell of its own`(strategy: String) throws {
    let site = try RealSite.site.get()
    guard let answer = try? site.answer("/strategies/\(strategy).csv"), answer.status == 200 else { return }
    let lines = try rows(answer)
    let measures = try #require(try json(site.answer("/strategies/\(strategy).json"))["measures"] as? [[String: Any]])
    #expect(lines.count == measures.count && !lines.isEmpty)
    for (line, measure) in zip(lines, measures) {
      let parts = (measure["parts"] as? [[String: Any]] ?? []).filter { $0["proxy"] as? Bool == false }
      let value = try #require(line["value"])
      guard line["verdict"] != "no verdict", parts.count == 1 else {
        if line["verdict"] == "no verdict" { #expect(value.isEmpty && line["comparator_value"] == "") }
        continue
      }
      #expect(Double(value) == parts[0]["value_judged"] as? Double, "\(line["measure"] ?? "")")
      #expect(line["time_period"] == parts[0]["time_period_judged"] as? String)
      #expect(!(line["unit"] ?? "").isEmpty && line["series_judged"] == "1")
      if let latest = parts[0]["value"] as? Double { #expect(Double(line["latest_value"] ?? "") == latest) }
    }
  }

  @Test func `actions are data for everybody, risks and changes for those who see the pages`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let update = ["state": "at-risk", "note": "=HYPERLINK(1)", "seen": ""]
    #expect(
      try await staffed.ask(.send, "/actions/warwickshire/WAR-A1/updates", as: "strategy-lead", update).status == 303)
    let actions = try rows(try await staffed.ask(.read, "/actions/warwickshire.csv", as: nil))
    let first = try #require(actions.first { $0["id"] == "WAR-A1" })
    #expect(first["status"] == "at-risk" && first["reported_on"] == "2026-11-18" && first["strategy"] == "warwickshire")
    #expect(actions.allSatisfy { !($0["action"] ?? "").isEmpty } && actions.count > 40)
    let open = try json(try await staffed.ask(.read, "/actions/warwickshire.json", as: nil))
    #expect((open["actions"] as? [[String: Any]])?.count == actions.count)
    #expect(!text(try await staffed.ask(.read, "/actions/warwickshire.json", as: nil)).contains("HYPERLINK"))

    let risk = [
      "title": "=1+1", "likelihood": "4", "impact": "5", "mitigation": "M", "owner": "O", "seen": "0",
    ]
    #expect(try await staffed.ask(.send, "/risks/warwickshire", as: "strategy-lead", risk).status == 303)
    let risks = try rows(try await staffed.ask(.read, "/risks/warwickshire.csv", as: "board-member"))
    #expect(risks.map { $0["risk"] } == ["'=1+1"] && risks.first?["score"] == "20")
    #expect(try await staffed.ask(.read, "/risks/warwickshire.json", as: "partner").status == 404)
    let changes = try json(try await staffed.ask(.read, "/plan/warwickshire/changes.json", as: "data-officer"))
    let told = try #require(changes["changes"] as? [[String: Any]]).compactMap { $0["what"] as? String }
    #expect(told.contains("Risk scored: R1") && told.contains("Progress update: WAR-A1"))
    #expect(try await staffed.ask(.read, "/plan/warwickshire.csv", as: "data-officer").status == 404)
    #expect(try await staffed.ask(.read, "/owed.json", as: "data-officer").status == 404)
  }
}

/// What programs ask of a site before they read it.
struct SiteFilesTests {
  @Test func `search engines are told what is for them, and every address told leads somewhere`() throws {
    let site = try RealSite.site.get()
    let robots = try site.text("/robots.txt")
    for place in ["account", "owed", "plan", "risks", "councils/*/people", "sign-in", "invitations", "find"] {
      #expect(robots.contains("Disallow: /\(place)\n"), "\(place)")
    }
    #expect(!robots.contains("/strategies") && !robots.contains("/actions") && robots.contains("Sitemap: "))
    let paths = try site.text("/sitemap.xml").matches(of: /<loc>([^<]+)<\/loc>/).map { String($0.1) }
    #expect(paths.count > 700 && Set(paths).count == paths.count)
    // An area of which nothing is published has no page.
    #expect(!paths.contains { $0.hasSuffix("/areas/england-discontinued") })
    for path in paths.enumerated().filter({ $0.offset % 29 == 0 }).map(\.element) where !path.hasPrefix("/actions") {
      #expect(try site.answer(path).status == 200, "\(path)")
    }
  }

  @Test func `whom to tell of a weakness is there, and for how long that holds`() throws {
    let text = try RealSite.site.get().text("/.well-known/security.txt")
    #expect(text.contains("Contact: ") && text.contains("\nExpires: ") && text.contains("T00:00:00Z\n"))
  }

  @Test(arguments: [
    ("/favicon.ico", "image/vnd.microsoft.icon"), ("/mark.svg", "image/svg+xml"), ("/cairn.png", "image/png"),
  ])
  func `the mark is there for every kind of browser`(path: String, mediaType: String) throws {
    let answer = try RealSite.site.get().answer(path)
    #expect(answer.status == 200 && answer.mediaType == mediaType && answer.bytes.count > 300)
  }

  @Test func `a page that is shared says what it says`() throws {
    let page = try RealSite.site.get().text("/strategies/warwickshire/WAR-20")
    #expect(page.contains("<meta name=\"description\" content=\"Warwickshire promised"))
    #expect(page.contains("<meta property=\"og:title\" content=\""))
  }
}
