import Reports
import Testing

@Test func `A document in one line says the same as the one with indents`() {
  let json = JSON.object([
    ("a", .array([.integer(1), .null, .bool(true)])), ("b \"", .string("x\ny\u{1}")), ("c", .number(6.1)),
  ])
  #expect(json.line == #"{"a":[1,null,true],"b \"":"x\ny\u0001","c":6.1}"#)
  #expect(JSON.array([]).line == "[]" && JSON.object([]).line == "{}")
}
