import Findings
import Testing

@Test func `Of many findings of one check the first few are told, and how many more there are`() {
  let many = (1...1_234).map { Finding("twice", "It stands twice.", severity: .warning, file: "a.csv", line: $0) }
  let other = Finding("wrong-value", "It is no number.", file: "a.csv", line: 7)
  let elsewhere = Finding("twice", "It stands twice.", severity: .warning, file: "b.csv", line: 1)
  #expect(
    (many + [other, elsewhere]).lines(atMost: 2) == [
      "a.csv:1: warning: It stands twice. (twice)", "a.csv:2: warning: It stands twice. (twice)",
      "a.csv: warning: and 1232 more (twice)", "a.csv:7: error: It is no number. (wrong-value)",
      "b.csv:1: warning: It stands twice. (twice)",
    ])
  #expect(many.prefix(2).lines(atMost: 2).count == 2)
  #expect(FindingsError(many).description.split(separator: "\n").count == 21)
}
