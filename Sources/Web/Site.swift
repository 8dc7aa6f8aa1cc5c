import Addresses
import Benchmarking
import Contract
public import Days
public import Enquiries
import Findings
import Guides
public import Log
import Pages
public import PublishedData
import Reports
public import Supply

/// What is at each address: pages made from one state of the record. Knows nothing of connections.
public struct Site: Sendable {
  private(set) var record: Record
  let guides: [Guide]
  let display: LoadDisplay.Outcome
  private(set) var releases: [ReleaseSummary]
  /// What is told of it where all of it is invented; nil where it is real.
  let demonstration: Demonstration?
  /// Where the site is for others: `https://cairn.example.gov.uk`; nil where that is not known.
  let address: String?
  /// Whom to tell what is wrong with it: an address of email or of a page; nil where nobody is named.
  let contact: String?
  /// What was known by earlier days; nil where it can't be had.
  let past: PastRecords?
  private let clock: @Sendable () -> Day
  /// The councils by their names as they stand in addresses.
  private(set) var councils: [String: Int]

  /// - Parameters:
  ///   - display: the methods' pages, and outlines of authorities for maps.
  ///   - releases: what is held of each.
  ///   - address: where the site is for others; nil where that is not known.
  ///   - contact: whom to tell what is wrong with it.
  ///   - archive: where earlier states of the record are read from.
  ///   - today: the day on which promises are judged; asked once a request.
  public init(
    _ record: Record, display: LoadDisplay.Outcome, releases: [ReleaseSummary], demonstration: Demonstration? = nil,
    address: String? = nil, contact: String? = nil, archive: OpenStore? = nil, today: @escaping @Sendable () -> Day
  ) {
    self.record = record
    let names = Set(display.methods.map(\.id))
    guides = display.methods.map { method in
      Guide(id: method.id, markdown: method.markdown) { names.contains($0) ? Paths.method($0) : nil }
    }
    self.display = display
    self.releases = releases
    self.demonstration = demonstration
    (self.address, self.contact) = (address, contact)
    past = archive.map(PastRecords.init)
    clock = today
    councils = Site.councils(record)
  }

  private static func councils(_ record: Record) -> [String: Int] {
    Dictionary(
      record.published.areas.compactMap { area in area.id.council.map { (Paths.slug(area.name), $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The same site of another state of the record.
  func holding(_ record: Record, releases: [ReleaseSummary]) -> Site {
    var site = self
    (site.record, site.releases) = (record, releases)
    if record.publishedVersion != self.record.publishedVersion { site.councils = Site.councils(record) }
    return site
  }

  /// What pages say of the site.
  var around: PageSite { PageSite(note: demonstration?.note, address: address, contact: contact) }

  /// Of one state of the record this is all that changes pages.
  var today: Day { clock() }

  /// What is sent for an address.
  public struct Answer: Sendable {
    public internal(set) var status: Int
    public let mediaType: String
    public let bytes: [UInt8]
    /// The same answer's proper address, where another was asked for.
    public let location: String?
    /// The name of the file it is to be kept as; nil for what is shown.
    var fileName: String?
    /// Where the next page of a list is; nil for none.
    var next: String?
    /// With which methods something can be asked or sent there; nil where that is not to be told.
    var allows: String?
    var face = Face.people

    /// Whom it is for.
    enum Face: Sendable {
      case people
      /// Programs of other sites too.
      case programs
      /// The frame of another site.
      case frame
    }

    static func page(_ bytes: [UInt8], status: Int = 200) -> Answer {
      Answer(status: status, mediaType: "text/html; charset=utf-8", bytes: bytes, location: nil)
    }

    static func text(_ text: String) -> Answer { file(Array(text.utf8), "text/plain; charset=utf-8") }

    /// With the mark of UTF-8 in front, without which Excel reads another set of signs.
    static func csv(_ text: String) -> Answer {
      file(Array("\u{FEFF}\(text)".utf8), "text/csv; charset=utf-8; header=present")
    }

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
  public func answer(_ uri: String) throws -> Answer { try PageSite.$current.withValue(around) { try made(uri) } }

  private func made(_ uri: String) throws -> Answer {
    if Address.isForPrograms(uri) { return try answerProgram(uri) }
    guard let address = Address(uri) else {
      return .page(
        ErrorPage.badRequest(
          "The address can’t be read: it is longer than \(Address.mostBytes) characters, or a percent sign in it has not two digits after it."
        ).bytes, status: 400)
    }
    return try told {
      if address.isDayUnread { throw Refusal(dayUnreadBy: address) }
      guard !address.isLoose || address.route == .home else { return .elsewhere(address.canonical) }
      let (site, day) = try asKnown(by: address)
      // What is refused there is told as of that day too.
      return try PageSite.$current.withValue(around.answering(address, knownBy: day)) {
        try told { try site.at(address) }
      }
    }
  }

  /// What is refused becomes a page that says why.
  private func told(_ answer: () throws -> Answer) throws -> Answer {
    do {
      return try answer()
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
    PageSite.$current.withValue(around) {
      .page(ErrorPage.forbidden(message).bytes, status: status)
    }
  }

  /// The same for whoever asked: a program is told in its own way.
  func told(_ message: String, _ status: Int, at uri: String) -> Answer {
    Address.isForPrograms(uri) ? .problem(Problem(status, message)) : told(message, status)
  }

  /// Nobody knows whether what was sent is stored; the number leads to it in the log.
  func uncertain(incident: String) -> Answer {
    PageSite.$current.withValue(around) { .page(ErrorPage.uncertain(incident: incident).bytes, status: 503) }
  }

  /// Something broke; the number leads to it in the log.
  public func broken(incident: String) -> Answer {
    PageSite.$current.withValue(around) { .page(ErrorPage.broken(incident: incident).bytes, status: 500) }
  }

  private func at(_ address: Address) throws -> Answer {
    guard let route = address.route, route.rule.source != .visitor else { throw Refusal(nothingAt: address) }
    guard address.isHeld else { throw Refusal(noFile: address) }
    let values = address.values
    return switch route {
    case .home: try home(address)
    case .strategies: .elsewhere(Paths.home, as: address)
    case .strategy: try strategy(values[0], address)
    case .measure: try promise(values[1], of: values[0], address)
    case .awaited: try awaited(values[0], address)
    case .verdictFeed: try verdictFeed(values[0], address)
    case .strategyFrame: try frame(of: values[0], address)
    case .measureFrame: try frame(of: values[1], in: values[0], address)
    case .comparisonFrame: try frame(comparing: values[0], address)
    case .startComparing: try startComparing(address)
    case .comparison: try compare(values[0], address)
    case .map: try map(values[0], address)
    case .indicators: try indicators(address)
    case .areas: try areas(address)
    case .area: try area(values[0], address)
    case .national: try national(address)
    case .councils: try councils(address)
    case .council: try council(values[0], address)
    case .find: try find(address)
    case .targets: .page(TargetPage(address.query["q"]).bytes)
    case .methods: methods()
    case .method: try method(values[0])
    case .data: try data(address)
    case .release: try release(values[0], address)
    case .releaseCalendar: try releaseCalendar(address)
    case .accessibility: .page(AccessibilityPage().bytes)
    case .styleSheet: .file(PageFiles.styleSheet, "text/css; charset=utf-8")
    case .script: .file(PageFiles.script, "text/javascript; charset=utf-8")
    case .mark: .file(PageFiles.mark, "image/svg+xml")
    case .icon: .file(PageFiles.icon, "image/vnd.microsoft.icon")
    case .picture: .file(PageFiles.picture, "image/png")
    case .robots: .text(robots)
    case .siteMap: .file(Array(siteMap.utf8), "application/xml; charset=utf-8")
    case .security: .text(securityContact)
    default: throw Refusal(nothingAt: address)
    }
  }
}
