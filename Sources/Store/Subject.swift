/// What a change was made to.
public struct Subject: Hashable, Sendable {
  public let kind: Kind
  /// Of an action, a risk or a measure the strategy's id stands before it: `ambleford/AMB-A1`.
  public let id: String

  public enum Kind: String, Sendable, CaseIterable {
    case installation, release, definition, strategy, action, risk, person, upload
  }

  public init(_ kind: Kind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  public static func release(_ id: String) -> Subject { Subject(.release, id) }

  /// - Parameter path: below the folder of definitions.
  public static func definition(_ path: String) -> Subject { Subject(.definition, path) }

  public static func strategy(_ id: String) -> Subject { Subject(.strategy, id) }

  public static func action(_ id: String, of strategy: String) -> Subject { Subject(.action, "\(strategy)/\(id)") }

  public static func risk(_ id: String, of strategy: String) -> Subject { Subject(.risk, "\(strategy)/\(id)") }

  public static func upload(_ id: String) -> Subject { Subject(.upload, id) }

  public static func person(_ id: String) -> Subject { Subject(.person, id) }

  /// The last part of the id: what it is called within its strategy.
  public var name: String { id.split(separator: "/").last.map(String.init) ?? id }
}
