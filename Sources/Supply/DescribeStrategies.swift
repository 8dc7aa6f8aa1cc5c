import Accounts
import Benchmarking
public import Days
import Enquiries
import PublishedData
public import Store
public import Strategy

/// A strategy that the store holds, and which version of it.
public struct StrategySummary: Sendable {
  public let strategy: EducationStrategy
  public let authority: String
  public let version: Int
  /// The day on which that version was taken over.
  public let knownFrom: Day
}

/// Lists the strategies held.
public struct DescribeStrategies {
  /// The last day whose releases and versions count; nil for all.
  public let knownBy: Day?

  public init(knownBy: Day? = nil) { self.knownBy = knownBy }

  /// - Returns: a summary a strategy, by id.
  public func run(from store: Store) throws -> [StrategySummary] {
    let (record, held) = try store.read(Actor.nobody.permit(.readPublished)) { tables in
      (try LoadRecord(knownBy: knownBy).run(from: tables), try tables.everyStrategy(knownBy: knownBy))
    }
    return record.strategies.compactMap { strategy in
      held.first { $0.strategy == strategy.id }.map { version in
        StrategySummary(
          strategy: strategy,
          authority: record.published.area(.authority(strategy.authority))?.name ?? "not in the record",
          version: version.version, knownFrom: version.knownFrom)
      }
    }
  }
}
