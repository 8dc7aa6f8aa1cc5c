public import PublishedData
import SQL

extension Tables {
  public func insert(_ neighbours: [LocationID: [Neighbour]], edition: String, release: Release) throws {
    let columns = ["release_id", "edition", "location_id", "neighbour_rank", "neighbour_location_id", "closeness"]
    let locations = try locations(neighbours.flatMap { [$0] + $1.map(\.id) })
    try sql.load("neighbour", columns: columns) { loader in
      for (area, list) in neighbours.sorted(by: { $0.key < $1.key }) {
        for neighbour in list {
          try loader.add([
            .text(release.id), .text(edition), .optional(locations[area]), .integer(neighbour.rank),
            .optional(locations[neighbour.id]), .text(neighbour.closeness),
          ])
        }
      }
    }
  }

  /// The neighbour sets of a release, by edition and then by authority, nearest first.
  public func neighbours(release id: String) throws -> [String: [LocationID: [Neighbour]]] {
    var editions: [String: [LocationID: [Neighbour]]] = [:]
    let statement = SQLStatement(
      """
      SELECT edition, own.geographic_level, own.location_code, neighbour_rank, closeness,
        near.geographic_level AS near_geographic_level, near.location_code AS near_location_code
      FROM neighbour n JOIN location own ON own.location_id = n.location_id
        JOIN location near ON near.location_id = n.neighbour_location_id
      WHERE release_id = $1 ORDER BY edition, n.location_id, neighbour_rank
      """, .text(id))
    try sql.read(statement) { row in
      let neighbour = Neighbour(
        id: try row.location("near_"), rank: try row.integer("neighbour_rank"),
        closeness: try row.text("closeness"))
      editions[try row.text("edition"), default: [:]][try row.location(), default: []].append(neighbour)
    }
    return editions
  }
}
