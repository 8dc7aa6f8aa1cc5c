/// A geographic level of the standard: what kind of place a row is about, with the columns that name such a place.
public struct StandardLevel: Hashable, Sendable {
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

  static let national = StandardLevel("National", noun: "country", ["country_code", "country_name"], within: [])
  static let regional = StandardLevel("Regional", noun: "region", ["region_code", "region_name"], within: [])
  static let localAuthority = StandardLevel(
    "Local authority", ["old_la_code", "new_la_code", "la_name"], within: wide)
  static let district = StandardLevel("Local authority district", ["lad_code", "lad_name"], within: wide.union(la))
  static let rscRegion = StandardLevel(
    "RSC region", noun: "RSC region", ["rsc_region_lead_name"], within: ["Regional"])
  static let constituency = StandardLevel(
    "Parliamentary constituency", ["pcon_code", "pcon_name"], within: wide.union(la).union(lad))
  static let skillsPlanArea = StandardLevel(
    "Local skills improvement plan area", ["lsip_code", "lsip_name"], within: ["Regional"])
  static let enterprisePartnership = StandardLevel(
    "Local enterprise partnership", ["local_enterprise_partnership_code", "local_enterprise_partnership_name"],
    within: ["Regional"])
  static let devolvedArea = StandardLevel(
    "English devolved area", noun: "English devolved area",
    ["english_devolved_area_code", "english_devolved_area_name"], within: ["Regional"])
  static let opportunityArea = StandardLevel(
    "Opportunity area", ["opportunity_area_code", "opportunity_area_name"], within: wide.union(la).union(lad))
  static let ward = StandardLevel(
    "Ward", ["ward_code", "ward_name"],
    within: wide.union(la).union(lad).union(["Parliamentary constituency", "Opportunity area"]))
  static let trust = StandardLevel(
    "MAT", noun: "multi-academy trust", ["trust_id", "trust_name"], within: ["Regional", "RSC region", "Sponsor"])
  static let sponsor = StandardLevel("Sponsor", ["sponsor_id", "sponsor_name"], within: ["Regional", "RSC region"])
  static let school = StandardLevel("School", ["school_urn", "school_laestab", "school_name"], within: nil)
  static let provider = StandardLevel("Provider", ["provider_ukprn", "provider_name"], within: nil)
  static let institution = StandardLevel("Institution", ["institution_id", "institution_name"], within: nil)
  static let planningArea = StandardLevel(
    "Planning area", ["planning_area_code", "planning_area_name"], within: nil)
  static let policeForceArea = StandardLevel(
    "Police force area", ["pfa_code", "pfa_name"], within: la.union(lad).union(["Regional"]))

  /// From the widest to the narrowest, as the standard lists them.
  public static let all: [StandardLevel] = [
    .national, .regional, .localAuthority, .district, .rscRegion, .constituency, .skillsPlanArea,
    .enterprisePartnership, .devolvedArea, .opportunityArea, .ward, .trust, .sponsor, .school, .provider, .institution,
    .planningArea, .policeForceArea,
  ]

  /// - Returns: nil where the standard has no such level.
  static func named(_ name: String) -> StandardLevel? { all.first { $0.name == name } }

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
