import Foundation
import Testing

struct ExportTests {
  @Test func `the export has a line for every figure of every authority`() throws {
    let command = try Command("export", "benchmarks", "--database", try Command.database.get())
    #expect(command.status == 0)
    let lines = command.output.utf8.count { $0 == UInt8(ascii: "\n") }
    #expect(lines == 595_818 + 1)
    #expect(command.output.contains("\nSEN_EHC_Excpt_20wks,2024,937,21.3,126,151,D,33.49,10,46.4\n"))
  }

  @Test(arguments: ["central-bedfordshire", "nottinghamshire", "sefton", "warwickshire", "worcestershire"])
  func `a strategy comes out byte for byte`(id: String) throws {
    let command = try Command("export", "strategy", id, "--database", try Command.database.get())
    #expect(command.status == 0)
    let file = Command.root.appending(path: "definitions/strategies/\(id).yaml")
    #expect(Data(command.output.utf8) == (try Data(contentsOf: file)))
  }

  @Test func `an edition that is not held is refused with those that are`() throws {
    let command = try Command("export", "benchmarks", "--neighbours", "2019", "--database", try Command.database.get())
    #expect(command.status == 2)
    #expect(
      command.errors.hasSuffix("cairn: There is no neighbour edition “2019”. The editions held are 2021, 2025.\n"))
    #expect(command.output.isEmpty)
  }
}
