public import Benchmarking
public import PublishedData

/// Finds the area of a name, or the members of a set of authorities.
public struct DescribeAreas {
  public let name: String

  public init(_ name: String) { self.name = name }

  /// - Throws: `Refusal` where there is no such area or set.
  public func run(in record: PublishedRecord) throws -> [Area] { try AreaNames(record).areas(named: name) }
}
