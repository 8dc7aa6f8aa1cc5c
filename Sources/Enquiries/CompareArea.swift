public import Benchmarking
import Findings
import PublishedData

/// Compares one area on an indicator with a company of others.
public struct CompareArea {
  public let comparing: CompareIndicator
  /// `neighbours`, `region` or `all`; the usual one of the area unless said, or where it has no such company.
  public let company: String?
  /// The names of places to stand beside it, or of named sets: with any, they are its company.
  public let chosen: [String]

  /// - Parameter area: the area's name; England unless said.
  public init(
    _ indicator: String, area: String? = nil, group: String? = nil, against: String? = nil, company: String? = nil,
    chosen: [String] = [], period: String? = nil, since: String? = nil, neighbours: String? = nil
  ) {
    comparing = CompareIndicator(
      indicator, group: group, against: against, areas: [area ?? "England"], period: period, since: since,
      neighbours: neighbours)
    self.company = company
    self.chosen = chosen
  }

  /// - Throws: `Refusal` where something named does not exist or has no figures.
  public func run(on record: PublishedRecord) throws -> AreaAmong {
    let own = try comparing.run(on: record)
    let area = own.areas[0].area
    let others = try chosen.flatMap { try AreaNames(record).areas(named: $0) }.reduce(into: [Area]()) {
      if $1 != area, !$0.contains($1) { $0.append($1) }
    }
    if others.count > AreaAmong.mostChosen {
      throw Refusal(
        .notAllowed, "Choose at most \(AreaAmong.mostChosen) places of your own; \(others.count) were named.")
    }
    return AreaAmong(own, company: try others.isEmpty ? named() : .chosen, chosen: others)
  }

  private func named() throws -> Company? {
    guard let company else { return nil }
    let known = Company.allCases.filter { $0 != .chosen }
    if let found = known.first(where: { $0.rawValue == company }) { return found }
    let names = known.map { "“\($0.rawValue)”" }.joined(separator: ", ")
    throw Refusal(.notAllowed, "“\(company)” is none of the companies to compare with: \(names).")
  }
}
