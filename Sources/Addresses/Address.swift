/// An address as it was asked for: its route, what stands in the route's places, the kind of file, and what stands behind
/// the question mark.
public struct Address: Sendable {
  /// Nil where nothing is at it.
  public let route: Route?
  /// What stands in the places of the route's capitals, in their order.
  public let values: [String]
  /// The path in pieces, a file's ending taken off the last: `["compare", "attainment-8"]`.
  public let segments: [String]
  public let kind: FileKind
  /// In the order given, those without a value left out.
  public let query: Query
  /// Whether the address says the same with less: an empty field of a form, a slash at the end.
  public let isLoose: Bool

  /// The longest address that is answered, in bytes.
  public static let mostBytes = 2_000

  /// The same where a single sign-on comes back: its code is the issuer's, and some are long.
  private static let mostReturned = 16_000

  /// - Parameter uri: path and query as they stand in the request.
  /// - Returns: nil where it is not an address: too long, a percent sign without its two digits, bytes that are not UTF-8.
  public init?(_ uri: String) {
    let most = uri.hasPrefix(Paths.signOnReturn + "?") ? Address.mostReturned : Address.mostBytes
    guard uri.utf8.count <= most else { return nil }
    let halves = uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let pieces = halves[0].split(separator: "/").map { Percent.decoded($0, plusIsSpace: false) }
    guard let names = pieces as? [String] else { return nil }
    let found = Address.matching(names)
    (route, values, segments, kind) = (found.match?.route, found.match?.values ?? [], found.segments, found.kind)
    guard let query = Query(halves.count > 1 ? String(halves[1]) : "", known: route?.rule.asks ?? []) else {
      return nil
    }
    self.query = query
    isLoose = route != nil && (query.isLoose || (halves[0].count > 1 && halves[0].hasSuffix("/")))
  }

  private typealias Found = (match: (route: Route, values: [String])?, segments: [String], kind: FileKind)

  /// `cairn.css` is a name, `leeds.csv` is leeds as a file.
  private static func matching(_ names: [String]) -> Found {
    let kind = FileKind.allCases.first { kind in kind != .page && names.last?.hasSuffix(".\(kind)") ?? false }
    guard let kind, let last = names.last else { return (Route.matching(names), names, .page) }
    if let match = Route.matching(names), match.values.isEmpty { return (match, names, .page) }
    let shorter: [String] = names.dropLast() + [String(last.dropLast(kind.rawValue.count + 1))]
    return (Route.matching(shorter), shorter, kind)
  }

  /// Whether the route can be had as the file that was asked for.
  public var isHeld: Bool { kind == .page || route?.rule.files.contains(kind) ?? false }

  /// Whether it is one for programs, whether or not anything is at it.
  public var isForPrograms: Bool { segments.first == Address.programs }

  /// The same of what can't be read as an address.
  public static func isForPrograms(_ uri: String) -> Bool {
    uri.hasPrefix("/\(programs)/") || ["/\(programs)", "/\(programs)?"].contains { uri == $0 }
  }

  private static let programs = "api"

  /// The path as it is read, for messages: `/areas/leeds`.
  public var spelled: String { "/" + segments.joined(separator: "/") }

  /// The address without what says nothing.
  public var canonical: String { Paths.query(path, query.items) }

  /// The same without what is asked of it: `/areas/leeds.csv`.
  public var path: String {
    let path = "/" + segments.map(Percent.encoded).joined(separator: "/")
    return kind == .page ? path : Paths.file(path, kind.rawValue)
  }
}
