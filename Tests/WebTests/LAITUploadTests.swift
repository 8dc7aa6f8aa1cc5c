import Addresses
import FoundationEssentials
import Glibc
import Log
import Supply
import Testing
import TestSupport

@testable import DataFiles
@testable import Web

/// The folder of LAIT that comes with Cairn, as one file.
///
/// - Parameters:
///   - without: a file that is left out.
///   - line: a line of the observations, and what it is instead.
private func folder(without absent: String = "", _ line: (held: String, now: String)? = nil) throws -> [UInt8] {
  let path = "\(try RealSite.home().path)/data/lait"
  let names = ["areas.csv", "measures.csv", "neighbours_2021.csv", "neighbours_2025.csv", "observations.csv.gz"]
  return zipped(
    try names.filter { $0 != absent }.map { name in
      guard name.hasSuffix(".gz"), let line else {
        return ("lait-2026-11/\(name)", [UInt8](try Data(contentsOf: URL(filePath: "\(path)/\(name)"))))
      }
      var held = try FileBytes(path, name).bytes
      let place = try #require(held.place(of: line.held))
      held.replaceSubrange(place..<place + line.held.utf8.count, with: line.now.utf8)
      return ("lait-2026-11/\(name)", gzipped(held))
    })
}

extension [UInt8] {
  /// Where a text first stands in these bytes.
  fileprivate func place(of text: String) -> Int? {
    (self + [0]).withUnsafeBytes { bytes -> Int? in
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return nil }
      return strstr(start, text).map { UnsafePointer($0) - start }
    }
  }
}

struct LAITUploadTests {
  private func uploaded(_ staffed: Staffed, _ bytes: [UInt8], as name: String = "lait-2026-11.zip") async throws
    -> Site.Answer
  {
    try await staffed.send(
      Paths.uploads, as: "keeper", ["data-set": "lait", "known-from": "2026-11-12"],
      files: ["data": (name: name, bytes: bytes)])
  }

  @Test func `A later release of LAIT goes in from a page, with what it would change before`() async throws {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let line = "SEN_EHC_Excpt_20wks,,2024,937,Warwickshire,West Midlands,21.3"
    let bytes = try folder((line, line.replacing("21.3", with: "57.5")))
    let path = try #require(try await uploaded(staffed, bytes).location)
    let page = text(try await staffed.ask(.read, path, as: "keeper"))
    #expect(page.contains("It can be imported"), "\(page.prefix(4_000))")
    #expect(page.contains("57.5"))
    let done = try await staffed.ask(.send, "\(path)/taking-in", as: "keeper")
    #expect(done.location == "/data/releases/lait-2026-11-12")
    #expect(text(try staffed.office.site.answer("/data/releases/lait-2026-11-12")).contains("57.5"))
  }

  @Test func `A folder that is not whole, or no folder, is refused with what is missing`() async throws {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let single = try await uploaded(staffed, Array("a,b\n1,2\n".utf8), as: "observations.csv")
    #expect(single.status == 422 && text(single).contains("pack its folder"))
    let path = try #require(try await uploaded(staffed, folder(without: "areas.csv")).location)
    #expect(text(try await staffed.ask(.read, path, as: "keeper")).contains("There is no areas.csv in it."))
    let broken = try #require(try await uploaded(staffed, Array("no archive".utf8)).location)
    #expect(
      text(try await staffed.ask(.read, broken, as: "keeper")).contains("This is no .zip file, or it is damaged."))
  }

  @Test func `The figures that are held already are said to be so`() async throws {
    let staffed = try Staffed(hasStrategies: true, isAlone: true)
    let path = try #require(try await uploaded(staffed, folder()).location)
    #expect(text(try await staffed.ask(.read, path, as: "keeper")).contains("These figures are in the record already"))
  }
}
