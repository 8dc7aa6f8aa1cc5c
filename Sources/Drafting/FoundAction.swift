public import WrittenDocuments

/// Something to be done that a document lists, with who leads it and by when where it says so.
public struct FoundAction: Hashable, Sendable {
  public let what: String
  public let lead: String?
  /// In the document's own words.
  public let by: String?
  public let place: WrittenPlace
}
