/// What kind of place a row is about, with the columns that name such a place.
public struct GeographicLevel: Hashable, Sendable {
  /// As `geographic_level` has it: `Local authority`.
  public let name: String
  /// As a sentence has it: `local authority`.
  let noun: String
  /// The columns that a file with rows of this level must have, codes first.
  public let columns: [String]
  /// The levels whose columns may be filled beside its own, since each such place lies in one of them; nil for any.
  let within: Set<String>?

  private init(_ name: String, noun: String? = nil, _ columns: [String], within: Set<String>?) {
    self.name = name
    self.noun = noun ?? name.prefix(1).lowercased() + name.dropFirst()
    self.columns = columns
    self.within = within
  }

  static let national = GeographicLevel("National", noun: "country", ["country_code", "country_name"], within: [])
  static let regional = GeographicLevel("Regional", noun: "region", ["region_code", "region_name"], within: [])
  static let localAuthority = GeographicLevel(
    "Local authority", ["old_la_code", "new_la_code", "la_name"], within: wide)
  static let district = GeographicLevel("Local authority district", ["lad_code", "lad_name"], within: wide.union(la))
  static let rscRegion = GeographicLevel(
    "RSC region", noun: "RSC region", ["rsc_region_lead_name"], within: ["Regional"])
  static let constituency = GeographicLevel(
    "Parliamentary constituency", ["pcon_code", "pcon_name"], within: wide.union(la).union(lad))
  static let skillsPlanArea = GeographicLevel(
    "Local skills improvement plan area", ["lsip_code", "lsip_name"], within: ["Regional"])
  static let enterprisePartnership = GeographicLevel(
    "Local enterprise partnership", ["local_enterprise_partnership_code", "local_enterprise_partnership_name"],
    within: ["Regional"])
  static let devolvedArea = GeographicLevel(
    "English devolved area", noun: "English devolved area",
    ["english_devolved_area_code", "english_devolved_area_name"], within: ["Regional"])
  static let opportunityArea = GeographicLevel(
    "Opportunity area", ["opportunity_area_code", "opportunity_area_name"], within: wide.union(la).union(lad))
  static let ward = GeographicLevel(
    "Ward", ["ward_code", "ward_name"],
    within: wide.union(la).union(lad).union(["Parliamentary constituency", "Opportunity area"]))
  static let trust = GeographicLevel(
    "MAT", noun: "multi-academy trust", ["trust_id", "trust_name"], within: ["Regional", "RSC region", "Sponsor"])
  static let sponsor = GeographicLevel("Sponsor", ["sponsor_id", "sponsor_name"], within: ["Regional", "RSC region"])
  static let school = GeographicLevel("School", ["school_urn", "school_laestab", "school_name"], within: nil)
  static let provider = GeographicLevel("Provider", ["provider_ukprn", "provider_name"], within: nil)
  static let institution = GeographicLevel("Institution", ["institution_id", "institution_name"], within: nil)
  static let planningArea = GeographicLevel(
    "Planning area", ["planning_area_code", "planning_area_name"], within: nil)
  static let policeForceArea = GeographicLevel(
    "Police force area", ["pfa_code", "pfa_name"], within: la.union(lad).union(["Regional"]))

  /// From the widest to the narrowest, as the standard lists them.
  public static let all: [GeographicLevel] = [
    .national, .regional, .localAuthority, .district, .rscRegion, .constituency, .skillsPlanArea,
    .enterprisePartnership, .devolvedArea, .opportunityArea, .ward, .trust, .sponsor, .school, .provider, .institution,
    .planningArea, .policeForceArea,
  ]

  /// - Returns: nil where the standard has no such level.
  static func named(_ name: String) -> GeographicLevel? { all.first { $0.name == name } }

  /// Every column that names a place.
  public static let locationColumns: Set<String> = Set(all.flatMap(\.columns))

  /// The columns that every data file has.
  public static let mandatoryColumns = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
  ]

  /// Every column of time and place.
  public static let standardColumns: Set<String> = locationColumns.union(mandatoryColumns)

  /// The column with the place's name, and those with its codes.
  var nameColumn: String { columns.last ?? name }
  var codeColumns: [String] { Array(columns.dropLast()) }

  /// Areas that an authority, or a part of one, lies in.
  private static let wide: Set<String> = [
    "Regional", "RSC region", "Local skills improvement plan area", "Local enterprise partnership",
    "English devolved area", "Police force area",
  ]
  private static let la: Set<String> = ["Local authority"]
  private static let lad: Set<String> = ["Local authority district"]
}
