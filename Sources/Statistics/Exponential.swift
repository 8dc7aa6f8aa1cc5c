/// The natural logarithm of 2 in two parts: the first is short enough that its product with an exponent is exact.
private let logOfTwo = (long: 0x1.62e42fee00000p-1, short: 0x1.a39ef35793c76p-33)

/// *e* to a power: Taylor's series about 0, after as many halvings as bring the power within ±0.35.
///
/// The room imports nothing, so the C library's is out of reach: `docs/decisions/0009-own-special-functions.md`.
///
/// - Parameter power: finite, or minus infinity; below −746 the result is 0, above 709.8 infinite.
func exponential(_ power: Double) -> Double {
  guard power > -746 else { return 0 }
  let halvings = (power / (logOfTwo.long + logOfTwo.short)).rounded()
  let rest = (power - halvings * logOfTwo.long) - halvings * logOfTwo.short
  let series = (1...14).reversed().reduce(1) { 1 + rest / Double($1) * $0 }
  return Double(sign: .plus, exponent: Int(halvings), significand: series)
}

/// The natural logarithm: twice the series of the inverse hyperbolic tangent, after taking out the power of two.
///
/// - Parameter number: more than 0 and finite.
func logarithm(_ number: Double) -> Double {
  let isLarge = number.significand > 1.414
  let significand = isLarge ? number.significand / 2 : number.significand
  let twos = Double(number.exponent) + (isLarge ? 1 : 0)
  let ratio = (significand - 1) / (significand + 1)
  let tail = (1...12).reversed().reduce(0) { ratio * ratio * (1 / Double(2 * $1 + 1) + $0) }
  return twos * logOfTwo.long + (twos * logOfTwo.short + 2 * ratio * (1 + tail))
}
