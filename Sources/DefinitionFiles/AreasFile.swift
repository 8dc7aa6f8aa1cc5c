public import Days
public import PublishedData

/// `definitions/areas.yaml`: what the published lists of areas and neighbours leave out.
public struct AreaDefinitions: Sendable, Equatable {
  /// Only authorities that began, ended or were given another code.
  public let validities: [LocationID: AreaValidity]
  /// The region that an authority's region name stands for, where the region's own name differs.
  public let regions: [String: LocationID]
  /// The first day of each neighbour edition, by name.
  public let editionsInForce: [String: Day]

  /// - Throws: `FindingsError`.
  public init(reading text: String, file: String) throws {
    self = try readDefinition(text, file: file, what: "the areas", keys: ["areas", "regions", "neighbour-editions"]) {
      root in
      let areas = AreaEntry.validities(root.objects("areas", "an area", keys: AreaEntry.keys))
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
}
