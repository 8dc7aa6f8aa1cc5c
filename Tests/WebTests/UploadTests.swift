import Addresses
import FoundationEssentials
import Log
import Store
import Supply
import Testing
import TestSupport

@testable import DataFiles
@testable import Web

/// The NEET scorecard of 2023, Warwickshire's share in an apprenticeship corrected from 5.2.
private func scorecard(_ share: String = "4.6") throws -> [UInt8] {
  let file = try FileBytes(path: "\(RealSite.home().path)/data/neet/neet_scorecard_2023.csv.gz")
  let lines = String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  let column = try #require(lines[0].split(separator: ",").firstIndex(of: "Apprenticeship_percent"))
  let revised = lines.map { line -> String in
    guard line.contains(",Warwickshire,") else { return line }
    var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    cells[column] = share
    return cells.joined(separator: ",")
  }
  return Array(revised.joined(separator: "\n").utf8)
}

private let participation = ["data-set": "participation", "known-from": "2026-10-20"]

struct UploadTests {
  private func uploaded(
    _ staffed: Staffed, _ bytes: [UInt8], _ form: [String: String] = participation, metadata: [UInt8]? = nil
  ) async throws -> String {
    var files = ["data": (name: "scorecard_2026.csv", bytes: bytes)]
    if let metadata { files["metadata"] = ("scorecard_2026.meta.csv", metadata) }
    let answer = try await staffed.send(Paths.uploads, as: "keeper", form, files: files)
    #expect(answer.status == 303)
    return try #require(answer.location)
  }

  private func workbook(_ path: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../WorkbooksTests/Files")
    return [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  @Test func `A release comes as a workbook as well: what is read of it is said, and its sheet can be had as CSV`()
    async throws
  {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let sent = try workbook("sets/scorecard_2026.xlsx")
    let answer = try await staffed.send(
      Paths.uploads, as: "keeper", participation, files: ["data": (name: "scorecard_2026.xlsx", bytes: sent)])
    let path = try #require(answer.location)
    let page = text(try await staffed.ask(.read, path, as: "keeper"))
    #expect(page.contains("It can be imported"))
    #expect(page.contains("The table begins in row 3 of the sheet; what stands above it is left out."))
    #expect(page.contains("scorecard_2026.xlsx, sheet “Data”, line 3"))
    #expect(page.contains("WAR-38"))
    let csv = try await staffed.ask(.read, "\(path)/repaired", as: "keeper")
    #expect(text(csv).hasPrefix("time_period,time_identifier,"))

    #expect(try await staffed.ask(.send, "\(path)/taking-in", as: "keeper").status == 303)
    #expect(text(try staffed.office.site.answer("/data/releases/participation-2026-10-20")).contains("WAR-38"))
    #expect(!text(try staffed.office.site.answer("/data")).contains("begins in row 3"))
  }

  @Test(arguments: ["protected-by-a-password", "entities-of-entities", "cut-short", "two-tables"])
  func `A workbook that can't be read is no error of the server: the page says why`(name: String) async throws {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let sent = try workbook("fail/\(name).xlsx")
    let answer = try await staffed.send(
      Paths.uploads, as: "keeper", participation, files: ["data": (name: "\(name).xlsx", bytes: sent)])
    let page = text(try await staffed.ask(.read, try #require(answer.location), as: "keeper"))
    #expect(page.contains("It can’t be imported yet: one problem to put right first."))
    #expect(page.contains("\(name).xlsx"))
  }

  @Test func `A release goes in from upload to changed verdict, and the page of the release tells what it changed`()
    async throws
  {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    #expect(text(try staffed.office.site.answer("/strategies/warwickshire/WAR-38")).contains("5.2"))
    let path = try await uploaded(staffed, scorecard())
    let page = text(try await staffed.ask(.read, path, as: "keeper"))
    #expect(page.contains("It can be imported"))
    #expect(page.contains("WAR-38"))
    #expect(page.contains("Not screened"))
    #expect(try staffed.store.events().count { $0.kind == .releaseImported && $0.subject.id.contains("2026-10") } == 0)

    let done = try await staffed.ask(.send, "\(path)/taking-in", as: "keeper")
    #expect(done.status == 303)
    let place = try #require(done.location)
    #expect(place == "/data/releases/participation-2026-10-20")
    let release = text(try staffed.office.site.answer(place))
    #expect(release.contains("Changes since the release of 8 April 2026"))
    #expect(release.contains("WAR-38"))
    #expect(!release.contains("scorecard_2026.csv"), "what an officer called the file is not told")
    #expect(release.contains("NEET and participation scorecards, rates, published on 20 October 2026"))
    let before = "/strategies/warwickshire?known-by=2026-10-19"
    #expect(release.contains(before))
    let measure = "/strategies/warwickshire/WAR-38"
    let (then, now) = (
      text(try staffed.office.site.answer("\(measure)?known-by=2026-10-19")),
      text(try staffed.office.site.answer(measure))
    )
    #expect(then.contains("5.2% in 2022/23") && then.contains("Only what was known by 19 October 2026 is used here."))
    #expect(now.contains("4.6% in 2022/23") && !now.contains("Only what was known by"))
    #expect(now.contains("Data known by 20 October 2026 · DfE, NEET and participation scorecards, rates"))
    let scorecard = text(try staffed.office.site.answer(before))
    #expect(scorecard.contains("/strategies/warwickshire/WAR-38?known-by=2026-10-19"))
    #expect(try staffed.office.site.answer("\(measure)?known-by=2026-04-07").status == 404)
    #expect(try staffed.office.site.answer("\(measure)?known-by=soon").status == 400)
    let csv = text(try staffed.office.site.answer("\(place).csv"))
    #expect(csv.contains("Apprenticeship_percent,Warwickshire,2023,5.2,4.6"))
    #expect(try await staffed.ask(.read, path, as: "keeper").status == 404)
    let kinds = try staffed.store.events().map(\.kind)
    #expect(kinds.contains(.releaseUploaded) && kinds.contains(.uploadEnded))
  }

  @Test func `A release that was wrong is withdrawn with a reason, which its page tells`() async throws {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let path = try await uploaded(staffed, scorecard())
    _ = try await staffed.ask(.send, "\(path)/taking-in", as: "keeper")
    let (place, measure) = ("/data/releases/participation-2026-10-20", "/strategies/warwickshire/WAR-38")
    #expect(text(try await staffed.ask(.read, Paths.uploads, as: "keeper")).contains("\(place)/withdrawal"))
    #expect(text(try await staffed.ask(.read, "\(place)/withdrawal", as: "keeper")).contains("Withdraw release"))
    let empty = try await staffed.ask(.send, "\(place)/withdrawal", as: "keeper", ["reason": " "])
    #expect(empty.status == 422 && text(empty).contains("Say why it is withdrawn."))
    #expect(text(try staffed.office.site.answer(measure)).contains("4.6% in 2022/23"))
    let done = try await staffed.ask(.send, "\(place)/withdrawal", as: "keeper", ["reason": "One figure was mistyped."])
    #expect(done.status == 303 && done.location == place)
    #expect(text(try staffed.office.site.answer(place)).contains(": One figure was mistyped."))
    #expect(text(try staffed.office.site.answer(measure)).contains("5.2% in 2022/23"))
    #expect(try await staffed.ask(.read, "\(place)/withdrawal", as: "keeper").status == 404, "it is withdrawn")
  }

  @Test func `What looks like a mistake has to be looked at first`() async throws {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let shares = String(decoding: try scorecard(), as: UTF8.self).split(separator: "\n").enumerated().map {
      index, line -> String in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard index > 0, let column = cells.indices.last(where: { _ in true }) else { return String(line) }
      for place in 8...column { if let number = Double(cells[place]) { cells[place] = "\(number / 100)" } }
      return cells.joined(separator: ",")
    }
    let path = try await uploaded(staffed, Array(shares.joined(separator: "\n").utf8))
    let page = text(try await staffed.ask(.read, path, as: "keeper"))
    #expect(page.contains("accept:unit-drift"))
    #expect(!page.contains("--accept"))
    let refused = try await staffed.ask(.send, "\(path)/taking-in", as: "keeper")
    #expect(refused.status == 422)
    #expect(text(refused).contains("Say of each point"))
    #expect(try staffed.store.events().count { $0.kind == .releaseImported && $0.subject.id.contains("2026-10") } == 0)
  }

  @Test func `Faults are told with their lines, and nothing is taken in`() async throws {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let broken = String(decoding: try scorecard(), as: UTF8.self).replacing("4.6", with: "4,6x")
    let path = try await uploaded(staffed, Array(broken.utf8))
    let page = text(try await staffed.ask(.read, path, as: "keeper"))
    #expect(page.contains("It can’t be imported yet"))
    #expect(page.contains("line "))
    #expect(try await staffed.ask(.send, "\(path)/taking-in", as: "keeper").status == 422)
    #expect(try await staffed.ask(.send, "\(path)/removal", as: "keeper").status == 303)
    #expect(try await staffed.ask(.read, path, as: "keeper").status == 404)
  }

  @Test(arguments: [
    (["data-set": "participation", "known-from": "20 October"], "Give the day of publication"),
    (["data-set": "participation", "known-from": "2027-10-20"], "still to come"),
    (["data-set": "nothing", "known-from": "2026-10-20"], "Choose one of the data sets"),
    (["data-set": "", "known-from": ""], "needs its metadata file"),
  ])
  func `What is typed wrong is said beside its field`(form: [String: String], words: String) async throws {
    let staffed = try Staffed()
    let answer = try await staffed.send(
      Paths.uploads, as: "keeper", form, files: ["data": ("a.csv", Array("a,b\n".utf8))])
    #expect(answer.status == 422)
    #expect(text(answer).contains(words))
  }

  @Test func `Files that are no CSV are refused with a sentence`() async throws {
    let staffed = try Staffed()
    for (name, words) in [("a.xls", "is a workbook of another kind. Save it as .xlsx"), ("a.pdf", "is no CSV file")] {
      let answer = try await staffed.send(
        Paths.uploads, as: "keeper", participation, files: ["data": (name, Array("a,b\n".utf8))])
      #expect(answer.status == 422)
      #expect(text(answer).contains(words))
    }
    let none = try await staffed.send(Paths.uploads, as: "keeper", participation, files: [:])
    #expect(none.status == 422 && text(none).contains("Choose the data file."))
    let empty = try await staffed.send(Paths.uploads, as: "keeper", participation, files: ["data": ("a.csv", [])])
    #expect(empty.status == 422 && text(empty).contains("“a.csv” is empty. Fetch it again"))
  }

  @Test func `Of a workbook with several sheets the one that is named is looked at, with or without the field`()
    async throws
  {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let sent = try workbook("fail/several-sheets-with-tables.xlsx")
    func send(_ form: [String: String]) async throws -> String {
      try #require(
        try await staffed.send(
          Paths.uploads, as: "keeper", participation.merging(form) { $1 }, files: ["data": ("several.xlsx", sent)]
        ).location)
    }
    let path = try await send([:])
    let page = text(try await staffed.ask(.read, path, as: "keeper"))
    #expect(page.contains("Name the one that is meant under “Sheet”"))
    #expect(page.contains("name=\"sheet\""))
    #expect(!text(try await staffed.ask(.read, "\(path)?sheet=2024", as: "keeper")).contains("Name the one"))
    let named = try await send(["sheet": " 2024 "])
    #expect(named.hasSuffix("?sheet=2024"))
    let sheet = text(try await staffed.ask(.read, named, as: "keeper"))
    #expect(sheet.contains("several.xlsx, sheet “2024”"))
    #expect(sheet.contains("value=\"2024\""))
    let wrong = text(try await staffed.ask(.read, "\(path)?sheet=2042", as: "keeper"))
    #expect(wrong.contains("There is no sheet “2042”. Did you mean “2024”?"))
  }

  @Test func `The form says in its own words what to do about a day that is taken or was withdrawn`() async throws {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let path = try await uploaded(staffed, scorecard())
    _ = try await staffed.ask(.send, "\(path)/taking-in", as: "keeper")
    let taken = text(try await staffed.ask(.read, uploaded(staffed, scorecard("4.5")), as: "keeper"))
    #expect(taken.contains("already known from 20 October 2026, with other files. Upload the file again, with the day"))
    #expect(!taken.contains("--known-from"))
    let release = text(try staffed.office.site.answer("/data/releases/participation-2026-10-20"))
    #expect(release.contains("<dt>Imported</dt>"))
    _ = try await staffed.ask(
      .send, "/data/releases/participation-2026-10-20/withdrawal", as: "keeper", ["reason": "Mistyped."])
    let withdrawn = text(try await staffed.ask(.read, uploaded(staffed, scorecard("4.5")), as: "keeper"))
    #expect(withdrawn.contains("no other takes its day. Upload the right file again, with the day on which it took"))
    #expect(!withdrawn.contains("--known-from"))
  }

  @Test func `A pair is screened, and what can be put right safely is there to download`() async throws {
    let staffed = try Staffed()
    let data =
      "time_period,time_identifier,geographic_level,country_code,country_name,pupils\n"
      + "2024,Calendar year,National,E92000001,England,\"1,234\"\n\n"
    let metadata =
      "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\n"
      + "pupils,Indicator,Pupils,,,0,,\n"
    let path = try await uploaded(
      staffed, Array(data.utf8), ["data-set": "", "known-from": ""], metadata: Array(metadata.utf8))
    let page = text(try await staffed.ask(.read, path, as: "keeper"))
    #expect(page.contains("1 empty line removed."))
    let file = try await staffed.ask(.read, "\(path)/repaired", as: "keeper")
    #expect(text(file).hasSuffix("2024,Calendar year,National,E92000001,England,1234\n"))
    let again = try await uploaded(
      staffed, file.bytes, ["data-set": "", "known-from": ""], metadata: Array(metadata.utf8))
    #expect(!text(try await staffed.ask(.read, again, as: "keeper")).contains("Repaired file"))
    #expect(try await staffed.ask(.read, "\(again)/repaired", as: "keeper").status == 404)
  }

  @Test func `Only a data officer of England sees and sends releases`() async throws {
    let staffed = try Staffed(hasStrategies: true)
    let path = try await uploaded(staffed, Array("a,b\n1,2\n".utf8))
    for (id, session) in staffed.sessions where id != "keeper" {
      #expect(!session.isEmpty)
      for place in [Paths.uploads, path, "\(path)/repaired"] {
        #expect(try await staffed.ask(.read, place, as: id).status == 404, "\(id) \(place)")
      }
      for place in [Paths.uploads, "\(path)/taking-in", "\(path)/removal"] {
        #expect(try await staffed.ask(.send, place, as: id).status == 404, "\(id) \(place)")
      }
    }
    #expect(try await staffed.ask(.read, path, as: "keeper").status == 200)
  }
}
