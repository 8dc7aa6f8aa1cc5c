import Benchmarking
public import Days
import Guides
public import Operations
import Pages
public import PublishedData
import Reports

/// What is at each address: pages made from one state of the record. Knows nothing of connections.
public struct Site: Sendable {
  private(set) var record: Record
  let guides: [Guide]
  let display: LoadDisplay.Outcome
  private(set) var releases: [ReleaseSummary]
  /// What is told of it where all of it is invented; nil where it is real.
  let demonstration: Demonstration?
  private let clock: @Sendable () -> Day
  /// The numbers of areas by their names as they stand in addresses.
  private(set) var areaNumbers: [String: Int]

  /// - Parameters:
  ///   - display: the methods' pages, and outlines of authorities for maps.
  ///   - releases: what is held of each.
  ///   - today: the day on which promises are judged; asked once a request.
  public init(
    _ record: Record, display: LoadDisplay.Outcome, releases: [ReleaseSummary], demonstration: Demonstration? = nil,
    today: @escaping @Sendable () -> Day
  ) {
    self.record = record
    let names = Set(display.methods.map(\.id))
    guides = display.methods.map { method in
      Guide(id: method.id, markdown: method.markdown) { names.contains($0) ? Paths.method($0) : nil }
    }
    self.display = display
    self.releases = releases
    self.demonstration = demonstration
    clock = today
    areaNumbers = Site.areaNumbers(record)
  }

  private static func areaNumbers(_ record: Record) -> [String: Int] {
    Dictionary(
      record.published.cube.areas.map { (Paths.slug($0.name), $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same site of another state of the record.
  func holding(_ record: Record, releases: [ReleaseSummary]) -> Site {
    var site = self
    (site.record, site.releases) = (record, releases)
    if record.publishedVersion != self.record.publishedVersion { site.areaNumbers = Site.areaNumbers(record) }
    return site
  }

  /// What every page says above everything else; nil where there is nothing to say.
  var note: String? { demonstration?.note }

  /// Of one state of the record this is all that changes pages.
  var today: Day { clock() }

  /// What is sent for an address.
  public struct Answer: Sendable {
    public let status: Int
    public let mediaType: String
    public let bytes: [UInt8]
    /// The same answer's proper address, where another was asked for.
    public let location: String?
    /// The name of the file it is to be kept as; nil for what is shown.
    var fileName: String?

    static func page(_ bytes: [UInt8], status: Int = 200) -> Answer {
      Answer(status: status, mediaType: "text/html; charset=utf-8", bytes: bytes, location: nil)
    }

    static func csv(_ text: String) -> Answer { file(Array(text.utf8), "text/csv; charset=utf-8; header=present") }

    static func json(_ json: JSON) -> Answer { file(Array(json.text.utf8), "application/json; charset=utf-8") }

    static func file(_ bytes: [UInt8], _ mediaType: String, named name: String? = nil) -> Answer {
      Answer(status: 200, mediaType: mediaType, bytes: bytes, location: nil, fileName: name)
    }

    /// - Parameter address: what was asked for: the same kind of file, the same choices.
    static func elsewhere(_ path: String, as address: Address) -> Answer {
      elsewhere(
        Paths.query(address.kind == .page ? path : Paths.file(path, address.kind.rawValue), address.query.items))
    }

    static func elsewhere(_ path: String) -> Answer {
      Answer(status: 308, mediaType: "text/plain; charset=utf-8", bytes: [], location: path)
    }
  }

  /// The answer to an address; a refusal becomes a page in plain words.
  ///
  /// - Parameter uri: path and query as they stand in the request.
  /// - Throws: what nobody foresaw.
  public func answer(_ uri: String) throws -> Answer { try PageNote.$text.withValue(note) { try made(uri) } }

  private func made(_ uri: String) throws -> Answer {
    guard let address = Address(uri) else {
      return .page(
        ErrorPage.badRequest(
          "The address can’t be read: it is longer than \(Address.mostBytes) characters, or a percent sign in it has not two digits after it."
        ).bytes, status: 400)
    }
    do {
      return try address.isLoose && !address.segments.isEmpty ? .elsewhere(address.canonical) : at(address)
    } catch let refusal as Refusal where refusal.kind == .notFound {
      return .page(ErrorPage.notFound(refusal.description).bytes, status: 404)
    } catch let refusal as Refusal where refusal.kind == .notAllowed {
      return .page(ErrorPage.badRequest(refusal.description).bytes, status: 400)
    }
  }

  /// A page can only be read.
  var refused: Answer {
    told("This address can only be read: nothing can be sent to it.", 405)
  }

  /// A page that says why nothing was done.
  func told(_ message: String, _ status: Int) -> Answer {
    PageNote.$text.withValue(note) {
      .page(ErrorPage.badRequest(message).bytes, status: status)
    }
  }

  /// Something broke; the number leads to it in the log.
  public func broken(incident: String) -> Answer {
    PageNote.$text.withValue(note) { .page(ErrorPage.broken(incident: incident).bytes, status: 500) }
  }

  private func at(_ address: Address) throws -> Answer {
    let segments = address.segments
    if address.kind != .page, Site.pagesAlone.contains(segments.first ?? ""),
      segments.count < 2 || segments[0] == "methods"
    {
      throw Refusal(.notFound, "/\(segments.joined(separator: "/")) is a page and no file.")
    }
    switch (segments.first, segments.count) {
    case (nil, _): return try home(address)
    case ("strategies", 1): return .elsewhere(Paths.home)
    case ("strategies", 2): return try strategy(segments[1], address)
    case ("strategies", 3): return try promise(segments[2], of: segments[1], address)
    case ("compare", 1): return try startComparing(address)
    case ("compare", 2): return try compare(segments[1], address)
    case ("map", 2): return try map(segments[1], address)
    case ("indicators", 1): return try indicators(address)
    case ("areas", 1): return try areas(address)
    case ("areas", 2): return try area(segments[1], address)
    case ("find", 1): return try find(address)
    case ("targets", 1): return .page(TargetPage(address.query["q"]).bytes)
    case ("methods", 1): return methods()
    case ("methods", 2): return try method(segments[1])
    case ("data", 1): return try data(address)
    case ("accessibility", 1): return .page(AccessibilityPage().bytes)
    case ("cairn.css", 1): return .file(PageFiles.styleSheet, "text/css; charset=utf-8")
    case ("cairn.js", 1): return .file(PageFiles.script, "text/javascript; charset=utf-8")
    case ("mark.svg", 1): return .file(PageFiles.mark, "image/svg+xml")
    default:
      throw Refusal(.notFound, "Nothing is at /\(segments.joined(separator: "/")). Check the address for a slip.")
    }
  }

  /// The first pieces of addresses that have no file.
  private static let pagesAlone: Set = [
    "", "strategies", "compare", "areas", "find", "targets", "methods", "accessibility", "cairn.css", "cairn.js",
    "mark.svg",
  ]
}
