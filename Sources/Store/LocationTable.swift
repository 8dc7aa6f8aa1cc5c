import PublishedData
import SQL

extension Tables {
  /// The ids of places in the database; a place that is not there yet is added.
  func locations(_ places: [LocationID]) throws -> [LocationID: Int] {
    var held = try locations()
    for place in places.sorted() where held[place] == nil {
      let id = (held.values.max() ?? 0) + 1
      try sql.execute(
        SQLStatement(
          "INSERT INTO location (location_id, geographic_level, location_code) VALUES ($1, $2, $3)", .integer(id),
          .text(place.level.rawValue), .text(place.code)))
      held[place] = id
    }
    return held
  }

  /// The ids of all places.
  func locations() throws -> [LocationID: Int] {
    try sql.rows(
      SQLStatement("SELECT location_id, geographic_level, location_code FROM location ORDER BY location_id")
    ).reduce(into: [:]) { $0[try $1.location()] = try $1.integer("location_id") }
  }
}

extension SQLRow {
  /// The place that a row names.
  ///
  /// - Parameter prefix: of the columns' names, where a row names more than one.
  func location(_ prefix: String = "") throws -> LocationID {
    LocationID(try known(text("\(prefix)geographic_level")), try text("\(prefix)location_code"))
  }
}

extension LocationID {
  /// Bytes that no other place of a release has. A place with a number of DfE's is that number, as it was from the first
  /// release on.
  var coded: [UInt8] {
    number.map { SQLValue.integer($0).coded } ?? SQLValue.text("\(level.rawValue)/\(code)").coded
  }
}
