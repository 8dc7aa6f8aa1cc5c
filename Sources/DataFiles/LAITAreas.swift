import Findings
import PublishedData

/// Reads `areas.csv`: local authorities first, each kind by number.
func readAreas(_ file: FileBytes) throws -> [Area] {
  let columns = ["la_number", "name", "region", "type", "gss_codes", "discontinued", "in_observations"]
  var findings = FileFindings(file: file.name)
  var areas: [Area] = []
  try CSVTable(file: file, columns: columns).read(&findings) { row, _, findings in
    let fields = columns.indices.compactMap { row.text($0) }
    guard fields.count == columns.count else {
      return findings.add("not-utf8", "This line is not UTF-8 text.", line: row.line)
    }
    guard let number = Int(fields[0]), (1...9999).contains(number) else {
      return findings.add("wrong-value", "la_number “\(fields[0])” is not a number from 1 to 9999.", line: row.line)
    }
    guard let type = AreaType(rawValue: fields[3]) else {
      let known = AreaType.allCases.map(\.rawValue).joined(separator: ", ")
      return findings.add("wrong-value", "type “\(fields[3])” is not one of \(known).", line: row.line)
    }
    guard let ended = Bool(fields[5]), let observed = Bool(fields[6]) else {
      return findings.add("wrong-value", "discontinued and in_observations must be true or false.", line: row.line)
    }
    let id = LocationID(type.level, String(number))
    if areas.contains(where: { $0.id.number == number }) {
      return findings.add("twice", "la_number \(number) stands twice; keep one line.", line: row.line)
    }
    areas.append(
      Area(
        id: id, name: fields[1], type: type, region: fields[2],
        gssCodes: fields[4].split(separator: "|").map(String.init), isDiscontinued: ended, isObserved: observed))
  }
  try findings.throwErrors()
  return areas.sorted {
    ($0.type.isLocalAuthority ? 0 : 1, $0.id.number ?? 0) < ($1.type.isLocalAuthority ? 0 : 1, $1.id.number ?? 0)
  }
}

/// Reads `neighbours_YYYY.csv`: by authority, nearest first.
func readNeighbours(_ file: FileBytes) throws -> [LocationID: [Neighbour]] {
  let columns = ["la_number", "la_name", "rank", "neighbour_la_number", "neighbour_la_name", "closeness"]
  var findings = FileFindings(file: file.name)
  var neighbours: [LocationID: [Neighbour]] = [:]
  try CSVTable(file: file, columns: columns).read(&findings) { row, _, findings in
    guard let area = row.text(0).flatMap({ Int($0) }).map(LocationID.authority),
      let rank = row.text(2).flatMap({ Int($0) }),
      let neighbour = row.text(3).flatMap({ Int($0) }).map(LocationID.authority), let closeness = row.text(5)
    else {
      return findings.add(
        "wrong-value", "la_number, rank and neighbour_la_number must be whole numbers.", line: row.line)
    }
    if neighbours[area]?.contains(where: { $0.rank == rank || $0.id == neighbour }) == true {
      return findings.add(
        "twice", "\(area) has rank \(rank) or neighbour \(neighbour) twice; keep one line.", line: row.line)
    }
    neighbours[area, default: []].append(Neighbour(id: neighbour, rank: rank, closeness: closeness))
  }
  try findings.throwErrors()
  return neighbours.mapValues { $0.sorted { $0.rank < $1.rank } }
}
