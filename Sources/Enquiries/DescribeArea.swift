public import Benchmarking
import Findings
public import PublishedData

/// Describes one area: what it is, its neighbours, and where it stands on every indicator.
public struct DescribeArea {
  public let name: String
  /// The one topic wanted; all unless said.
  public let topic: String?
  /// The neighbour edition; the newest unless said.
  public let neighbours: String?

  public init(_ name: String, topic: String? = nil, neighbours: String? = nil) {
    self.name = name
    self.topic = topic
    self.neighbours = neighbours
  }

  /// - Throws: `Refusal` where there is no such area, topic or edition.
  public func run(on record: PublishedRecord) throws -> AreaProfile {
    let area = try AreaNames(record).area(named: name)
    let wanted = try topic.map { try known($0, record) }
    return AreaProfile(
      of: area, in: record, topic: wanted, edition: try IndicatorNames(record).edition(neighbours))
  }

  /// The area alone.
  ///
  /// - Throws: `Refusal` where there is no such area.
  public func area(in record: PublishedRecord) throws -> Area { try AreaNames(record).area(named: name) }

  private func known(_ topic: String, _ record: PublishedRecord) throws -> String {
    let topics = record.catalogue.topics
    func key(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
    if let found = topics.first(where: { key($0) == key(topic) }) { return found }
    throw Refusal(
      .notFound,
      "There is no topic “\(topic)”.\(meant(topic, in: topics)) The topics are \(topics.joined(separator: "; ")).")
  }
}
