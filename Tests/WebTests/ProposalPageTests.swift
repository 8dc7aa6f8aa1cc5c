import Addresses
import FoundationEssentials
import Log
import Store
import Supply
import Testing
import TestSupport

@testable import DataFiles
@testable import Web

/// A file in the layout of Explore Education Statistics of which no data set is known: suspensions of pupils with free
/// school meals and without, in Warwickshire, its region and England; the numbers are invented, for what is read of it.
private let suspensions = """
  time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,sex,fsm_status,headcount,susp_rate
  202324,Academic year,National,E92000001,England,,,,,,Total,Total,8000,10.1
  202324,Academic year,National,E92000001,England,,,,,,Total,FSM eligible,2000,20.5
  202324,Academic year,National,E92000001,England,,,,,,Girls,Total,3900,8.1
  202324,Academic year,Local authority,E92000001,England,E12000005,West Midlands,937,E10000031,Warwickshire,Total,Total,900,9.7
  202324,Academic year,Local authority,E92000001,England,E12000005,West Midlands,937,E10000031,Warwickshire,Total,FSM eligible,200,19.9
  202324,Academic year,Local authority,E92000001,England,E12000005,West Midlands,937,E10000031,Warwickshire,Girls,Total,440,7.7
  """

struct ProposalPageTests {
  private func uploaded(_ staffed: Staffed, _ file: String = suspensions) async throws -> String {
    let answer = try await staffed.send(
      Paths.uploads, as: "keeper", ["data-set": "new", "known-from": ""],
      files: ["data": (name: "susp_by_fsm.csv", bytes: Array(file.utf8))])
    #expect(answer.status == 303)
    return try #require(answer.location)
  }

  @Test func `A file of no known data set is proposed, corrected, kept and imported without a programmer`() async throws
  {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let upload = try await uploaded(staffed)
    #expect(text(try await staffed.ask(.read, upload, as: "keeper")).contains("See how it could be read"))
    let path = "\(upload)/proposal"
    let page = text(try await staffed.ask(.read, path, as: "keeper"))
    #expect(page.contains("Read so, the file gives 8 figures of 1 authority, 2023/24."))
    #expect(page.contains("<option value=\"fsm_status\" selected=\"selected\">"))
    #expect(page.contains("indicators/susp-by-fsm.yaml"))

    var form = [
      "id": "suspensions", "title": "Suspensions", "known-from": "2026-10-20", "groups": "fsm_status",
      "shown-groups": "fsm_status", "item-0": "0", "items-1:0": "yes", "items-1:1": "yes", "column-0": "none",
      "column-1": "low",
    ]
    form["again"] = "yes"
    let again = text(try await staffed.ask(.send, path, as: "keeper", form))
    #expect(again.contains("left out: headcount") && again.contains("better: low"))
    #expect(
      try staffed.store.events().allSatisfy { $0.subject.id != "data-sets/suspensions.yaml" },
      "showing it keeps nothing")

    form["again"] = nil
    form["id"] = "Suspensions!"
    let refused = try await staffed.ask(.send, path, as: "keeper", form)
    #expect(refused.status == 422 && text(refused).contains("can’t be the id of a data set"))
    form["id"] = "neet"
    #expect(text(try await staffed.ask(.send, path, as: "keeper", form)).contains("There is a data set “neet” already"))
    form["id"] = "suspensions"
    #expect(try await staffed.ask(.send, path, as: "keeper", form).status == 303)
    let kept = try staffed.store.events().filter { $0.kind == .definitionVersioned }.map(\.subject.id)
    #expect(kept.contains("data-sets/suspensions.yaml") && kept.contains("indicators/suspensions.yaml"))

    #expect(text(try await staffed.ask(.read, upload, as: "keeper")).contains("It can be imported"))
    #expect(
      try await staffed.ask(.send, "\(upload)/taking-in", as: "keeper").location
        == "/data/releases/suspensions-2026-10-20")
    let compared = text(try staffed.office.site.answer("/compare/suspensions-susp-rate?group=fsm"))
    #expect(compared.contains("19.9"))
    let next = text(try await staffed.ask(.read, Paths.uploads, as: "keeper"))
    #expect(next.contains("<option value=\"suspensions\">"), "next year it is a data set like the others")
  }

  @Test func `A file that can't be a data set says what it lacks, and nobody else may propose`() async throws {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let upload = try await uploaded(staffed, "year,place,value\n2024,Warwickshire,5\n")
    let answer = try await staffed.ask(.read, "\(upload)/proposal", as: "keeper")
    #expect(answer.status == 422)
    #expect(
      text(answer).contains("No column is called geographic_level, and none holds levels such as Local authority."))
    #expect(try await staffed.ask(.read, "\(upload)/proposal", as: "strategy-lead").status == 404)
  }
}
