public import PublishedData
import SQL

extension Tables {
  public func insert(_ neighbours: [Int: [Neighbour]], edition: String, release: Release) throws {
    let columns = ["release_id", "edition", "la_number", "neighbour_rank", "neighbour_la_number", "closeness"]
    try sql.load("neighbour", columns: columns) { loader in
      for (area, list) in neighbours.sorted(by: { $0.key < $1.key }) {
        for neighbour in list {
          try loader.add([
            .text(release.id), .text(edition), .integer(area), .integer(neighbour.rank),
            .integer(neighbour.number), .text(neighbour.closeness),
          ])
        }
      }
    }
  }

  /// The neighbour sets of a release, by edition and then by area number, nearest first.
  public func neighbours(release id: String) throws -> [String: [Int: [Neighbour]]] {
    var editions: [String: [Int: [Neighbour]]] = [:]
    let statement = SQLStatement(
      """
      SELECT edition, la_number, neighbour_rank, neighbour_la_number, closeness
      FROM neighbour WHERE release_id = $1 ORDER BY edition, la_number, neighbour_rank
      """, .text(id))
    try sql.read(statement) { row in
      let neighbour = Neighbour(
        number: try row.integer("neighbour_la_number"), rank: try row.integer("neighbour_rank"),
        closeness: try row.text("closeness"))
      editions[try row.text("edition"), default: [:]][try row.integer("la_number"), default: []].append(neighbour)
    }
    return editions
  }
}
