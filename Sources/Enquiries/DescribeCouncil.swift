public import Benchmarking
public import Days
import Findings
public import PublishedData
public import Strategy

/// Describes one council: its area, how it stands on national commitments, and the strategies held of it.
public struct DescribeCouncil {
  public let name: String
  public let day: Day

  public init(_ name: String, on day: Day) { (self.name, self.day) = (name, day) }

  /// - Throws: `Refusal` where there is no such authority.
  public func run(on record: Record) throws -> CouncilDescription {
    let area = try self.area(in: record.published)
    let edition = record.published.editions.last { $0.neighbours[area.id] != nil }
    let own = area.id.council.flatMap { record.councils[$0] }
    return CouncilDescription(
      area: area, region: record.published.region(of: area),
      evaluations: try record.national.evaluations(of: area.id, on: day),
      standings: try record.national.standings(on: day),
      neighbours: (edition?.neighbours[area.id] ?? []).compactMap { record.published.area($0.id) },
      edition: edition?.name,
      strategies: try (own?.strategies ?? []).map { try own?.evaluations(of: $0, on: day) ?? [] }, day: day)
  }

  /// - Throws: `Refusal` where there is no such authority.
  public func area(in record: PublishedRecord) throws -> Area {
    let area = try AreaNames(record).area(named: name)
    guard area.type.isLocalAuthority else {
      throw Refusal(.notFound, "\(area.name) is no council. The councils are at /councils.")
    }
    guard !area.isDiscontinued else {
      let successors = (record.validities[area.id]?.successors ?? []).compactMap { record.area($0)?.name }
      let instead = successors.isEmpty ? "" : " After it came \(successors.joined(separator: ", "))."
      throw Refusal(.notFound, "\(area.name) has ended: it is no council any more.\(instead)")
    }
    return area
  }
}
