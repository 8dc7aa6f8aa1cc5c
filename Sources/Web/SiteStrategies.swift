import Addresses
import Benchmarking
import Days
import Enquiries
import Findings
import Pages
import PublishedData
import Reports
import Strategy

extension Site {
  func home(_ address: Address) throws -> Answer {
    let reports = try record.strategies.compactMap { try scorecard($0.id, on: today) }
    return .page(HomePage(reports, on: record.published).bytes)
  }

  /// A strategy's scorecard, or the part of it that a filter leaves.
  func strategy(_ id: String, _ address: Address) throws -> Answer {
    guard let report = try scorecard(id, address) else {
      throw Refusal(.notFound, "“\(id)” holds no promises yet.")
    }
    let filter = try filter(report, address.query)
    switch address.kind {
    case .csv: return .csv(report.kept(by: filter).csv)
    case .json: return .json(report.kept(by: filter).json)
    case .page, .svg: return .page(ScorecardPage(report, filter, asOf: address.asOf).bytes)
    }
  }

  /// A measure, or a promise with several.
  func promise(_ id: String, of strategy: String, _ address: Address) throws -> Answer {
    let day = try day(address)
    let parts = try EvaluateStrategy(strategy, on: day).run(on: record, of: id)
    if let first = parts.first, first.promise.measures.count > 1, first.promise.id.lowercased() == id.lowercased() {
      guard first.promise.id == id else {
        return .elsewhere(Paths.measure(first.promise.id, of: strategy), as: address)
      }
      let measures = parts.map(MeasureReport.init)
      let report = PromiseReport(first.promise, measures)
      switch address.kind {
      case .csv: return .csv(report.csv)
      case .json: return .json(report.json)
      case .svg: throw Refusal(noChart: address)
      case .page: return .page(PromisePage(report, first: measures[0], asOf: address.asOf).bytes)
      }
    }
    guard let evaluation = parts.first else { throw Refusal(.notFound, "“\(strategy)” has no measure “\(id)”.") }
    let report = MeasureReport(evaluation)
    guard report.id == id else { return .elsewhere(Paths.measure(report.id, of: strategy), as: address) }
    switch address.kind {
    case .csv: return .csv(report.csv)
    case .json: return .json(report.jsonWithSeries)
    case .svg: return try svg(report.chart, source: report.sources)
    case .page: return .page(MeasurePage(report, asOf: address.asOf).bytes)
    }
  }

  /// Judged on the day that the address names; nil for a strategy without measures.
  func scorecard(_ id: String, _ address: Address) throws -> ScorecardReport? {
    try scorecard(id, on: try day(address))
  }

  func scorecard(_ id: String, on day: Day) throws -> ScorecardReport? {
    ScorecardReport(try EvaluateStrategy(id, on: day).run(on: record))
  }

  /// The day of judging: today unless the address names one.
  func day(_ address: Address) throws -> Day { try address.asOf.on.map(day) ?? today }

  func filter(_ report: ScorecardReport, _ query: Query) throws -> ScorecardFilter {
    var filter = ScorecardFilter()
    for kind in ScorecardFilter.Kind.allCases {
      guard let typed = query[kind.rawValue] else { continue }
      let known = report.options(kind).map(\.value)
      guard let value = known.first(where: { $0.lowercased() == typed.lowercased() }) else {
        throw Refusal(
          .notAllowed, "This scorecard has no \(kind.rawValue) “\(typed)”. It has \(known.joined(separator: ", ")).",
          field: kind.rawValue)
      }
      filter[kind] = value
    }
    return filter
  }
}

extension Address {
  /// The day of judging that it names.
  var asOf: AsOf { AsOf(on: query[AsOf.onName]) }
}
