/// Why an operation did not do what was asked, in words for whoever asked.
public struct Refusal: Error, CustomStringConvertible, Sendable {
  public enum Kind: Sendable {
    /// What was named does not exist.
    case notFound
    /// It exists and may not be done.
    case notAllowed
    /// The machine could not do it: a file, a port, a database.
    case couldNotRun
  }

  public let kind: Kind
  public let description: String
  /// The field of a form that it is about; nil for the whole, or where there is no form.
  public let field: String?

  public init(_ kind: Kind, _ description: String, field: String? = nil) {
    self.kind = kind
    self.description = description
    self.field = field
  }
}

extension Refusal {
  /// - Parameter field: of the form that it is about.
  public init(_ kind: Kind, _ description: String, field: some RawRepresentable<String>) {
    self.init(kind, description, field: field.rawValue)
  }
}
