/// The day on which promises are judged, where a reader named one: links among a council's promises carry it on.
public struct AsOf: Equatable, Sendable {
  /// As the reader wrote it: `2025-03-31`.
  public let on: String?

  public init(on: String? = nil) { self.on = on }

  public static let onName = "on"

  /// What stands behind the question mark for it.
  public var items: [(String, String?)] { [(AsOf.onName, on)] }
}
