import Testing

@testable import Workbooks

/// Codes that spreadsheet programs offer, and such as people write.
@Test(arguments: [
  ("General", NumberFormat.Kind.number), ("0.00", .number), ("#,##0;[Red]-#,##0", .number), ("@", .number),
  ("0.0%", .percent), ("0.0\"%\"", .number), ("0\\%", .number), ("\"day\" 0", .number), ("[$£-809]#,##0.00", .number),
  ("0.00E+00", .number), ("# ?/?", .number), ("_-* #,##0_-", .number), ("[Red]0", .number),
  ("dd/mm/yyyy", .date), ("[$-809]dd mmmm yyyy;@", .date), ("mmm-yy", .date), ("yyyy", .date), ("d", .date),
  ("hh:mm", .time), ("mm:ss.0", .time), ("h:mm AM/PM", .time), ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed),
  ("dd/mm/yyyy hh:mm", .dateAndTime), ("\"c\"", .hidden), (";;;", .hidden),
])
func `A format tells what a number is`(code: String, kind: NumberFormat.Kind) {
  #expect(NumberFormat(code).kind(ofSign: 1) == kind)
}

@Test func `A format may have a part for each sign`() {
  let format = NumberFormat("0.0%;-0.0%;\"z\"")
  #expect([1, -1, 0].map(format.kind) == [.percent, .percent, .hidden])
  #expect([1, -1, 0].map(NumberFormat("0;-0;;@").kind) == [.number, .number, .hidden])
  #expect([1, -1, 0].map(NumberFormat("[=0]\"z\";0").kind) == [.number, .number, .hidden])
}
