public import Days

/// When an authority existed, what came after it and by what order: knowledge the published lists leave out.
public struct AreaValidity: Equatable, Sendable {
  public let id: LocationID
  /// Of an authority that ended before the first figure of the record; nil where the published lists name it.
  public let name: String?
  /// The first day, where it began within the years that are told.
  public let validFrom: Day?
  /// The last day, where it ended.
  public let validTo: Day?
  /// The authorities that took over its area; one alone took over the whole of it.
  public let successors: [LocationID]
  /// The part of its area, by name, that did not go to the first of its successors but to another; nil where its area was
  /// divided otherwise, or not.
  public let moved: String?
  /// When it was given another code for the same area; nil where it was not.
  public let recoding: Recoding?
  /// The order or act, named.
  public let source: String

  /// A new code for an area that stayed as it was.
  public struct Recoding: Equatable, Sendable {
    /// The first day of the new code.
    public let day: Day
    /// The nine-character codes before and after; nil where there were no such codes before.
    public let codes: Codes?

    public struct Codes: Equatable, Sendable {
      public let before, after: String

      public init(before: String, after: String) {
        self.before = before
        self.after = after
      }
    }

    public init(day: Day, codes: Codes?) {
      self.day = day
      self.codes = codes
    }
  }

  public init(
    id: LocationID, name: String? = nil, validFrom: Day?, validTo: Day?, successors: [LocationID],
    moved: String? = nil, recoding: Recoding? = nil, source: String
  ) {
    self.id = id
    self.name = name
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
    self.moved = moved
    self.recoding = recoding
    self.source = source
  }

  /// Whether it existed on a day.
  public func covers(_ day: Day) -> Bool { day >= validFrom ?? day && day <= validTo ?? day }
}
