public import PublishedData
import SQL

extension Tables {
  public func insert(_ areas: [Area], release: Release) throws {
    let columns = [
      "release_id", "la_number", "position", "la_name", "area_type", "region_name", "gss_code", "is_discontinued",
      "is_observed",
    ]
    try sql.load("area", columns: columns) { loader in
      for (position, area) in areas.enumerated() {
        try loader.add([
          .text(release.id), .integer(area.number), .integer(position), .text(area.name),
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
        SELECT la_number, la_name, area_type, region_name, gss_code, is_discontinued, is_observed
        FROM area WHERE release_id = $1 ORDER BY position
        """, .text(id))
    ).map { row in
      Area(
        number: try row.integer("la_number"), name: try row.text("la_name"), type: try known(row.text("area_type")),
        region: try row.text("region_name"), gssCodes: try row.text("gss_code").split(separator: "|").map(String.init),
        isDiscontinued: try row.integer("is_discontinued") == 1, isObserved: try row.integer("is_observed") == 1)
    }
  }
}
