public import Days

/// When something is done, and from where: the only way a clock or chance enters an operation.
public struct Occasion: Sendable {
  /// Milliseconds since 1 January 1970, UTC.
  public let milliseconds: Int64
  /// From where: `command`, or an address on the network.
  public let origin: String
  private let random: @Sendable () -> UInt64

  /// - Parameter random: 64 random bits a call, for ids.
  public init(
    milliseconds: Int64, origin: String = "command",
    random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: 0 ... .max) }
  ) {
    self.milliseconds = milliseconds
    self.origin = origin
    self.random = random
  }

  /// The day of the occasion in England: a summer night's first hour is the next day already.
  public var day: Day { EnglandTime.day(at: milliseconds) }

  /// The same so many seconds later.
  public func later(seconds: Int) -> Occasion {
    Occasion(milliseconds: milliseconds + Int64(seconds) * 1_000, origin: origin, random: random)
  }

  /// The instant in ISO 8601: `2026-04-08T09:30:00.000Z`.
  package var instant: String { instant(after: 0) }

  /// The instant some seconds later; earlier where they are negative.
  package func instant(after seconds: Int) -> String {
    let milliseconds = milliseconds + Int64(seconds) * 1_000
    let day = Day(number: Int(milliseconds / 86_400_000))
    let (seconds, thousandths) = (milliseconds % 86_400_000).quotientAndRemainder(dividingBy: 1_000)
    let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
    return "\(day)T\(clock.joined(separator: ":")).\(padded(thousandths, to: 3))Z"
  }

  /// UUID version 7 (RFC 9562): 48 bits of time, then chance, so that ids sort by when they were made.
  package func uuid() -> String {
    let high = UInt64(milliseconds) << 16 | 0x7000 | random() & 0x0FFF
    let low = 0x8000_0000_0000_0000 | random() >> 2
    let digits = hex(high) + hex(low)
    let cuts = [0, 8, 12, 16, 20, 32]
    return zip(cuts, cuts.dropFirst()).map { String(digits.dropFirst($0).prefix($1 - $0)) }.joined(separator: "-")
  }

  private func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private func padded(_ number: Int64, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
