import DataFiles
import Findings
import PublishedData
import Screening

/// A data file and a metadata file that suit each other, each the partner of what is tried.
private let data = """
  time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,\
  new_la_code,la_name,pupil_group,issued,in_time
  202324,Academic year,National,E92000001,England,,,,,,Total,120,90
  202324,Academic year,Local authority,E92000001,England,E12000009,South West,802,E06000024,North Somerset,Total,12,9
  202324,Academic year,Local authority,E92000001,England,E12000009,South West,802,E06000024,North Somerset,Girls,c,low

  """
private let metadata = """
  col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column,filter_default
  pupil_group,Filter,Pupil group,,,,All pupils,,Total
  issued,Indicator,Plans issued,Plans,,0,,,
  in_time,Indicator,Plans in time,Plans,,0,,,

  """

private let plans = DataSet(
  id: "plans", yearType: .academicYear, rows: [:], groupColumn: "pupil_group", columns: ["issued", "in_time"])
private let added = DataSet(
  id: "plans", yearType: .academicYear, rows: [:], groupColumn: nil, columns: ["issued", "in_time"],
  addedOver: "pupil_group", signed: ["in_time"])

private let areas = [
  Area(
    id: LocationID(.localAuthority, "802"), name: "North Somerset", type: .unitaryAuthority, region: "South West",
    gssCodes: ["E06000024"], isDiscontinued: false, isObserved: true)
]

/// Takes bytes for a data file: its figures, its screening, and what can be repaired in it.
@Sendable func readDataFile(_ bytes: [UInt8]) {
  let name = bytes.starts(with: [0x1F, 0x8B]) ? "plans.csv.gz" : "plans.csv"
  for dataSet in [plans, added] {
    do {
      var files = try EESFiles(name: name, bytes: bytes, dataSet)
      _ = try files.read(areas)
    } catch {
      expectSentences(error, "EESFiles")
    }
  }
  screen(name, data: bytes, metadata: Array(metadata.utf8))
  repair(name, bytes)
}

/// Takes bytes for a metadata file: its screening beside a data file.
@Sendable func readMetadata(_ bytes: [UInt8]) {
  screen("plans.csv", data: Array(data.utf8), metadata: bytes)
  _ = RepairedFile(name: "plans.csv", bytes: Array(data.utf8), metadata: ("plans.meta.csv", bytes))
}

private func screen(_ name: String, data: [UInt8], metadata: [UInt8]) {
  do {
    let pair = try DataSetFiles.read(
      data: (name, data), metadata: ("plans.meta.csv", metadata), lists: LocationLists([:]))
    let screening = Screening(pair)
    if screening.findings.contains(where: \.message.isEmpty) { fatalError("Screening says nothing of a finding.") }
  } catch {
    expectSentences(error, "DataSetFiles")
  }
}

/// What was repaired once must have nothing left to repair.
private func repair(_ name: String, _ bytes: [UInt8]) {
  let described = ("plans.meta.csv", Array(metadata.utf8))
  guard let repaired = RepairedFile(name: name, bytes: bytes, metadata: described) else { return }
  if let again = RepairedFile(name: "plans.csv", bytes: repaired.bytes, metadata: described) {
    fatalError("A repaired file is repaired again: \(again.repairs).")
  }
}
