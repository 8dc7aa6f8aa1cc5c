import Statistics
import Testing

@Test(arguments: [
  (-0.0, 1, "0.0"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (-0.4, 0, "0"), (-0.4, 2, "-0.40"), (0, 0, "0"),
])
func `Zero is never negative`(number: Double, decimals: Int, text: String) {
  #expect(RoundedDecimal(number, decimals: decimals).text == text)
}

@Test(arguments: [
  (1e-7, 1, "0.0"), (1e-7, 7, "0.0000001"), (4.9e-7, 6, "0.000000"), (5e-7, 6, "0.000001"), (1.5e-10, 2, "0.00"),
  (1e16, 0, "10000000000000000"), (1.5e16, 1, "15000000000000000.0"), (123_456_789, 0, "123456789"),
])
func `Numbers that Swift prints with an exponent are printed as digits`(number: Double, decimals: Int, text: String) {
  #expect(RoundedDecimal(number, decimals: decimals).text == text)
}

@Test(arguments: [
  (9.995, 2, "10.00"), (99.95, 1, "100.0"), (0.96, 1, "1.0"), (999.5, 0, "1000"), (2.675, 2, "2.68"),
  (89.96, 1, "90.0"), (89.94, 1, "89.9"), (83.599999999999994, 1, "83.6"), (64.900000000000006, 1, "64.9"),
])
func `A half is carried away from zero on the figure a person reads`(number: Double, decimals: Int, text: String) {
  #expect(RoundedDecimal(number, decimals: decimals).text == text)
  #expect(RoundedDecimal(-number, decimals: decimals).text == "-\(text)")
}

@Test(arguments: [
  (4, -1, "0"), (5, -1, "10"), (14.9, -1, "10"), (95, -1, "100"), (1119, -2, "1100"), (1150, -2, "1200"),
  (50, -2, "100"), (49.9, -2, "0"), (6, -2, "0"), (0.6, -1, "0"), (60, -3, "0"), (-6, -2, "0"),
])
func `Tens and hundreds are rounded by the digit that follows them`(number: Double, decimals: Int, text: String) {
  #expect(RoundedDecimal(number, decimals: decimals).text == text)
}

@Test func `Rounding what is rounded changes nothing`() {
  for thousandths in stride(from: -20_000, through: 20_000, by: 7) {
    let rounded = RoundedDecimal.number(Double(thousandths) / 1_000, decimals: 1)
    #expect(RoundedDecimal.number(rounded, decimals: 1) == rounded)
  }
}

@Test func `Rounding agrees with whole-number arithmetic on every thousandth`() {
  for thousandths in 0...20_000 {
    let tenths = (thousandths + 50) / 100
    #expect(RoundedDecimal(Double(thousandths) / 1_000, decimals: 1).text == "\(tenths / 10).\(tenths % 10)")
  }
}

@Test func `The number is always the double nearest to the digits, near a half as elsewhere`() {
  var state: UInt64 = 1
  for step in 0..<200_000 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let decimals = Int(state >> 33) % 5
    let tens = [1.0, 10, 100, 1_000, 10_000, 100_000][Int(state >> 40) % 6]
    let size = Double(state >> 20 & 0xFFFF_FFFF) / tens
    // Every third one is a half at the decimals, as nearly as a double can be.
    let half = (size.rounded(.down) + 0.5) / [1, 10, 100, 1_000, 10_000][decimals]
    let number = (step % 2 == 0 ? 1 : -1) * (step % 3 == 0 ? half : size)
    let printed = RoundedDecimal(number, decimals: decimals).text
    #expect(RoundedDecimal.number(number, decimals: decimals) == Double(printed), "\(number) to \(decimals)")
  }
  #expect(RoundedDecimal.number(-0.04, decimals: 1).sign == .plus)
}
