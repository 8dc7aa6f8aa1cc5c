import DataFiles
import Findings
import FoundationEssentials
import PublishedData
import Screening
import Testing

private let folder = URL(filePath: #filePath).deletingLastPathComponent().path + "/Files/fuzz"

private func bytes(_ path: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
}

private let plans = DataSet(
  id: "plans", yearType: .academicYear, rows: [:], groupColumn: nil, columns: ["issued"], addedOver: "area")

private func check(_ read: () throws -> Void) throws {
  do {
    try read()
  } catch let refusal as FindingsError {
    #expect(!refusal.findings.isEmpty && refusal.findings.allSatisfy { !$0.message.isEmpty })
  }
}

@Test(
  .timeLimit(.minutes(10)), arguments: try FileManager.default.contentsOfDirectory(atPath: "\(folder)/csv").sorted())
func `What broke the reader of data files once is read, or refused with a sentence`(name: String) throws {
  let bytes = try bytes("csv/\(name)")
  try check {
    var files = try EESFiles(name: "plans.csv", bytes: bytes, plans)
    _ = try files.read([])
  }
  try check {
    let metadata = Array("col_name,col_type,label\nissued,Indicator,Plans\n".utf8)
    let pair = try DataSetFiles.read(
      data: ("plans.csv", bytes), metadata: ("plans.meta.csv", metadata), lists: LocationLists([:]))
    #expect(Screening(pair).findings.allSatisfy { !$0.message.isEmpty })
  }
  let repaired = RepairedFile(name: "plans.csv", bytes: bytes, metadata: nil)
  #expect(repaired.flatMap { RepairedFile(name: "plans.csv", bytes: $0.bytes, metadata: nil) }?.repairs == nil)
}

@Test(.timeLimit(.minutes(10)))
func `A row of very many parts is added up in the time that it takes to read them`() throws {
  let header = "time_period,time_identifier,geographic_level,old_la_code,region_name,area,issued\n"
  let rows = (0..<200_000).map { "202324,Academic year,National,,,ward \($0),2\n" }.joined()
  var files = try EESFiles(name: "plans.csv", bytes: Array((header + rows).utf8), plans)
  let series = try files.read([])
  #expect(series.flatMap(\.observations).map(\.value) == [.number(400_000)])
}
