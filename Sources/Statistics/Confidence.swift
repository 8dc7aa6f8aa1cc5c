/// How sure an interval is: the share of intervals so made that hold the true figure.
public struct Confidence: Equatable, Sendable {
  /// The share left out at each end: 0.025 for 95%.
  public let tail: Double
  /// How many standard deviations of a normal distribution leave that share above them: 1.959964 for 95%.
  public let deviations: Double

  /// 95%: what official statistics print beside a figure.
  public static let percent95 = Confidence(tail: 0.025)
  /// 99.8%: the outer limits of a funnel, and what a recent trend has to pass.
  public static let percent99point8 = Confidence(tail: 0.001)

  /// Nil unless the share lies above 0 and below 1.
  public init?(_ share: Double) {
    guard share > 0, share < 1 else { return nil }
    self.init(tail: (1 - share) / 2)
  }

  private init(tail: Double) {
    self.tail = tail
    deviations = normalDeviations(withTail: tail)
  }
}
