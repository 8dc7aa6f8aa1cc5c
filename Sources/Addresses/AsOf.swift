/// The day on which promises are judged, and the day by which something had to be known to count, where a reader named
/// them: links among a council's promises carry both on.
public struct AsOf: Equatable, Sendable {
  /// As the reader wrote them: `2025-03-31`.
  public let on, knownBy: String?

  public init(on: String? = nil, knownBy: String? = nil) { (self.on, self.knownBy) = (on, knownBy) }

  public static let onName = "on", knownByName = "known-by"

  /// What stands behind the question mark for it.
  public var items: [(String, String?)] { [(AsOf.onName, on), (AsOf.knownByName, knownBy)] }

  /// The same with all that is known now.
  public var now: AsOf { AsOf(on: on) }

  /// The same, judged on a day for good.
  public func staying(on day: String) -> AsOf { AsOf(on: day, knownBy: knownBy) }
}
