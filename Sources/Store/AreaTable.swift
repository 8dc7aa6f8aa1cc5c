public import PublishedData
import SQL

extension Tables {
  public func insert(_ areas: [Area], release: Release) throws {
    let columns = [
      "release_id", "location_id", "position", "la_name", "area_type", "region_name", "gss_code", "is_discontinued",
      "is_observed",
    ]
    let locations = try locations(areas.map(\.id))
    try sql.load("area", columns: columns) { loader in
      for (position, area) in areas.enumerated() {
        try loader.add([
          .text(release.id), .optional(locations[area.id]), .integer(position), .text(area.name),
          .text(area.type.rawValue), .text(area.region), .text(area.gssCodes.joined(separator: "|")),
          .integer(area.isDiscontinued ? 1 : 0), .integer(area.isObserved ? 1 : 0),
        ])
      }
    }
  }

  /// The areas of a release in the order of its blocks.
  public func areas(release id: String) throws -> [Area] {
    try sql.rows(
      SQLStatement(
        """
        SELECT geographic_level, location_code, la_name, area_type, region_name, gss_code, is_discontinued, is_observed
        FROM area JOIN location ON location.location_id = area.location_id
        WHERE release_id = $1 ORDER BY position
        """, .text(id))
    ).map { row in
      Area(
        id: try row.location(), name: try row.text("la_name"), type: try known(row.text("area_type")),
        region: try row.text("region_name"), gssCodes: try row.text("gss_code").split(separator: "|").map(String.init),
        isDiscontinued: try row.integer("is_discontinued") == 1, isObserved: try row.integer("is_observed") == 1)
    }
  }
}
