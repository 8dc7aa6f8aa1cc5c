public import Days
public import PublishedData

/// `definitions/areas.yaml`: what the published lists of areas and neighbours leave out.
public struct AreaDefinitions: Sendable, Equatable {
  /// Only authorities that began or ended within the years of the record.
  public let validities: [LocationID: AreaValidity]
  /// The region that an authority's region name stands for, where the region's own name differs.
  public let regions: [String: LocationID]
  /// The first day of each neighbour edition, by name.
  public let editionsInForce: [String: Day]

  /// - Throws: `FindingsError`.
  public init(reading text: String, file: String) throws {
    self = try readDefinition(text, file: file, what: "the areas", keys: ["areas", "regions", "neighbour-editions"]) {
      root in
      let areas = root.objects("areas", "an area", keys: Self.keys).compactMap(Self.validity)
      return AreaDefinitions(
        validities: Dictionary(areas.map { ($0.id, $0) }, uniquingKeysWith: { $1 }),
        regions: Dictionary(
          root.pairs("regions", "a region's number") { Int($0).map(LocationID.numbered) }, uniquingKeysWith: { $1 }),
        editionsInForce: Dictionary(
          root.pairs("neighbour-editions", "a day such as 2021-04-01") { Day($0) }, uniquingKeysWith: { $1 }))
    }
  }

  public init(validities: [LocationID: AreaValidity], regions: [String: LocationID], editionsInForce: [String: Day]) {
    self.validities = validities
    self.regions = regions
    self.editionsInForce = editionsInForce
  }

  private static let keys = ["number", "valid-from", "valid-to", "successors", "source"]

  private static func validity(_ object: YAMLObject) -> AreaValidity? {
    guard let number = object.number("number"), let source = object.text("source") else { return nil }
    return AreaValidity(
      id: .authority(number), validFrom: object.optionalDay("valid-from"), validTo: object.optionalDay("valid-to"),
      successors: object.optionalNumbers("successors").map(LocationID.authority), source: source)
  }
}
