import Testing

@testable import Workbooks

@Test(arguments: [
  ("83.599999999999994", "83.6"), ("0.1", "0.1"), ("1E-3", "0.001"), ("12", "12"), ("-0.0", "0"), ("1.2E+6", "1200000"),
  ("1e20", "100000000000000000000"), ("9.9999999999999995E-2", "0.1"), ("-7.0000000000000007E-2", "-0.07"),
  ("0.99999999999999989", "1"), ("123456789012345678", "123456789012346000"), ("100", "100"), (".5", "0.5"), ("0", "0"),
])
func `A number has the 15 digits that a spreadsheet shows at most`(kept: String, shown: String) throws {
  var bytes: [UInt8] = []
  try #require(DecimalText(Array(kept.utf8)[...])).write(to: &bytes)
  #expect(String(decoding: bytes, as: UTF8.self) == shown)
}

@Test(arguments: ["", "-", ".", "1E", "1Ex", "c", "1 2", "NaN", "0x1F", "1E9999", "1.2.3"])
func `What is no number is none`(text: String) {
  #expect(DecimalText(Array(text.utf8)[...]) == nil)
}
