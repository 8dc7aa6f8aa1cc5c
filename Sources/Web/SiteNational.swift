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
  /// National commitments with their counts, or one of them with every authority.
  func national(_ address: Address) throws -> Answer {
    let standings = try record.national.standings(on: today)
    guard let id = address.query["commitment"] else {
      let report = NationalReport(standings, on: today)
      switch address.kind {
      case .csv: return .csv(report.csv)
      case .json: return .json(report.json)
      case .page, .svg: return .page(NationalPage(report, dataNote: nationalNote).bytes)
      }
    }
    guard let report = CommitmentReport(id, in: standings) else {
      throw Refusal(noCommitment: id, of: standings.commitments.map(\.id))
    }
    switch address.kind {
    case .csv: return .csv(report.csv)
    case .json: return .json(report.json)
    case .page, .svg:
      return .page(CommitmentPage(report, among: standings.commitments, dataNote: nationalNote).bytes)
    }
  }

  /// Every council, or those with some words.
  func councils(_ address: Address) throws -> Answer {
    let typed = address.query["q"] ?? ""
    let report = CouncilsReport(
      try record.national.standings(on: today), strategies: record.strategies,
      words: typed.split(separator: " ").map(String.init))
    switch address.kind {
    case .csv: return .csv(report.csv)
    case .json: return .json(report.json)
    case .page, .svg: return .page(CouncilsPage(report, typed: typed, dataNote: nationalNote).bytes)
    }
  }

  /// One council.
  func council(_ name: String, _ address: Address) throws -> Answer {
    let describe = DescribeCouncil(name, on: today)
    let area = try describe.area(in: record.published)
    guard Paths.slug(area.name) == name else { return .elsewhere(Paths.council(area.name), as: address) }
    let report = CouncilReport(try describe.run(on: record))
    switch address.kind {
    case .csv: return .csv(report.csv)
    case .json: return .json(report.json)
    case .page, .svg: return .page(CouncilPage(report, dataNote: nationalNote).bytes)
    }
  }

  private var nationalNote: String { DataNote(record.published.release, newest: record.published.newest).text }
}
