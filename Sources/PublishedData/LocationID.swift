/// The level of geography that a figure is published for, in DfE's words.
public enum GeographicLevel: String, Sendable, CaseIterable, Comparable {
  case national = "National"
  case regional = "Regional"
  case localAuthority = "Local authority"
  case district = "Local authority district"
  case ward = "Ward"
  case planningArea = "Planning area"
  case school = "School"

  /// The largest first.
  public static func < (a: GeographicLevel, b: GeographicLevel) -> Bool { a.depth < b.depth }

  private var depth: Int {
    switch self {
    case .national: 0
    case .regional: 1
    case .localAuthority: 2
    case .district: 3
    case .ward: 4
    case .planningArea: 5
    case .school: 6
    }
  }
}

/// Which place a figure is for: the same code names different places at different levels.
public struct LocationID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let level: GeographicLevel
  /// England, regions and local authorities by DfE's three-digit number, which stays when the ONS changes its code;
  /// places of other levels by the code that their publisher gives them.
  public let code: String

  public init(_ level: GeographicLevel, _ code: String) {
    self.level = level
    self.code = code
  }

  /// A local authority by DfE's number: 937 is Warwickshire.
  public static func authority(_ number: Int) -> LocationID { LocationID(.localAuthority, String(number)) }

  /// A place by DfE's number, of which 970 is England and 980 to 990 are the regions and the parts of London.
  public static func numbered(_ number: Int) -> LocationID {
    switch number {
    case 970: england
    case 980...990: LocationID(.regional, String(number))
    default: authority(number)
    }
  }

  /// England in every DfE file: 970.
  public static let england = LocationID(.national, "970")

  /// London, whose inner and outer part are given too.
  public static let london = LocationID(.regional, "986")

  /// DfE's number; nil for a place that is known by another code.
  public var number: Int? { level <= .localAuthority ? Int(code) : nil }

  /// DfE's number of a local authority, by which a council's own record is kept; nil for any other place.
  public var council: Int? { level == .localAuthority ? number : nil }

  /// By level, the largest first, then by code.
  public static func < (a: LocationID, b: LocationID) -> Bool { (a.level, a.code) < (b.level, b.code) }

  public var description: String { code }
}
