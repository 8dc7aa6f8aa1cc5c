import Testing

@testable import Reports

@Test(arguments: [
  ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("@now", "'@now"), ("-- see the note", "'-- see the note"),
  ("-1+cmd", "'-1+cmd"), ("-1.5", "-1.5"), ("-0.25", "-0.25"), ("−3", "−3"), ("a, b", "\"a, b\""),
  ("a \"b\"", "\"a \"\"b\"\"\""), ("x\n=HYPERLINK(1)", "\"x\n=HYPERLINK(1)\""), ("x\r\ny", "\"x\r\ny\""),
  ("=\u{301}1", "'=\u{301}1"), ("\r\n=1", "\"'\r\n=1\""),
])
func `A cell is no formula, and a number below zero stays a number`(text: String, cell: String) {
  #expect(CSVText.field(text) == cell)
}
