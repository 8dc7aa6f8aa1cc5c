public import Days
public import Operations
import Pages
import Reports
import Strategy

/// What is at each address: pages made from one state of the record. Knows nothing of connections.
public struct Site: Sendable {
  private let record: Record
  private let today: @Sendable () -> Day

  /// - Parameter today: the day on which promises are judged; asked once a request.
  public init(_ record: Record, today: @escaping @Sendable () -> Day) {
    self.record = record
    self.today = today
  }

  /// What is sent for an address.
  public struct Answer: Sendable {
    public let status: Int
    public let mediaType: String
    public let bytes: [UInt8]
    /// The same answer's proper address, where another was asked for.
    public let location: String?

    static func page(_ bytes: [UInt8], status: Int = 200) -> Answer {
      Answer(status: status, mediaType: "text/html; charset=utf-8", bytes: bytes, location: nil)
    }

    static func file(_ bytes: [UInt8], _ mediaType: String) -> Answer {
      Answer(status: 200, mediaType: mediaType, bytes: bytes, location: nil)
    }

    static func elsewhere(_ path: String) -> Answer {
      Answer(status: 308, mediaType: "text/plain; charset=utf-8", bytes: [], location: path)
    }
  }

  public func home() throws -> Answer {
    .page(HomePage(try record.strategies.compactMap { try scorecard($0.id) }).bytes)
  }

  public func methods() -> Answer { .page(MethodsPage().bytes) }

  public func styleSheet() -> Answer { .file(PageFiles.styleSheet, "text/css; charset=utf-8") }

  public func mark() -> Answer { .file(PageFiles.mark, "image/svg+xml") }

  /// - Parameter name: `warwickshire`, or `warwickshire.json` for the file.
  public func strategy(_ name: String) throws -> Answer {
    let (id, kind) = split(name, kinds: ["json"])
    guard let report = try scorecard(id) else { throw Refusal(.notFound, "“\(id)” holds no promises yet.") }
    return kind == nil ? .page(ScorecardPage(report).bytes) : .file(Array(report.jsonText.utf8), jsonType)
  }

  /// - Parameter name: `WAR-20`, or `WAR-20.csv`, `WAR-20.json` for the files.
  public func measure(_ name: String, of strategy: String) throws -> Answer {
    let (id, kind) = split(name, kinds: ["csv", "json"])
    let evaluation = try EvaluateStrategy(strategy, on: today()).run(on: record, measure: id)
    let report = MeasureReport(evaluation)
    guard report.id == id else {
      let path = Paths.measure(report.id, of: strategy)
      return .elsewhere(kind.map { Paths.file(path, $0) } ?? path)
    }
    switch kind {
    case "csv": return .file(Array(report.csv.utf8), "text/csv; charset=utf-8; header=present")
    case "json": return .file(Array(report.jsonWithSeries.text.utf8), jsonType)
    default: return .page(MeasurePage(report).bytes)
    }
  }

  /// Nothing is at an address.
  public func notFound(_ message: String) -> Answer { .page(ErrorPage.notFound(message).bytes, status: 404) }

  /// Something broke; the number leads to it in the log.
  public func broken(incident: String) -> Answer { .page(ErrorPage.broken(incident: incident).bytes, status: 500) }

  private var jsonType: String { "application/json; charset=utf-8" }

  private func scorecard(_ id: String) throws -> ScorecardReport? {
    ScorecardReport(try EvaluateStrategy(id, on: today()).run(on: record))
  }

  /// A name with one of the file endings taken off.
  private func split(_ name: String, kinds: [String]) -> (name: String, kind: String?) {
    guard let kind = kinds.first(where: { name.hasSuffix(".\($0)") }) else { return (name, nil) }
    return (String(name.dropLast(kind.count + 1)), kind)
  }
}
