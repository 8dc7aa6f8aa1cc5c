public import Benchmarking
import Days
public import PublishedData

extension Table {
  /// What is told of each area.
  public static let areaColumns = [
    Column("area", .text, "DfE’s number, or the code of a place that has none"), Column("name", .text, "its name"),
    Column("level", .word(GeographicLevel.allCases.map(\.rawValue)), "the level of geography"),
    Column("type", .word(AreaType.allCases.map(\.rawValue)), "the kind of area, as LAIT names it"),
    Column.perhaps("region", .text, "the name of its region"),
    Column("gss_codes", .list, "its nine-character codes"),
    Column.perhaps("valid_from", .day, "its first day, where it began within the years told"),
    Column.perhaps("valid_to", .day, "its last day, where it ended"),
  ]

  /// Areas, a row each.
  public static func areas(_ areas: [Area], in record: PublishedRecord) -> Table {
    Table(
      areaColumns,
      areas.map { area in
        Row("\(area.id.level.rawValue) \(area.id.code)") {
          let validity = record.validities[area.id]
          return [
            .string(area.id.code), .string(area.name), .string(area.type.level.rawValue), .string(area.type.rawValue),
            .stated(area.region), .texts(area.gssCodes), .optional(validity?.validFrom?.description),
            .optional(validity?.validTo?.description),
          ]
        }
      })
  }

  /// What is told of each neighbour.
  public static let neighbourColumns = [
    Column("area", .text, "the authority whose neighbour it is, by DfE’s number"),
    Column("edition", .text, "the edition of the neighbour sets"),
    Column("rank", .integer, "1 is the nearest"), Column("neighbour", .text, "the neighbour, by DfE’s number"),
    Column("name", .text, "the neighbour’s name"), Column("closeness", .text, "the publisher’s word for how close"),
  ]

  /// The statistical neighbours of an area, a row each, the oldest edition first.
  public static func neighbours(of area: Area, editions: [NeighbourEdition], in record: PublishedRecord) -> Table {
    Table(
      neighbourColumns,
      editions.flatMap { edition in
        (edition.neighbours[area.id] ?? []).map { neighbour in
          Row("\(edition.name) \(neighbour.rank) \(neighbour.id)") {
            [
              .string(area.id.code), .string(edition.name), .integer(neighbour.rank), .string(neighbour.id.code),
              .string(record.area(neighbour.id)?.name ?? neighbour.id.code), .string(neighbour.closeness),
            ]
          }
        }
      })
  }
}
