import Addresses
import Benchmarking
import Days
import Enquiries
import Findings
import Pages
import PublishedData
import Reports
import Strategy

/// What other sites show: small pages for their frames, and a feed.
extension Site {
  func frame(of strategy: String, _ address: Address) throws -> Answer {
    guard let report = try scorecard(strategy, address) else {
      throw Refusal(.notFound, "“\(strategy)” holds no promises yet.")
    }
    return .frame(StrategyFrame(report, asOf: address.asOf).bytes)
  }

  func frame(of measure: String, in strategy: String, _ address: Address) throws -> Answer {
    let report = MeasureReport(
      try EvaluateStrategy(strategy, on: try day(address)).run(on: record, measure: measure))
    guard report.id == measure else { return .elsewhere(Paths.frame(of: report.id, in: strategy), as: address) }
    return .frame(MeasureFrame(report, asOf: address.asOf).bytes)
  }

  func frame(comparing indicator: String, _ address: Address) throws -> Answer {
    let among = try among(indicator, address)
    let id = among.own.figures.indicator.id
    guard indicator == id else { return .elsewhere(Paths.frame(of: id, []), as: address) }
    return .frame(ComparisonFrame(AmongReport(among), path: Paths.compare(id, address.query.items)).bytes)
  }

  /// For how many days a feed goes back.
  private static let daysFed = 1_826

  /// The verdicts of a strategy that changed.
  func verdictFeed(_ id: String, _ address: Address) throws -> Answer {
    let strategy = try record.strategy(id)
    let until = try address.knownBy.map(day) ?? today
    let changes = try changes(since: until + -Site.daysFed, until: until, of: id)
    let feed = AtomFeed(
      strategy, authority: record.published.area(.authority(strategy.authority))?.name ?? strategy.title,
      changes: changes.keeping(.verdict), site: self.address ?? "")
    return .file(feed.bytes, "application/atom+xml; charset=utf-8")
  }
}

extension Site.Answer {
  /// A small page for the frame of another site.
  static func frame(_ bytes: [UInt8]) -> Site.Answer {
    var answer = page(bytes)
    answer.face = .frame
    return answer
  }
}
