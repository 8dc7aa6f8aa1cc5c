public import PublishedData

/// A place by DfE's number, so that tests can write `401: 60`.
extension LocationID: ExpressibleByIntegerLiteral {
  public init(integerLiteral number: Int) { self = .numbered(number) }
}
