import Synchronization

/// How much may be asked in a minute, from each address on the network: so that one program keeps nobody else waiting. Each
/// server counts for itself.
final class RequestLimit: Sendable {
  private struct Minute {
    let begun: ContinuousClock.Instant
    var count = 0
  }

  private let most: Int
  private let now: @Sendable () -> ContinuousClock.Instant
  private let minutes = Mutex<[String: Minute]>([:])

  /// The most addresses that are counted at once; where there are more, those whose minute is over are forgotten.
  private static let mostKnown = 20_000

  /// - Parameters:
  ///   - most: requests in a minute.
  ///   - now: the clock.
  init(
    most: Int = Server.usualProgramLimit, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    (self.most, self.now) = (most, now)
  }

  /// Counts a request.
  ///
  /// - Parameter origin: where it comes from.
  /// - Returns: for how many seconds nothing more is answered; nil where it is.
  func wait(_ origin: String) -> Int? {
    let now = now()
    return minutes.withLock { minutes in
      if minutes.count > RequestLimit.mostKnown { minutes = minutes.filter { now - $0.value.begun < .seconds(60) } }
      var minute = minutes[origin] ?? Minute(begun: now)
      if now - minute.begun >= .seconds(60) { minute = Minute(begun: now) }
      minute.count += 1
      minutes[origin] = minute
      guard minute.count > most else { return nil }
      return max(1, 60 - Int((now - minute.begun).components.seconds))
    }
  }
}
