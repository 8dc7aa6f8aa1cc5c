import PublishedData

/// The invented councils of the demonstration, and where they lie.
enum DemoPlace {
  /// The number of Ambleford. No real authority has one below 201.
  static let ambleford = 1

  static let names = [
    "Ambleford", "Brackmere", "Coldharrow", "Dunsett", "Elverstow", "Fennimoor", "Garsby Vale", "Hethering",
    "Inglebeck",
    "Jarroway", "Kelderton", "Lowmarsh", "Marrick Dale", "Netherwold", "Ottersea", "Pendrake", "Quarley",
    "Rushmoor Fen",
    "Scarfell", "Thornwick Bay", "Ulverley", "Vennaby", "Wexcombe", "Yarlsgate",
  ]

  private static let regions = ["Amber Vale", "The Reaches", "Westerlands"]

  /// Councils, regions and the whole.
  static let areas: [Area] =
    names.enumerated().map { place, name in
      area(.authority(place + 1), name, place % 3 == 0 ? .shireCounty : .unitaryAuthority, region: regions[place % 3])
    } + regions.enumerated().map { place, name in area(LocationID(.regional, String(51 + place)), name, .region) }
    + [area(.england, "England (invented)", .country)]

  private static func area(_ id: LocationID, _ name: String, _ type: AreaType, region: String = "") -> Area {
    Area(
      id: id, name: name, type: type, region: region,
      gssCodes: id.council.map { [code($0)] } ?? [], isDiscontinued: false, isObserved: true)
  }

  private static func code(_ number: Int) -> String { "X060000\(number < 10 ? "0" : "")\(number)" }

  /// The ten councils nearest to each: those that come after it in the list.
  static let neighbours: [LocationID: [Neighbour]] = Dictionary(
    uniqueKeysWithValues: names.indices.map { place in
      let ten = (1...10).map { step in
        Neighbour(
          id: .authority((place + step) % names.count + 1), rank: step, closeness: step < 4 ? "Very close" : "Close")
      }
      return (LocationID.authority(place + 1), ten)
    })

  /// Squares side by side, thirty kilometres wide: a map on which every council has the same room.
  static let boundaries: [Boundary] = names.enumerated().map { place, name in
    let (column, row) = (Double(place % 6), Double(place / 6))
    let (west, south, side) = (column * 31_000, row * -31_000, 30_000.0)
    let corners = [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)].map { across, up in
      Boundary.Point(east: west + side * across, north: south + side * up)
    }
    return Boundary(gssCode: code(place + 1), name: name, rings: [corners])
  }
}
