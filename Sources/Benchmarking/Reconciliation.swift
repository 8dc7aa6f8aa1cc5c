public import PublishedData

/// One series of figures that a second data set publishes too: which of the two counts, and how far they agree.
public struct Reconciliation: Sendable {
  public let indicator: Indicator
  public let series: Indicator.Series
  /// The release whose figures count, and what it calls them.
  public let release: Release
  public let measure: Measure
  /// The other release, and what it calls them.
  public let other: Release
  public let otherMeasure: Measure
  /// In how many periods each publishes a figure.
  public let published, otherPublished: Int
  /// Whether the other's figures count before the first year of the release that counts.
  public let isEarlier: Bool
  /// Digits after the point at which the two were compared: those of the one with fewer.
  public let decimals: Int
  /// Why they differ, as the catalogue says; nil where it says nothing.
  public let differs: String?
  public let agreement: Agreement
}

extension PublishedRecord {
  /// Every series of the catalogue that two data sets publish, in the order of the catalogue, each held against the other.
  public var reconciliations: [Reconciliation] { catalogue.indicators.flatMap(reconciliations) }

  /// Those of one indicator.
  public func reconciliations(of indicator: Indicator) -> [Reconciliation] {
    indicator.series.flatMap { reconciliations(of: indicator, $0) }
  }

  /// Those of one series: first with the data set that has its earlier years, then with the others. A data set that is not
  /// held, or holds no such figure, is passed over.
  func reconciliations(of indicator: Indicator, _ series: Indicator.Series) -> [Reconciliation] {
    let earlier = series.earlier.map { Indicator.Series.Also(figures: $0) }
    return ([earlier].compactMap(\.self) + series.also).compactMap { also in
      guard let cube = published(in: series.dataSet), let block = cube.block(series.measure),
        let other = holder(of: also.figures), let otherBlock = other.block(also.figures)
      else { return nil }
      let decimals = min(series.decimals, also.decimals ?? series.decimals)
      return Reconciliation(
        indicator: indicator, series: series, release: cube.release, measure: block.measure, other: other.release,
        otherMeasure: otherBlock.measure, published: cube.periodsWithFigures(block),
        otherPublished: other.periodsWithFigures(otherBlock), isEarlier: also.figures == series.earlier,
        decimals: decimals, differs: also.differs,
        agreement: cube.agreement(of: block, with: otherBlock, of: other, decimals: decimals))
    }
  }
}

extension ObservationCube {
  /// In how many recognised periods anybody has a figure.
  fileprivate func periodsWithFigures(_ block: MeasureBlock) -> Int {
    block.periods.indices.count { period in
      block.periods[period].span != nil && areas.contains { value(of: $0.id, in: block, period: period)?.number != nil }
    }
  }
}

extension SeriesFigures {
  /// Where a second data set publishes these figures, and how far the two agree.
  public var reconciliations: [Reconciliation] { record.reconciliations(of: indicator, series) }
}
