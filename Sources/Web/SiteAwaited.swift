import Addresses
import Days
import Enquiries
import Findings
import Pages
import Reports
import Strategy

extension Site {
  /// What the promises of a strategy without a verdict wait for.
  func awaited(_ id: String, _ address: Address) throws -> Answer {
    guard let scorecard = try scorecard(id, address) else {
      throw Refusal(.notFound, "“\(id)” holds no promises yet.")
    }
    let report = AwaitedReport(scorecard)
    switch address.kind {
    case .csv: return .csv(report.csv)
    case .json: return .json(report.json)
    case .page, .svg: return .page(AwaitedPage(report, asOf: address.asOf).bytes)
    }
  }

  func releaseCalendar(_ address: Address) throws -> Answer {
    let calendar = try releaseCalendar(on: try address.knownBy.map(day) ?? today)
    switch address.kind {
    case .csv: return .csv(calendar.csv)
    case .json: return .json(calendar.json)
    case .page, .svg: return .page(ReleaseCalendarPage(calendar).bytes)
    }
  }

  /// When the figures are expected that any council's promises rest on.
  ///
  /// - Parameter day: from which it is looked.
  func releaseCalendar(on day: Day) throws -> ReleaseCalendar {
    ReleaseCalendar(try record.evaluations(on: day), on: day)
  }
}
