/// Numbers from a seed, so that a failure can be had again.
public struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  public init(state: UInt64) { self.state = state }

  /// SplitMix64: Steele, Lea and Flood (2014).
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of some.
  public mutating func one<Value>(_ values: Value...) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  public mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  public mutating func maybe<Value>(_ value: (inout Seeded) -> Value) -> Value? {
    Bool.random(using: &self) ? value(&self) : nil
  }
}
