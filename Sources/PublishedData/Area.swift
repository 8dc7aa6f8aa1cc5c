/// The kind of place a figure is published for, as LAIT names it.
public enum AreaType: String, Sendable, CaseIterable {
  case innerLondonBorough = "inner_london_borough"
  case outerLondonBorough = "outer_london_borough"
  case metropolitanDistrict = "metropolitan_district"
  case unitaryAuthority = "unitary_authority"
  case shireCounty = "shire_county"
  case country
  case region
  case subregion

  /// The level of geography that DfE publishes its figures under.
  public var level: GeographicLevel {
    switch self {
    case .country: .national
    case .region, .subregion: .regional
    default: .localAuthority
    }
  }

  /// Whether it is a local authority, not a sum of them.
  public var isLocalAuthority: Bool { level == .localAuthority }
}

/// A place that figures are published for: a local authority, a region, England.
public struct Area: Equatable, Sendable {
  /// The key of every observation.
  public let id: LocationID
  /// The name as published.
  public let name: String
  public let type: AreaType
  /// The region's name as published; empty for regions and England.
  public let region: String
  /// Nine-character ONS codes; two where a re-coded authority kept its DfE number.
  public let gssCodes: [String]
  /// Whether the publisher marks it as ended.
  public let isDiscontinued: Bool
  /// Whether any figure is published for it in this release.
  public let isObserved: Bool

  public init(
    id: LocationID, name: String, type: AreaType, region: String, gssCodes: [String], isDiscontinued: Bool,
    isObserved: Bool
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.region = region
    self.gssCodes = gssCodes
    self.isDiscontinued = isDiscontinued
    self.isObserved = isObserved
  }
}
