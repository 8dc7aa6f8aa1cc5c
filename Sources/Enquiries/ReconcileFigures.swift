public import Benchmarking
import Findings
import PublishedData

/// Holds the figures that two data sets publish against each other.
public struct ReconcileFigures {
  /// An indicator's id or a published short name; nil for every indicator.
  public let indicator: String?

  public init(_ indicator: String? = nil) { self.indicator = indicator }

  /// - Throws: `Refusal` where the indicator does not exist, or only one data set publishes it.
  public func run(on record: PublishedRecord) throws -> [Reconciliation] {
    guard let indicator else { return record.reconciliations }
    let named = try IndicatorNames(record).figures(indicator, group: nil).indicator
    let found = record.reconciliations(of: named)
    guard !found.isEmpty else {
      throw Refusal(.notFound, "Only one data set held publishes “\(named.id)”: there is nothing to hold it against.")
    }
    return found
  }
}
