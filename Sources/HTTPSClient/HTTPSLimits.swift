/// How much of another site is put up with.
public struct HTTPSLimits: Sendable {
  /// Until there is a connection, and until the whole answer is there; in milliseconds.
  public let connecting, whole: Int
  /// Of an answer.
  public let bytes: Int

  public init(connecting: Int = 5_000, whole: Int = 10_000, bytes: Int = 1 << 20) {
    self.connecting = connecting
    self.whole = whole
    self.bytes = bytes
  }
}
